package io.reelwright.graph;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.reelwright.event.Chronicle;
import io.reelwright.event.Claim;
import io.reelwright.store.Database;
import io.reelwright.store.FairPick;
import io.reelwright.store.Lane;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.Pulse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One lane: claims campaigns whose turn it is and lets them be worked on, as many at a time as it has slots. */
final class LaneScheduler {
    private static final Logger LOG = Logger.getLogger(LaneScheduler.class.getName());
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    /** For so long a turn lies free that this binary cannot use: a newer one is as likely to find it first, each time. */
    private static final Duration FOR_OTHERS = Duration.ofSeconds(2);

    private static final Duration LAST_WORDS = Duration.ofMillis(900);

    /** What is done with a campaign that was claimed. */
    @FunctionalInterface
    interface Worker {
        void work(Claim claim, Lane lane) throws InterruptedException;
    }

    private final Chronicle chronicle;
    private final Lane lane;
    private final int slots;
    private final Worker worker;
    private final Troubles troubles;
    private final Scheduler scheduler;
    private final Map<String, Shift> shifts = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    LaneScheduler(
            Database database,
            Chronicle chronicle,
            Lane lane,
            int slots,
            Pulse pulse,
            Worker worker,
            Troubles troubles) {
        this.chronicle = chronicle;
        this.lane = lane;
        this.slots = slots;
        this.worker = worker;
        this.troubles = troubles;
        Task<Void> task = Tasks.custom(lane.task(), Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(AFTER_TROUBLE)))
                .onDeadExecutionRevive()
                .execute((turn, _) -> turn(turn.getId()));
        scheduler = Scheduler.create(database.turns(), task)
                .schedulerName(new SchedulerName.Fixed(
                        "reelwright-" + ProcessHandle.current().pid() + "-"
                                + UUID.randomUUID().toString().substring(24) + "-" + lane.task()))
                .jdbcCustomization(lane == Lane.MEDIA ? new FairPick() : new PostgreSqlJdbcCustomization(false, false))
                .threads(slots)
                .executorService(workers(slots))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(pulse.look())
                .heartbeatInterval(pulse.heartbeat())
                .missedHeartbeatsLimit(Pulse.MISSED)
                .deleteUnresolvedAfter(Pulse.FOREIGN)
                .enablePriority()
                .shutdownMaxWait(LAST_WORDS)
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Looks for due turns now. A lane that is at work to more than a half does so by itself as slots become free. */
    void look() {
        if (shifts.size() < slots / 2.0) scheduler.triggerCheckForDueExecutions();
    }

    void interrupt(String id) {
        Shift shift = shifts.get(id);
        if (shift != null) shift.interrupt();
    }

    void interruptAll() {
        stopping = true;
        shifts.values().forEach(Shift::interrupt);
    }

    void stop() {
        scheduler.stop();
    }

    private CompletionHandler<Void> turn(String entry) {
        int slash = entry.lastIndexOf('/');
        String id = entry.substring(0, slash);
        try {
            CompletionHandler<Void> next = turn(id, Long.parseLong(entry.substring(slash + 1)));
            troubles.over(id);
            return next;
        } catch (NeedsNewer other) {
            LOG.log(Level.FINE, "{0}", other.getMessage());
            return later(FOR_OTHERS);
        } catch (RuntimeException | Error trouble) {
            troubles.met(id, trouble);
            LOG.log(Level.WARNING, id + " could not be worked on; it is tried again", trouble);
            return later(AFTER_TROUBLE);
        }
    }

    private CompletionHandler<Void> turn(String id, long number) {
        if (stopping) return later(Duration.ZERO);
        Optional<Claim> claim = chronicle.claim(id, number);
        if (claim.isEmpty()) return new CompletionHandler.OnCompleteRemove<>();
        Shift shift = new Shift(Thread.currentThread());
        shifts.put(id, shift);
        try {
            if (stopping) return later(Duration.ZERO);
            worker.work(claim.get(), lane);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (Logbook.LostClaim taken) {
            // A database that fell over may have forgotten the claim and kept the turn: what has gone on has another
            // ticket.
            LOG.log(Level.FINE, "{0}", taken.getMessage());
            return later(Duration.ZERO);
        } catch (InterruptedException stopped) {
            return later(Duration.ZERO);
        } finally {
            shifts.remove(id, shift);
            shift.end();
        }
    }

    /** The turn stays in the lane, free for whoever comes. */
    private static CompletionHandler<Void> later(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(pause));
    }

    /** Drawing needs threads of the system's own; thinking and waiting need only cheap ones. */
    private ExecutorService workers(int slots) {
        return switch (lane) {
            case PIPELINE ->
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("pipeline-", 0).factory());
            case MEDIA ->
                Executors.newFixedThreadPool(
                        slots, Thread.ofPlatform().daemon().name("media-", 0).factory());
        };
    }
}
