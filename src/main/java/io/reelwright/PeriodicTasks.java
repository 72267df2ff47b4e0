package io.reelwright;

import io.reelwright.log.RepeatedWarning;
import io.reelwright.schedule.RecurringTasks;
import io.reelwright.store.Database;
import java.time.Duration;
import java.util.logging.Logger;

/** The recurring tasks of a server process. While the database is unavailable, failures are not warned about. */
final class PeriodicTasks {
    private static final Logger LOG = Logger.getLogger(PeriodicTasks.class.getName());

    private final RecurringTasks tasks = RecurringTasks.onVirtualThreads("periodic");

    /**
     * Starts a task: it runs at once and then with a fixed delay after each run. A run that fails is followed by the next.
     *
     * @param what the task's subject, for the log
     */
    void every(Duration delay, String what, Runnable task) {
        RepeatedWarning warning = new RepeatedWarning(LOG, what + ": the recurring task fails");
        tasks.every(
                Duration.ZERO,
                delay,
                () -> {
                    task.run();
                    warning.over();
                },
                failed -> log(failed, warning));
    }

    private static void log(Throwable failed, RepeatedWarning warning) {
        if (Database.isAway(failed)) LOG.fine(() -> RepeatedWarning.said(failed));
        else warning.mistake(failed);
    }

    /** Interrupts the tasks and starts no more runs. A task that waits for an unavailable database keeps waiting and blocks nothing. */
    void stop() {
        tasks.close();
    }

    /** Waits for the running tasks, at most {@code timeout} for all together. */
    void await(Duration timeout) throws InterruptedException {
        boolean ended = tasks.await(timeout);
        if (!ended) LOG.fine("a recurring task has not ended; the process ends without it");
    }
}
