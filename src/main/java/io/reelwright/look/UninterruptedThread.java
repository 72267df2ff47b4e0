package io.reelwright.look;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Work with typefaces, done on a thread that nobody interrupts.
 *
 * <p>The JDK's font reader, when its file is read on an interrupted thread, clears the interrupt and reads again: a stop that
 * comes while letters are set would never be heard.
 */
final class UninterruptedThread {
    private static final ExecutorService LETTERING = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("lettering").factory());

    private UninterruptedThread() {}

    /** The work's result. The caller waits for it, however often it is interrupted, and is still interrupted afterwards. */
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
            throw new IllegalStateException("letters could not be set", failed);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
