package io.reelwright.graph;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Watches the work of an engine on a thread of its own. It stops work whose phase takes too long and work on campaigns that were taken
 * away, by a cancel on another node for example: one question a second for all of them. Work that does not stop is waited for no
 * more; what is left of it holds a thread, and there may be only so many.
 */
final class WorkWatchdog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkWatchdog.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** With so many threads that do not stop, a process takes no more work. */
    static final int MOST_ABANDONED = 4;

    private final CampaignWriter writer;
    private final Duration grace;
    private final Set<RunningWork> atWork = ConcurrentHashMap.newKeySet();
    private final Set<RunningWork> abandoned = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    /** @param grace how long work may go on after it was told to stop */
    WorkWatchdog(CampaignWriter writer, Duration grace) {
        this.writer = writer;
        this.grace = grace;
        this.thread = Thread.ofPlatform().daemon().name("work-watch").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    void begins(RunningWork running) {
        atWork.add(running);
    }

    /** It has ended, or nobody waits for it any more. */
    void ends(RunningWork running) {
        atWork.remove(running);
    }

    /** An abandoned thread has ended after all. */
    void endedLate(RunningWork running) {
        abandoned.remove(running);
    }

    /** Why no more work is taken; empty when it is. */
    Optional<String> trouble() {
        int left = abandoned.size();
        return left < MOST_ABANDONED
                ? Optional.empty()
                : Optional.of(left + " pieces of work do not stop, as the log tells; start this server again");
    }

    private void watch() {
        for (long look = 0; !closed; look++) {
            try {
                Thread.sleep(LOOK);
                look(look % 2 == 0);
            } catch (InterruptedException over) {
                return;
            } catch (RuntimeException | Error trouble) {
                if (Database.isAway(trouble)) LOG.log(Level.FINE, "the database is away", trouble);
                else LOG.log(Level.WARNING, "the work could not be looked at; it is tried again", trouble);
            }
        }
    }

    private void look(boolean ask) {
        List<RunningWork> shifts = List.copyOf(atWork);
        if (shifts.isEmpty()) return;
        shifts.forEach(RunningWork::stopIfLate);
        shifts.stream().filter(running -> running.ignores(grace)).forEach(this::abandon);
        if (ask) Database.within(PATIENCE, () -> stopLost(shifts));
    }

    private void stopLost(List<RunningWork> shifts) {
        Map<String, Long> fences = writer.fences(
                shifts.stream().map(running -> running.claim().id()).toList());
        for (RunningWork running : shifts)
            if (!Objects.equals(
                    fences.get(running.claim().id()), running.claim().fence())) running.stop(RunningWork.Stop.LOST);
    }

    private void abandon(RunningWork running) {
        abandoned.add(running);
        atWork.remove(running);
        running.abandon();
        // It may have ended in this very moment.
        if (!running.isAbandoned()) abandoned.remove(running);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
