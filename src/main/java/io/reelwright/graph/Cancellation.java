package io.reelwright.graph;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Makes computations stop when their run is stopped. Where the user's text determines the number of iterations, each iteration calls
 * {@link #check}; the node calls {@link #stoppable} around the computation.
 */
public final class Cancellation {
    private Cancellation() {}

    /**
     * Checks whether this thread was interrupted.
     *
     * @throws CancellationException when it was; the interrupt flag stays set
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) throw new CancellationException("the run was stopped");
    }

    /**
     * Returns the result of work that calls {@link #check}.
     *
     * @throws InterruptedException when the work was stopped; the interrupt flag is cleared
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
