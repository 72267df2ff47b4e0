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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
    private final Map<String, JobProvider> providers;
    private final JobTable table = new JobTable();

    /** Creates decisions without asking any provider for the tasks that a user names. */
    public JobsInDoubt(Database database, CampaignWriter writer, Clock clock) {
        this(database, writer, clock, List.of());
    }

    /** @param providers are asked for the tasks that a user names */
    public JobsInDoubt(Database database, CampaignWriter writer, Clock clock, List<JobProvider> providers) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
        this.providers =
                providers.stream().collect(Collectors.toUnmodifiableMap(JobProvider::name, Function.identity()));
    }

    /** Returns what is to be decided about a job in doubt, with its price and the commands. */
    public static String question(Job job) {
        return String.format(
                Locale.ROOT,
                "%s: %s, and up to $%.2f may be spent; check there, and run reelwright resolve %s"
                        + " --taken TASK, --never-taken or --studio",
                job.ref(),
                job.task() == null
                        ? "it is unknown whether " + job.provider() + " has it"
                        : job.provider() + " does not know its task " + job.task(),
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
     * States that the provider has the job: from now on its status is requested. The provider is asked for the task at once. When it gives
     * no usable answer, the task is checked later, and the job returns to doubt if the provider does not know it.
     *
     * @param task the provider's name for the job
     * @return the job as it is now; unchanged when it was already known under that task
     * @throws ActionRefused when the job is not in doubt, the task name is not valid, another job of the provider has that task, or the
     *                       provider does not know it
     */
    public Job taken(Job job, String task) throws InterruptedException {
        if (!task.matches(TASK))
            throw new ActionRefused("task: is not a valid task name; copy the provider's own, which has no spaces");
        database.transaction(handle -> requireFree(handle, job, task));
        String open = job.state() == JobState.IN_DOUBT ? unchecked(job, task) : null;
        Job now = step(job, "taken", false, handle -> {
            table.lockTasks(handle, job.provider());
            requireFree(handle, job, task);
            return table.taken(handle, job.ref(), task, open, now());
        });
        if (now.state() != JobState.IN_DOUBT && task.equals(now.task())) return now;
        throw notInDoubt(now);
    }

    /** Throws {@link ActionRefused} if another job of the provider has the task. */
    private boolean requireFree(Handle handle, Job job, String task) {
        JobProvider provider = providers.get(job.provider());
        Optional<Job> other = table.withTaskLike(handle, job, task).stream()
                .filter(one -> isTask(provider, String.valueOf(one.task()), task))
                .findFirst();
        if (other.isEmpty()) return true;
        // Projects do not see each other's jobs.
        boolean seen = table.areOfOneProject(handle, job.ref(), other.get().ref());
        String name = seen ? other.get().ref() : "a job of another project";
        throw new ActionRefused("task: " + task + " is already the task of " + name + "; check the id");
    }

    private static boolean isTask(@Nullable JobProvider provider, String stored, String named) {
        return provider == null ? stored.equals(named) : provider.isSameTask(stored, named);
    }

    /** Asks the provider for a task; returns what is still to be checked, null when the provider knows it. */
    private @Nullable String unchecked(Job job, String task) throws InterruptedException {
        String open = "it is not checked yet whether " + job.provider() + " knows task " + task;
        JobProvider provider = providers.get(job.provider());
        if (provider == null) return open;
        try {
            return switch (provider.lookUp(job, task)) {
                case JobProvider.Answer.Forgotten _ ->
                    throw new ActionRefused(
                            job.provider() + " does not know task " + task + "; the job stays in doubt: check the id");
                case JobProvider.Answer.Silent _ -> open;
                case JobProvider.Answer.Running _, JobProvider.Answer.Done _, JobProvider.Answer.Failed _ -> null;
            };
        } catch (ActionRefused unknown) {
            throw unknown;
        } catch (RuntimeException unreadable) {
            return open;
        }
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
