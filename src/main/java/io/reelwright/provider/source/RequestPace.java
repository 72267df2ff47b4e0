package io.reelwright.provider.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Keeps a number of requests a minute. Used by one thread at a time. */
final class RequestPace {
    /** Requests a minute of a program whose operator cannot be reached; 10 are allowed. */
    static final int UNNAMED = 8;

    /** Requests a minute of a program that names a contact; 200 are allowed. */
    static final int NAMED = 150;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int most;
    private final Clock clock;
    private final Sleep sleep;
    private final Deque<Instant> made = new ArrayDeque<>();

    /** Waits. */
    @FunctionalInterface
    interface Sleep {
        void sleep(Duration time) throws InterruptedException;
    }

    /** @param most number of requests a minute */
    RequestPace(int most, Clock clock, Sleep sleep) {
        this.most = most;
        this.clock = clock;
        this.sleep = sleep;
    }

    /** Returns how long no request may be made; empty when one may, which counts from now on. */
    Optional<Duration> next() {
        Instant now = clock.instant();
        while (!made.isEmpty() && !made.getFirst().plus(MINUTE).isAfter(now)) made.removeFirst();
        if (made.size() >= most)
            return Optional.of(Duration.between(now, made.getFirst().plus(MINUTE)));
        made.addLast(now);
        return Optional.empty();
    }

    void sleep(Duration time) throws InterruptedException {
        sleep.sleep(time);
    }
}
