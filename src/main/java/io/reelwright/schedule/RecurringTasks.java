package io.reelwright.schedule;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs tasks again and again, each with a fixed delay after its last run. The pool has one thread for each task, so that a task that
 * hangs delays no other; a failure does not end the recurrence.
 */
public final class RecurringTasks implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RecurringTasks.class.getName());

    private final String name;
    private final ScheduledThreadPoolExecutor threads;

    private RecurringTasks(String name, ThreadFactory factory) {
        this.name = name;
        // It grows with the tasks; threads start when a task is added.
        this.threads = new ScheduledThreadPoolExecutor(0, factory);
        threads.setRemoveOnCancelPolicy(true);
    }

    /** For tasks that wait, as for a database. */
    public static RecurringTasks onVirtualThreads(String name) {
        return new RecurringTasks(name, Thread.ofVirtual().name(name + "-", 0).factory());
    }

    /** For tasks that must run in time even when the processor is busy with virtual threads. The threads are daemons. */
    public static RecurringTasks onPlatformThreads(String name) {
        return new RecurringTasks(
                name, Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    /**
     * Adds a task whose failures are logged as warnings.
     *
     * @param first delay before its first run
     * @param delay from the end of a run to the begin of the next, at least a nanosecond
     */
    public RecurringTasks every(Duration first, Duration delay, Runnable task) {
        return every(
                first,
                delay,
                task,
                failed -> LOG.log(Level.WARNING, name + ": a run failed; the next follows", failed));
    }

    /**
     * Adds a task.
     *
     * @param first    delay before its first run
     * @param delay    from the end of a run to the begin of the next, at least a nanosecond
     * @param onFailure receives what a run has thrown
     */
    public synchronized RecurringTasks every(
            Duration first, Duration delay, Runnable task, Consumer<Throwable> onFailure) {
        threads.setCorePoolSize(threads.getCorePoolSize() + 1);
        var _ = threads.scheduleWithFixedDelay(
                () -> run(task, onFailure), first.toNanos(), delay.toNanos(), TimeUnit.NANOSECONDS);
        return this;
    }

    private static void run(Runnable task, Consumer<Throwable> onFailure) {
        try {
            task.run();
        } catch (Throwable failed) {
            // The executor would silently drop a task that throws.
            onFailure.accept(failed);
        }
    }

    /** Interrupts running tasks and starts no more runs. Does not wait; later calls are no-ops. */
    @Override
    public void close() {
        threads.shutdownNow();
    }

    /**
     * Waits after {@link #close} until the last runs have ended.
     *
     * @param timeout maximum time for all tasks together
     * @return false when a run has not ended in time
     */
    public boolean await(Duration timeout) throws InterruptedException {
        return threads.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
}
