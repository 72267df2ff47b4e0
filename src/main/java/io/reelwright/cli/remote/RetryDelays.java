package io.reelwright.cli.remote;

import io.github.resilience4j.core.IntervalFunction;
import io.reelwright.retry.RetryIntervals;
import java.time.Duration;

/** Counts failed tries of one request and waits between them: about half a second at first, at most four seconds. */
final class RetryDelays {
    private static final IntervalFunction WAITS = RetryIntervals.between(Duration.ofMillis(500), Duration.ofSeconds(4));

    private final int most;
    private int failed;

    /** @param most maximum number of further tries */
    RetryDelays(int most) {
        this.most = most;
    }

    /** Returns whether no try has failed yet. */
    boolean none() {
        return failed == 0;
    }

    /** Waits before the next try. Returns false at once when the maximum is reached. */
    boolean again() throws InterruptedException {
        if (failed == most) return false;
        failed++;
        Thread.sleep(WAITS.apply(failed));
        return true;
    }

    /** Starts counting anew after a success. */
    void forget() {
        failed = 0;
    }
}
