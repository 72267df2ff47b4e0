package io.reelwright;

import io.reelwright.log.RepeatedWarning;
import io.reelwright.store.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a service looks after again and again: each task by a thread of its own, so that one that hangs holds up no other. */
final class PeriodicTasks {
    private static final Logger LOG = Logger.getLogger(PeriodicTasks.class.getName());

    private final List<Thread> threads = new ArrayList<>();

    /** Begins to do a task, at once and then after each pause. One that fails is done again in its time. */
    void every(Duration pause, String what, Runnable task) {
        RepeatedWarning warning = new RepeatedWarning(LOG, what + " cannot be looked after");
        threads.add(Thread.ofVirtual().name(what).start(() -> {
            try {
                while (true) {
                    once(task, warning);
                    Thread.sleep(pause);
                }
            } catch (InterruptedException stopped) {
                LOG.log(Level.FINE, "{0}: not looked after any more", what);
            }
        }));
    }

    private static void once(Runnable task, RepeatedWarning warning) {
        try {
            task.run();
            warning.over();
        } catch (RuntimeException later) {
            if (Database.isAway(later)) LOG.fine(() -> RepeatedWarning.said(later));
            else warning.mistake(later);
        }
    }

    /** No task is begun any more. One that waits for a database that is away goes on waiting, and holds up nobody. */
    void stop() {
        threads.forEach(Thread::interrupt);
    }

    /** Waits for the tasks at work, all in all no longer than {@code patience}. */
    void await(Duration patience) throws InterruptedException {
        long giveUp = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) thread.join(Duration.ofNanos(Math.max(1, giveUp - System.nanoTime())));
    }
}
