package io.reelwright.phase.visual;

import io.reelwright.graph.PhaseFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Threads that make several scenes at the same time. If only one scene is made at a time, it runs on the caller's thread. */
final class SceneThreads implements AutoCloseable {
    private final @Nullable ExecutorService executor;

    SceneThreads(int atOnce) {
        executor = atOnce == 1
                ? null
                : Executors.newFixedThreadPool(
                        atOnce, Thread.ofPlatform().name("scene-", 0).factory());
    }

    interface Work<T> {
        void on(T one) throws InterruptedException;
    }

    /** Runs the work for all elements and stops at the first failure. */
    <T> void each(List<T> all, Work<T> work) throws InterruptedException {
        ExecutorService threads = executor;
        if (threads != null) each(threads, all, work);
        else for (T one : all) work.on(one);
    }

    private static <T> void each(ExecutorService threads, List<T> all, Work<T> work) throws InterruptedException {
        var done = new ExecutorCompletionService<T>(threads);
        List<Future<T>> running = new ArrayList<>();
        for (T one : all) {
            running.add(done.submit(() -> {
                work.on(one);
                return one;
            }));
        }
        for (int i = 0; i < running.size(); i++) {
            try {
                done.take().get();
            } catch (ExecutionException e) {
                throw asFailure(e.getCause());
            }
        }
    }

    private static RuntimeException asFailure(@Nullable Throwable cause) {
        if (cause instanceof Error error) throw error;
        return cause instanceof RuntimeException known
                ? known
                : new PhaseFailure("a scene could not be made: " + cause);
    }

    @Override
    public void close() {
        if (executor == null) return;
        executor.shutdownNow();
        // An interrupted scene removes its own half-made files: wait for that.
        executor.close();
    }
}
