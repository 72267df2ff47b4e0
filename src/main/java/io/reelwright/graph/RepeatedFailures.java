package io.reelwright.graph;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What keeps campaigns from being worked on though it cannot be written down: the store itself refuses. */
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

    /** The last one, when it came {@code times} times in a row or more. */
    Optional<RuntimeException> of(String campaign, int times) {
        return Optional.ofNullable(known.get(campaign))
                .filter(trouble -> trouble.times() >= times)
                .map(Trouble::last);
    }
}
