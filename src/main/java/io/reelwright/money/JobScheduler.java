package io.reelwright.money;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.reelwright.log.RepeatedWarning;
import io.reelwright.store.Database;
import io.reelwright.store.Heartbeat;
import io.reelwright.store.LanePick;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Checks paid jobs when they are due, in whichever process is free, and holds no resources between two checks. */
public final class JobScheduler implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(JobScheduler.class.getName());
    private static final RepeatedWarning TROUBLES = new RepeatedWarning(LOG, "paid jobs could not be checked");
    private static final Duration SHUTDOWN_WAIT = Duration.ofMillis(900);

    private final JobCheck check;
    private final JobTimings timings;
    private final Scheduler scheduler;
    private volatile boolean stopping;

    /**
     * Creates a scheduler and starts it.
     *
     * @param limits    how many jobs each provider may have, and which jobs in doubt are given up
     * @param atOnce    how many jobs are checked at the same time, at least 1
     * @param heartbeat how often it looks for due jobs and signals that it is alive
     */
    public JobScheduler(
            Database database,
            Jobs jobs,
            List<JobProvider> providers,
            JobTimings timings,
            JobLimits limits,
            int atOnce,
            Heartbeat heartbeat) {
        this.timings = timings;
        var byName = providers.stream().collect(Collectors.toMap(JobProvider::name, Function.identity()));
        check = new JobCheck(jobs, byName, timings, limits, System::nanoTime);
        Task<Void> task = Tasks.custom(Jobs.LANE, Void.class)
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, Instant.now().plus(timings.poll())))
                .onDeadExecutionRevive()
                .execute((turn, _) -> turn(turn.getId()));
        scheduler = Scheduler.create(database.turns(), task)
                .schedulerName(new SchedulerName.Fixed(
                        "reelwright-" + ProcessHandle.current().pid() + "-"
                                + UUID.randomUUID().toString().substring(24) + "-" + Jobs.LANE))
                .jdbcCustomization(new LanePick(Jobs.LANE))
                .threads(atOnce)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(heartbeat.look())
                .heartbeatInterval(heartbeat.heartbeat())
                .missedHeartbeatsLimit(Heartbeat.MISSED)
                .deleteUnresolvedAfter(Heartbeat.FOREIGN)
                .shutdownMaxWait(SHUTDOWN_WAIT)
                .build();
        jobs.enterAll();
        scheduler.start();
    }

    /** Looks for due jobs now. */
    public void look() {
        if (!stopping) scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void close() {
        stopping = true;
        scheduler.stop();
    }

    private CompletionHandler<Void> turn(String ref) {
        if (stopping) return later(Duration.ZERO);
        try {
            return check.look(ref).map(JobScheduler::later).orElseGet(CompletionHandler.OnCompleteRemove::new);
        } catch (InterruptedException stopped) {
            return later(Duration.ZERO);
        } catch (RuntimeException trouble) {
            if (Database.isAway(trouble)) LOG.fine(() -> ref + " is checked again: " + RepeatedWarning.said(trouble));
            else TROUBLES.mistake(trouble);
            return later(timings.poll());
        }
    }

    private static CompletionHandler<Void> later(Duration pause) {
        return (complete, operations) ->
                operations.reschedule(complete, Instant.now().plus(pause));
    }
}
