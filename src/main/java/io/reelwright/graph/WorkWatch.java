package io.reelwright.graph;

import io.reelwright.event.change.Chronicle;
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
final class WorkWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkWatch.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** With so many threads that do not stop, a process takes no more work. */
    static final int MOST_ABANDONED = 4;

    private final Chronicle chronicle;
    private final Duration grace;
    private final Set<Shift> atWork = ConcurrentHashMap.newKeySet();
    private final Set<Shift> abandoned = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean closed;

    /** @param grace how long work may go on after it was told to stop */
    WorkWatch(Chronicle chronicle, Duration grace) {
        this.chronicle = chronicle;
        this.grace = grace;
        this.thread = Thread.ofPlatform().daemon().name("work-watch").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    void begins(Shift shift) {
        atWork.add(shift);
    }

    /** It has ended, or nobody waits for it any more. */
    void ends(Shift shift) {
        atWork.remove(shift);
    }

    /** An abandoned thread has ended after all. */
    void endedLate(Shift shift) {
        abandoned.remove(shift);
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
        List<Shift> shifts = List.copyOf(atWork);
        if (shifts.isEmpty()) return;
        shifts.forEach(Shift::stopIfLate);
        shifts.stream().filter(shift -> shift.ignores(grace)).forEach(this::abandon);
        if (ask) Database.within(PATIENCE, () -> stopLost(shifts));
    }

    private void stopLost(List<Shift> shifts) {
        Map<String, Long> fences = chronicle.fences(
                shifts.stream().map(shift -> shift.claim().id()).toList());
        for (Shift shift : shifts)
            if (!Objects.equals(fences.get(shift.claim().id()), shift.claim().fence())) shift.stop(Shift.Stop.LOST);
    }

    private void abandon(Shift shift) {
        abandoned.add(shift);
        atWork.remove(shift);
        shift.abandon();
        // It may have ended in this very moment.
        if (!shift.isAbandoned()) abandoned.remove(shift);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
