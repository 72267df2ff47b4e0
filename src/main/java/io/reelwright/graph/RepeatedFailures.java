package io.reelwright.graph;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Failures that keep campaigns from being worked on and cannot be stored, as the database itself refuses. */
final class RepeatedFailures {
    private record Trouble(int times, RuntimeException last) {}

    private final Map<String, Trouble> known = new ConcurrentHashMap<>();

    void met(String campaign, Throwable thrown) {
        RuntimeException trouble = thrown instanceof RuntimeException one ? one : new IllegalStateException(thrown);
        known.merge(campaign, new Trouble(1, trouble), (before, _) -> new Trouble(before.times() + 1, trouble));
    }

    void over(String campaign) {
        known.remove(campaign);
    }

    /** Returns the last failure, if there were at least {@code times} failures in a row. */
    Optional<RuntimeException> of(String campaign, int times) {
        return Optional.ofNullable(known.get(campaign))
                .filter(trouble -> trouble.times() >= times)
                .map(Trouble::last);
    }
}
