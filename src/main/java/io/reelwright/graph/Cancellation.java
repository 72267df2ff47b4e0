package io.reelwright.graph;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Lets computation stop when its run is stopped. Where a user's text decides the number of rounds, each round asks
 * {@link #check}; the node around it calls {@link #stoppable}.
 */
public final class Cancellation {
    private Cancellation() {}

    /**
     * Goes on, unless this thread was interrupted.
     *
     * @throws CancellationException when it was; the thread stays interrupted
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("the run was stopped");
    }

    /**
     * The result of work that asks {@link #check}.
     *
     * @throws InterruptedException when it was stopped; the thread is not interrupted any more
     */
    public static <T> T stoppable(Supplier<T> work) throws InterruptedException {
        try {
            return work.get();
        } catch (CancellationException stopped) {
            Thread.interrupted();
            throw new InterruptedException(stopped.getMessage());
        }
    }
}
