package io.reelwright.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Decides how long campaigns wait before they retry. When an external service is unavailable, the pauses grow from five seconds to a
 * minute, for an hour in all. For missing budget or a full disk there is no such limit. Work that was stopped because it took too long is
 * retried three times. The counts are kept in this process only: they start anew when another process takes the campaign over, and when a
 * campaign has not needed a retry for an hour.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration ALL = Duration.ofHours(1);

    /** Pauses before work that was stopped is retried. They grow, as a busy machine may be less busy later. */
    private static final List<Duration> AFTER_STOP =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(8));

    private record Tried(long since, long last, Duration next) {}

    private record Lacked(String what, Duration next) {}

    /** Maximum number of files made again per campaign: a damaged narration and every scene of the longest video. */
    private static final int MOST_RECOVERIES = 20;

    private final Map<String, Integer> recovered = new ConcurrentHashMap<>();
    private final Map<String, Lacked> lacked = new ConcurrentHashMap<>();
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();
    private final Map<String, Integer> stops = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Backoff(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Returns how long a campaign waits before it retries; empty when it has retried for an hour. After that the count starts anew. */
    Optional<Duration> pause(String campaign) {
        long now = nanoTime.getAsLong();
        Tried before = tried.getOrDefault(campaign, new Tried(now, now, FIRST));
        if (now - before.last() >= ALL.toNanos()) before = new Tried(now, now, FIRST);
        if (now - before.since() >= ALL.toNanos()) {
            tried.remove(campaign);
            return Optional.empty();
        }
        tried.put(campaign, new Tried(before.since(), now, longer(before.next())));
        return Optional.of(before.next());
    }

    /**
     * The wait of a campaign that lacks budget or disk space.
     *
     * @param pause  time until it retries
     * @param isNews whether this lack has not been reported yet
     */
    record Lack(Duration pause, boolean isNews) {}

    /**
     * Notes that a campaign lacks budget or disk space, and returns how it waits.
     *
     * @param what description of what is lacking
     */
    Lack lacking(String campaign, String what) {
        Lacked before = lacked.get(campaign);
        Duration pause = before == null ? FIRST : before.next();
        lacked.put(campaign, new Lacked(what, longer(pause)));
        return new Lack(pause, before == null || !before.what().equals(what));
    }

    /** Returns how long a campaign waits whose work was stopped because it took too long; empty after three retries. */
    Optional<Duration> stopped(String campaign) {
        int before = stops.merge(campaign, 1, Integer::sum) - 1;
        if (before < AFTER_STOP.size()) return Optional.of(AFTER_STOP.get(before));
        stops.remove(campaign);
        return Optional.empty();
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    /**
     * Returns whether a file of a campaign may be made again. The number is limited, as a disk that damages every file would keep the
     * campaign busy for ever.
     */
    boolean mayRecover(String campaign) {
        return recovered.merge(campaign, 1, Integer::sum) <= MOST_RECOVERIES;
    }

    /** Resets the counts of a campaign that has made progress. */
    void rewarded(String campaign) {
        tried.remove(campaign);
        lacked.remove(campaign);
        stops.remove(campaign);
    }
}
