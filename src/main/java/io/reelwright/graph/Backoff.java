package io.reelwright.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How long campaigns wait for something outside that is away and may come back: after pauses that grow from five seconds to a
 * minute, for an hour in all; for money and for a disk with room, however long it takes. What was stopped because it took too long is
 * tried again three times. It is counted in this process, so that whoever takes a campaign over begins anew, and so does one that
 * has not asked for an hour.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration ALL = Duration.ofHours(1);

    /** Until work is tried again that was stopped, each time a longer one: a machine that is busy may be less so later. */
    private static final List<Duration> AFTER_STOP =
            List.of(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(8));

    private record Tried(long since, long last, Duration next) {}

    private record Lacked(String what, Duration next) {}

    /** A damaged narration, and every scene of the longest video. */
    private static final int MOST_RECOVERIES = 20;

    private final Map<String, Integer> recovered = new ConcurrentHashMap<>();
    private final Map<String, Lacked> lacked = new ConcurrentHashMap<>();
    private final Map<String, Tried> tried = new ConcurrentHashMap<>();
    private final Map<String, Integer> stops = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    Backoff(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Until a campaign tries again; empty when it has tried for long enough, and then it may begin anew. */
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
     * How a campaign waits that lacks money, or a disk with room.
     *
     * @param pause  until it tries again
     * @param isNews whether it has not been told that it lacks just this
     */
    record Lack(Duration pause, boolean isNews) {}

    /** A campaign cannot pay for something, or cannot write. */
    Lack lacking(String campaign, String what) {
        Lacked before = lacked.get(campaign);
        Duration pause = before == null ? FIRST : before.next();
        lacked.put(campaign, new Lacked(what, longer(pause)));
        return new Lack(pause, before == null || !before.what().equals(what));
    }

    /** Until a campaign tries again whose work was stopped because it took too long; empty when that has been tried often enough. */
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

    /** Whether a file of a campaign may be made again; not for ever, as a disk that damages each would keep it busy without end. */
    boolean mayRecover(String campaign) {
        return recovered.merge(campaign, 1, Integer::sum) <= MOST_RECOVERIES;
    }

    /** A campaign has gone on. */
    void rewarded(String campaign) {
        tried.remove(campaign);
        lacked.remove(campaign);
        stops.remove(campaign);
    }
}
