package io.reelwright.look;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Runs work with typefaces on a thread that is never interrupted.
 *
 * <p>When the JDK's font reader runs on an interrupted thread, it clears the interrupt and reads again. A stop request that
 * arrives during typesetting would be lost.
 */
final class UninterruptedThread {
    private static final ExecutorService LETTERING = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lettering").factory());

    private UninterruptedThread() {}

    /** Runs the work and returns its result. Interrupts do not end the wait; the caller's interrupt status is restored afterwards. */
    static <T> T call(Supplier<T> work) {
        Future<T> result = LETTERING.submit(work::get);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("typesetting failed", failed);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
