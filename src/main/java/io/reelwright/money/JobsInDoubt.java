package io.reelwright.money;

import io.reelwright.campaign.ActionRefused;
import io.reelwright.event.change.CampaignWriter;
import io.reelwright.store.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * User decisions on jobs in doubt. When a provider cannot be asked whether it has a job that was sent, and the job is too expensive to
 * give up, a user checks the provider's own records and states the outcome here.
 */
public final class JobsInDoubt {
    /** Time during which a sent request may still arrive. */
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

    /** Returns what is to be decided about a job in doubt, with its price and the commands. */
    public static String question(Job job) {
        return String.format(
                Locale.ROOT,
                "%s: it is unknown whether %s has it, and up to $%.2f may be spent; check there, and run reelwright resolve %s"
                        + " --taken TASK, --never-taken or --studio",
                job.ref(),
                job.provider(),
                job.reserved() / 1e6,
                job.ref());
    }

    /** Which jobs are listed. */
    public enum Which {
        /** Jobs for which it is unknown whether the provider has them. */
        DOUBT("jobs.state = 'IN_DOUBT'"),
        /** Jobs that have not ended. */
        OPEN("jobs.state IN ('ORDERED', 'SENDING', 'ACCEPTED', 'IN_DOUBT')"),
        ALL("true");

        private final String states;

        Which(String states) {
            this.states = states;
        }
    }

    /**
     * Returns the jobs of a project, newest first.
     *
     * @param limit maximum number of jobs
     */
    public List<Job> list(String project, Which which, int limit) {
        return database.transaction(handle -> table.ofProject(handle, project, which.states, limit));
    }

    /** Returns the jobs of some campaigns that have not ended. */
    public List<Job> open(Collection<String> campaigns) {
        return database.transaction(handle -> table.open(handle, campaigns));
    }

    /** Returns a job by its name; empty when it does not belong to the project. */
    public Optional<Job> find(String project, String ref) {
        return database.transaction(handle -> table.find(handle, ref).filter(job -> table.isOf(handle, ref, project)));
    }

    /**
     * States that the provider has the job: from now on its status is requested.
     *
     * @param task the provider's name for the job
     * @return the job as it is now; unchanged when it was already known under that task
     * @throws ActionRefused when the job is not in doubt, or the task name is not valid
     */
    public Job taken(Job job, String task) {
        if (!task.matches(TASK))
            throw new ActionRefused("task: is not a valid task name; copy the provider's own, which has no spaces");
        Job now = step(job, "taken", false, handle -> table.taken(handle, job.ref(), task, now()));
        if (task.equals(now.task())) return now;
        throw notInDoubt(now);
    }

    /**
     * States that the provider certainly does not have the job: it is ordered again.
     *
     * @throws ActionRefused when the job is not in doubt, or may still arrive
     */
    public Job neverTaken(Job job) {
        Duration ago = database.transaction(handle -> table.sentAgo(handle, job.ref()));
        if (job.state() == JobState.IN_DOUBT && ago.compareTo(MAY_ARRIVE) < 0)
            throw new ActionRefused(job.ref() + ": was sent " + ago.toSeconds()
                    + " s ago and may still arrive; check again in "
                    + MAY_ARRIVE.minus(ago).toSeconds() + " s");
        Job now = step(job, "never_taken", false, handle -> table.again(handle, job, MAY_ARRIVE, now()));
        if (now.state() == JobState.ORDERED || now.sends() > job.sends()) return now;
        throw notInDoubt(now);
    }

    /**
     * Lets the job's scene be drawn in the studio at once, which costs nothing. The reserved cost stays reserved until the job is settled;
     * when nothing more is heard of it, it is written off at the end of {@link JobTimings#keep}. The job is not sent again.
     *
     * @throws ActionRefused when the job is not in doubt, or not for a scene
     */
    public Job studio(Job job) {
        if (!job.subject().isScene())
            throw new ActionRefused(job.ref() + ": is not for a scene, so that the studio cannot make it");
        Job now = step(job, "studio", true, handle -> table.released(handle, job.ref(), now()));
        if (now.state() == JobState.IN_DOUBT && now.overdue()) return now;
        throw notInDoubt(now);
    }

    private Job step(Job job, String outcome, boolean call, Function<Handle, Optional<Job>> change) {
        writer.outside(job.campaign(), call, handle -> {
            Optional<Job> changed = change.apply(handle);
            if (changed.isEmpty()) return List.of();
            table.hurry(handle, job.ref());
            return List.of(Jobs.resolved(job, outcome));
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
