package io.reelwright.money;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.event.Event;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What a person may do about jobs. Where a provider cannot be asked whether it has a job that was sent, and too much money
 * hangs on it to give it up, somebody looks into the provider's own books and says so here.
 */
public final class JobsInDoubt {
    /** What was sent may arrive for so long. */
    static final Duration MAY_ARRIVE = Duration.ofMinutes(2);

    private static final String TASK = "[\\x21-\\x7E]{1,300}";

    private final Database database;
    private final CampaignWriter writer;
    private final Clock clock;
    private final JobTable table = new JobTable();

    public JobsInDoubt(Database database, CampaignWriter writer, Clock clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
    }

    /** Which jobs are looked at. */
    public enum Which {
        /** Those of which nobody knows whether the provider has them. */
        DOUBT("jobs.state = 'IN_DOUBT'"),
        /** Those that have not ended. */
        OPEN("jobs.state IN ('ORDERED', 'SENDING', 'ACCEPTED', 'IN_DOUBT')"),
        ALL("true");

        private final String states;

        Which(String states) {
            this.states = states;
        }
    }

    /** The jobs of a project, the newest first. */
    public List<Job> list(String project, Which which, int limit) {
        return database.transaction(handle -> table.ofProject(handle, project, which.states, limit));
    }

    /** A job by its name; empty when it is not the project's. */
    public Optional<Job> find(String project, String ref) {
        return database.transaction(handle -> table.find(handle, ref).filter(job -> table.isOf(handle, ref, project)));
    }

    /**
     * The provider has it: it is asked after from now on.
     *
     * @param task the provider's name for it
     * @return the job as it is now; nothing changes when it was known to have that task
     * @throws ActionRefused when it is not in doubt, or the task is no name
     */
    public Job taken(Job job, String task) {
        if (!task.matches(TASK))
            throw new ActionRefused("task: is no name of a task; copy the provider's own, which has no spaces");
        Job now = step(job, "taken", handle -> table.taken(handle, job.ref(), task, now()));
        if (task.equals(now.task())) return now;
        throw notInDoubt(now);
    }

    /**
     * The provider surely does not have it: it is ordered again.
     *
     * @throws ActionRefused when it is not in doubt, or may still arrive
     */
    public Job neverTaken(Job job) {
        Duration ago = database.transaction(handle -> table.sentAgo(handle, job.ref()));
        if (job.state() == JobState.IN_DOUBT && ago.compareTo(MAY_ARRIVE) < 0)
            throw new ActionRefused(job.ref() + ": was sent " + ago.toSeconds()
                    + " s ago and may still arrive; look again in "
                    + MAY_ARRIVE.minus(ago).toSeconds() + " s");
        Job now = step(job, "never_taken", handle -> table.again(handle, job, MAY_ARRIVE, now()));
        if (now.state() == JobState.ORDERED || now.sends() > job.sends()) return now;
        throw notInDoubt(now);
    }

    private Job step(Job job, String outcome, Function<Handle, Optional<Job>> change) {
        writer.outside(job.campaign(), false, handle -> {
            Optional<Job> changed = change.apply(handle);
            if (changed.isEmpty()) return List.of();
            table.hurry(handle, job.ref());
            return List.of(new Event.DoubtResolved(
                    job.subject().word(),
                    job.subject().isScene() ? job.subject().number() : null,
                    job.attempt(),
                    job.provider() + "-" + job.model(),
                    outcome));
        });
        return database.transaction(handle -> table.find(handle, job.ref())).orElse(job);
    }

    private static ActionRefused notInDoubt(Job job) {
        return new ActionRefused(job.ref() + ": is not in doubt; it is " + job.state()
                + (job.task() == null ? "" : " with the task " + job.task()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
