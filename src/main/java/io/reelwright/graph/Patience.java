package io.reelwright.graph;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How long campaigns wait for something outside that is away and may come back: after pauses that grow from five seconds to a
 * minute, for an hour in all. It is counted in this process, so that whoever takes a campaign over begins anew.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration ALL = Duration.ofHours(1);

    private record Tried(long since, Duration next) {}

    private final Map<String, Tried> tried = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Patience(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Until a campaign tries again; empty when it has tried for long enough, and then it may begin anew. */
    Optional<Duration> pause(String campaign) {
        long now = nanoTime.getAsLong();
        Tried before = tried.getOrDefault(campaign, new Tried(now, FIRST));
        if (now - before.since() >= ALL.toNanos()) {
            tried.remove(campaign);
            return Optional.empty();
        }
        Duration longer = before.next().multipliedBy(2);
        tried.put(campaign, new Tried(before.since(), longer.compareTo(LONGEST) < 0 ? longer : LONGEST));
        return Optional.of(before.next());
    }

    /** A campaign has gone on. */
    void rewarded(String campaign) {
        tried.remove(campaign);
    }
}
