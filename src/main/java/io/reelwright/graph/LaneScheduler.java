package io.reelwright.graph;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.reelwright.campaign.Phase;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.event.change.Claim;
import io.reelwright.store.Database;
import io.reelwright.store.FairPick;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.Lane;
import io.reelwright.store.NeedsNewer;
import io.reelwright.store.UnreadableState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One lane: claims campaigns whose turn is due and has them worked on, as many at a time as it has slots. */
final class LaneScheduler {
    private static final Logger LOG = Logger.getLogger(LaneScheduler.class.getName());
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

    /** Delay after a turn that this binary cannot use: a newer binary is each time as likely to pick the turn up first. */
    private static final Duration FOR_OTHERS = Duration.ofSeconds(2);

    /** Maximum time that a campaign waits until it can be tried alone, before other campaigns may run for a while. */
    private static final Duration UNTIL_ALONE = Duration.ofMinutes(2);

    private static final Duration UNTIL_NEXT_TRY_ALONE = Duration.ofSeconds(30);
    private static final Duration GIVING_BACK = Duration.ofMillis(500);
    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(900);

    /** The work on a claimed campaign. */
    interface Worker {
        void work(Claim claim, Lane lane, PhaseTimer timer) throws InterruptedException;

        /** Called when the work on a claim took too long and its thread does not stop. */
        void giveUp(Claim claim, Phase in);
    }

    /** The objects that all lanes of an engine share. */
    record Shared(
            Database database,
            CampaignWriter writer,
            Heartbeat beat,
            Worker worker,
            RepeatedFailures failures,
            WorkWatchdog watch,
            Isolation isolation,
            PhaseDeadlines deadlines) {}

    private final Shared shared;
    private final CampaignWriter writer;
    private final Lane lane;
    private final int slots;
    private final Scheduler scheduler;

    /**
     * The threads that do the work; a thread of the scheduler waits for each. They are platform threads, so that none of them can block
     * the others.
     */
    private final ExecutorService workers;

    private final Map<String, RunningWork> atWork = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    LaneScheduler(Shared shared, Lane lane, int slots) {
        this.shared = shared;
        this.writer = shared.writer();
        this.lane = lane;
        this.slots = slots;
        this.workers = Executors.newCachedThreadPool(threads(lane.task() + "-"));
        Task<Void> task = Tasks.custom(lane.task(), Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(AFTER_TROUBLE)))
                .onDeadExecutionRevive()
                .execute((turn, _) -> turn(turn.getId()));
        scheduler = Scheduler.create(shared.database().turns(), task)
                .schedulerName(new SchedulerName.Fixed(
                        "reelwright-" + ProcessHandle.current().pid() + "-"
                                + UUID.randomUUID().toString().substring(24) + "-" + lane.task()))
                .jdbcCustomization(new FairPick(lane))
                .threads(slots)
                .executorService(Executors.newFixedThreadPool(slots, threads(lane.task() + "-turn-")))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(shared.beat().look())
                .heartbeatInterval(shared.beat().heartbeat())
                .missedHeartbeatsLimit(Heartbeat.MISSED)
                .deleteUnresolvedAfter(Heartbeat.FOREIGN)
                .enablePriority()
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .build();
    }

    void start() {
        scheduler.start();
    }

    /** Checks for due turns now. A lane with more than half of its slots in use does so by itself when slots become free. */
    void look() {
        if (atWork.size() < slots / 2.0) scheduler.triggerCheckForDueExecutions();
    }

    Lane lane() {
        return lane;
    }

    /** Returns how many campaigns are worked on now. */
    int atWork() {
        return atWork.size();
    }

    void interrupt(String id) {
        RunningWork running = atWork.get(id);
        if (running != null) running.stop(RunningWork.Stop.ASKED);
    }

    void interruptAll() {
        stopping = true;
        atWork.values().forEach(running -> running.stop(RunningWork.Stop.ASKED));
    }

    void stop() {
        scheduler.stop();
        workers.shutdown();
    }

    private CompletionHandler<Void> turn(String entry) {
        int slash = entry.lastIndexOf('/');
        String id = entry.substring(0, slash);
        try {
            CompletionHandler<Void> next = turn(id, Long.parseLong(entry.substring(slash + 1)));
            shared.failures().over(id);
            return next;
        } catch (NeedsNewer other) {
            LOG.log(Level.FINE, "{0}", other.getMessage());
            return later(FOR_OTHERS);
        } catch (UnreadableState broken) {
            writer.lostTurns().unreadable(broken);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (InterruptedException stopped) {
            return later(Duration.ZERO);
        } catch (RuntimeException | Error trouble) {
            shared.failures().met(id, trouble);
            // An outage of the database was logged when it began.
            Level level = Database.isAway(trouble) ? Level.FINE : Level.WARNING;
            LOG.log(level, id + " could not be worked on; it is tried again", trouble);
            return later(AFTER_TROUBLE);
        }
    }

    private CompletionHandler<Void> turn(String id, long ticket) throws InterruptedException {
        if (shared.watch().trouble().isPresent()) return later(AFTER_TROUBLE);
        if (!shared.isolation().enter()) return later(Duration.ZERO);
        try {
            if (stopping) return later(Duration.ZERO);
            Optional<Claim> claim = writer.claim(id, ticket);
            if (claim.isEmpty()) return new CompletionHandler.OnCompleteRemove<>();
            if (!CampaignRun.isSuspect(claim.get())) return work(claim.get());
            writer.giveBack(claim.get());
        } finally {
            shared.isolation().leave();
        }
        return workAlone(id, ticket);
    }

    private CompletionHandler<Void> workAlone(String id, long ticket) throws InterruptedException {
        LOG.info(() -> id + " is tried alone, as processes have died while working on it");
        if (!shared.isolation().enterAlone(UNTIL_ALONE)) return later(stopping ? Duration.ZERO : UNTIL_NEXT_TRY_ALONE);
        try {
            Optional<Claim> claim = writer.claim(id, ticket);
            return claim.isEmpty() ? new CompletionHandler.OnCompleteRemove<>() : work(claim.get());
        } finally {
            shared.isolation().leaveAlone();
        }
    }

    private CompletionHandler<Void> work(Claim claim) throws InterruptedException {
        RunningWork running = new RunningWork(claim, shared.deadlines());
        atWork.put(claim.id(), running);
        shared.watch().begins(running);
        try {
            if (stopping) running.stop(RunningWork.Stop.ASKED);
            workers.execute(() -> {
                if (running.work(() -> shared.worker().work(claim, lane, running)))
                    shared.watch().endedLate(running);
            });
            running.await();
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (ExecutionException failed) {
            return after(running, failed.getCause());
        } finally {
            shared.watch().ends(running);
            atWork.remove(claim.id(), running);
        }
    }

    /** Handles failed work. Whatever has happened to the work, the process is alive, so that the claim does not count as a death. */
    private CompletionHandler<Void> after(RunningWork running, @Nullable Throwable failed) {
        Claim claim = running.claim();
        if (failed instanceof RunningWork.Abandoned) {
            LOG.log(
                    Level.SEVERE,
                    claim.id() + " does not stop in " + running.phase() + "; its thread is abandoned",
                    failed);
            Phase in = running.phase();
            if (running.why() == RunningWork.Stop.LATE && in != null)
                shared.worker().giveUp(claim, in);
            return later(Duration.ZERO);
        }
        giveBack(claim);
        // After a crash the database may have lost the claim and kept the turn; a campaign that has continued has
        // another ticket.
        if (failed instanceof PhaseRecorder.LostClaim) {
            LOG.log(Level.FINE, "{0}", failed.getMessage());
            return later(Duration.ZERO);
        }
        return switch (failed) {
            case InterruptedException _ -> later(Duration.ZERO);
            case RuntimeException trouble -> throw trouble;
            case Error trouble -> throw trouble;
            case null, default -> throw new IllegalStateException(failed);
        };
    }

    /**
     * Gives the claim back. If the database is unavailable, it counts as if the process had died, which matters only after three times in
     * a row.
     */
    private void giveBack(Claim claim) {
        try {
            Database.within(GIVING_BACK, () -> writer.giveBack(claim));
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, claim.id() + " could not be given back", away);
        }
    }

    /** Leaves the turn in the lane, free for any process. */
    private static CompletionHandler<Void> later(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(pause));
    }

    private static ThreadFactory threads(String name) {
        return Thread.ofPlatform().daemon().name(name, 0).factory();
    }
}
