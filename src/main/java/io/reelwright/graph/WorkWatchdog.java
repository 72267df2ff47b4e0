package io.reelwright.graph;

import io.reelwright.event.change.CampaignWriter;
import io.reelwright.schedule.RecurringTasks;
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
 * Watches the work of an engine on a thread of its own. It stops work whose phase takes too long, and work on campaigns that were taken
 * away, for example by a cancel on another node; this needs one query per second for all of them. Work that does not stop is abandoned:
 * its thread stays occupied, and the number of such threads is limited.
 */
final class WorkWatchdog implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkWatchdog.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration QUERY_TIMEOUT = Duration.ofSeconds(2);

    /** Number of abandoned threads from which on the process takes no more work. */
    static final int MOST_ABANDONED = 4;

    private final CampaignWriter writer;
    private final Duration grace;
    private final Set<RunningWork> atWork = ConcurrentHashMap.newKeySet();
    private final Set<RunningWork> abandoned = ConcurrentHashMap.newKeySet();
    private final RecurringTasks tasks = RecurringTasks.onPlatformThreads("work-watch");
    private boolean ask; // of the watching thread

    /** @param grace time that work may take to stop after it was interrupted */
    WorkWatchdog(CampaignWriter writer, Duration grace) {
        this.writer = writer;
        this.grace = grace;
    }

    void start() {
        tasks.every(LOOK, LOOK, this::look, WorkWatchdog::log);
    }

    void begins(RunningWork running) {
        atWork.add(running);
    }

    /** Notes that the work has ended or was abandoned. */
    void ends(RunningWork running) {
        atWork.remove(running);
    }

    /** Notes that an abandoned thread has ended after all. */
    void endedLate(RunningWork running) {
        abandoned.remove(running);
    }

    /** Returns why no more work is taken; empty when it is. */
    Optional<String> trouble() {
        int left = abandoned.size();
        return left < MOST_ABANDONED
                ? Optional.empty()
                : Optional.of(left + " pieces of work do not stop (see the log); restart this server");
    }

    private static void log(Throwable failed) {
        if (Database.isAway(failed)) LOG.log(Level.FINE, "the database is unavailable", failed);
        else LOG.log(Level.WARNING, "the running work could not be checked; it is tried again", failed);
    }

    private void look() {
        ask = !ask;
        List<RunningWork> running = List.copyOf(atWork);
        if (running.isEmpty()) return;
        running.forEach(RunningWork::stopIfLate);
        running.stream().filter(work -> work.ignores(grace)).forEach(this::abandon);
        if (ask) Database.within(QUERY_TIMEOUT, () -> stopLost(running));
    }

    private void stopLost(List<RunningWork> running) {
        Map<String, Long> fences =
                writer.fences(running.stream().map(work -> work.claim().id()).toList());
        for (RunningWork work : running)
            if (!Objects.equals(fences.get(work.claim().id()), work.claim().fence())) work.stop(RunningWork.Stop.LOST);
    }

    private void abandon(RunningWork running) {
        abandoned.add(running);
        atWork.remove(running);
        running.abandon();
        // It may have ended at this very moment.
        if (!running.isAbandoned()) abandoned.remove(running);
    }

    @Override
    public void close() {
        tasks.close();
    }
}
