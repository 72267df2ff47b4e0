package io.reelwright.testing;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.IterativePollInterval;

/**
 * Waits for a fact that nobody announces: a row, a log line, a file, the state of another process. Asks at once, then at growing
 * intervals of 2 to 50 ms, in the calling thread. What announces itself (an event, a latch, a future) is waited for directly.
 */
public final class Await {
    /** Longer than anything takes on a busy machine; most tests have a timeout of their own before it. */
    private static final Duration LONG = Duration.ofMinutes(10);

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(2);
    private static final Duration LONGEST_INTERVAL = Duration.ofMillis(50);

    private Await() {}

    /**
     * Returns when the condition is true. What the condition throws is thrown at once.
     *
     * @param fact what is waited for; named in the failure after ten minutes
     */
    public static void until(String fact, Callable<Boolean> condition) {
        until(fact, LONG, condition);
    }

    /**
     * Returns when the condition is true; asks at a steady rate, for what costs something to ask.
     *
     * @param atMost   time after which it fails
     * @param interval between two questions
     */
    public static void until(String fact, Duration atMost, Duration interval, Callable<Boolean> condition) {
        polling(fact, atMost).pollInterval(interval).until(condition);
    }

    private static void until(String fact, Duration atMost, Callable<Boolean> condition) {
        polling(fact, atMost).until(condition);
    }

    /** Returns whether the condition became true in time, for those who report on what did not. */
    public static boolean within(Duration atMost, Callable<Boolean> condition) {
        return became(() -> until("the condition", atMost, condition));
    }

    /** The same at a steady rate. */
    public static boolean within(Duration atMost, Duration interval, Callable<Boolean> condition) {
        return became(() -> until("the condition", atMost, interval, condition));
    }

    private static boolean became(Runnable wait) {
        try {
            wait.run();
            return true;
        } catch (ConditionTimeoutException never) {
            return false;
        }
    }

    private static ConditionFactory polling(String fact, Duration atMost) {
        return Awaitility.await(fact)
                .dontCatchUncaughtExceptions() // Threads of the tests may fail on purpose.
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(IterativePollInterval.iterative(Await::longer, SHORTEST_INTERVAL))
                .atMost(atMost);
    }

    private static Duration longer(Duration interval) {
        Duration next = interval.multipliedBy(3).dividedBy(2);
        return next.compareTo(LONGEST_INTERVAL) < 0 ? next : LONGEST_INTERVAL;
    }
}
