package io.reelwright.cli.remote;

import java.time.Duration;

/** Counts tries of the same, with longer and longer pauses between them: half a second at first, four in the end. */
final class RetryDelays {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int MOST_DOUBLED = 3;

    private final int most;
    private int failed;

    /** @param most how often it may be tried again */
    RetryDelays(int most) {
        this.most = most;
    }

    /** Whether nothing has failed yet. */
    boolean none() {
        return failed == 0;
    }

    /** Pauses before the next try; false when there have been enough. */
    boolean again() throws InterruptedException {
        if (failed == most) return false;
        Thread.sleep(FIRST.multipliedBy(1L << Math.min(failed, MOST_DOUBLED)));
        failed++;
        return true;
    }

    /** It went well. */
    void forget() {
        failed = 0;
    }
}
