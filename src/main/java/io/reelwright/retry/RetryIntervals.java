package io.reelwright.retry;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/**
 * Exponential backoff with jitter: each wait is about twice as long as the one before, up to a maximum, and is randomised by half,
 * so that clients that failed together do not return together.
 */
public final class RetryIntervals {
    private static final double GROWTH = 2;
    private static final double JITTER = 0.5;

    private RetryIntervals() {}

    /**
     * Returns the waits in milliseconds by number of failures, from 1 to any.
     *
     * @param first   mean of the first wait; the wait itself is 0.5 to 1.5 times as long
     * @param longest maximum of all waits; late waits lie between about half of it and it
     */
    public static IntervalFunction between(Duration first, Duration longest) {
        if (first.toMillis() < 10 || longest.compareTo(first) < 0)
            throw new IllegalArgumentException(
                    "waits from " + first + " to " + longest + ": must grow, from at least 10 ms");
        IntervalFunction waits = IntervalFunction.ofExponentialRandomBackoff(first, GROWTH, JITTER, longest);
        int last = growing(first, longest);
        // Past the maximum the library's jitter is cut off (all wait equally long), and its time grows with the number.
        return failures -> waits.apply(Math.min(failures, last));
    }

    /** Returns the first number of failures after which the mean wait has reached the maximum. */
    private static int growing(Duration first, Duration longest) {
        int failures = 1;
        for (double mean = first.toMillis(); mean < longest.toMillis(); mean *= GROWTH) failures++;
        return failures;
    }
}
