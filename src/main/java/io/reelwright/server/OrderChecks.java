package io.reelwright.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets long texts of orders be checked by few threads of the system's own, for one request of a project at a time. A text of a
 * megabyte takes up to a second of a processor; on the virtual threads of requests nobody else would be answered meanwhile.
 */
final class OrderChecks implements AutoCloseable {
    /** What is shorter is checked at once, within milliseconds. */
    static final int SHORT = 20_000;

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final ExecutorService threads = Executors.newFixedThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("order-check-", 0).factory());
    private final Map<String, Semaphore> projects = new ConcurrentHashMap<>();

    /**
     * Checks a text.
     *
     * @param project    whose it is
     * @param characters how long the text is
     * @param check      touches nothing but the text
     * @return what the check returns; what it throws is thrown
     */
    <T> T run(String project, long characters, Supplier<T> check) {
        if (characters <= SHORT) return check.get();
        // Projects are few: only an admin makes the tokens that name them.
        Semaphore turn = projects.computeIfAbsent(project, _ -> new Semaphore(1, true));
        try {
            turn.acquire();
            try {
                return threads.submit(check::get).get();
            } finally {
                turn.release();
            }
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException wrong -> throw wrong;
                case Error wrong -> throw wrong;
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw Refusal.of(503, "Reelwright is ending");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
