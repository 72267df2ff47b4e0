package io.reelwright.money;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The SQL statements of the job table. Each runs in the caller's transaction. Every step is one conditional UPDATE that returns the job
 * as it is afterwards, or nothing when another process has already made this step or a later one.
 */
final class JobTable {
    private static final String OPEN = "state IN ('ORDERED', 'SENDING', 'ACCEPTED', 'IN_DOUBT')";
    /** Scene number for jobs that are not for a whole scene: an older binary takes every job for one, and no campaign has that many. */
    private static final int NO_SCENE = Integer.MAX_VALUE;

    /** Older binaries buy only pictures of scenes and leave the subject empty. */
    private static final String SUBJECT = "coalesce(jobs.subject, 'scene/' || jobs.scene)";

    /** Uses the database's clock, as the clocks of several machines differ. */
    private static final String PAST = "sent_at + :grace * interval '1 millisecond' < clock_timestamp()";

    /** The columns by name: with {@code *}, a column added by a newer binary would break the statements of this one. */
    private static final String COLUMNS =
            "jobs.ref, jobs.campaign, " + SUBJECT + " AS subject, jobs.attempt, jobs.provider, jobs.model,"
                    + " jobs.request, jobs.request_hash, jobs.state, jobs.task, jobs.reserved, jobs.charged, jobs.cost_source,"
                    + " jobs.day, jobs.sends, jobs.refusals, jobs.progress, jobs.overdue, jobs.result, jobs.why, jobs.refusal, jobs.created_at,"
                    + " coalesce((SELECT n.doubts FROM job_notes n WHERE n.ref = jobs.ref), 0) AS doubts";

    private static final String GIVING = " RETURNING " + COLUMNS;

    private static final String OWNED = "FROM jobs LEFT JOIN campaigns c ON c.id = jobs.campaign"
            + " LEFT JOIN job_notes notes ON notes.ref = jobs.ref WHERE coalesce(notes.project, c.project) = ?";

    /** Jobs that occupy a provider. One that takes too long is as good as lost, and must not stop others for ever. */
    private static final String AT_PROVIDER = "SELECT count(*) FROM jobs WHERE provider = :provider"
            + " AND state IN ('SENDING', 'ACCEPTED', 'IN_DOUBT') AND NOT overdue"
            + " AND sent_at > clock_timestamp() - :deadline * interval '1 millisecond'";

    /** Whether a job's campaign may still use its result. A failed campaign may be continued. */
    private static final String WANTED = "EXISTS (SELECT 1 FROM campaigns c WHERE c.id = jobs.campaign"
            + " AND c.phase NOT IN ('DONE', 'CANCELLED'))";

    private static final String TURN = "INSERT INTO scheduled_tasks"
            + " (task_name, task_instance, execution_time, picked, version) SELECT 'job', ref, now(), false, 1 FROM jobs";

    Optional<Job> find(Handle handle, String ref) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM jobs WHERE ref = ?")
                .bind(0, ref)
                .map((row, _) -> Job.from(row))
                .findOne();
    }

    /** Returns the job of a campaign's attempt. */
    Optional<Job> find(Handle handle, String campaign, JobOrder order) {
        return handle.createQuery(
                        "SELECT " + COLUMNS + " FROM jobs WHERE campaign = ? AND " + SUBJECT + " = ? AND attempt = ?")
                .bind(0, campaign)
                .bind(1, order.subject().word())
                .bind(2, order.attempt())
                .map((row, _) -> Job.from(row))
                .findOne();
    }

    Optional<JobSteps.Seen> see(Handle handle, String ref) {
        return handle.createQuery("SELECT " + COLUMNS + ", CAST(extract(epoch FROM clock_timestamp()"
                        // A job that has waited for its turn at the provider has its whole time from then on.
                        + " - CASE WHEN state = 'ORDERED' THEN coalesce(first_sent_at, created_at)"
                        + " ELSE coalesce(sent_at, created_at) END) * 1000 AS bigint) AS age, " + WANTED
                        + " AS wanted FROM jobs WHERE ref = ?")
                .bind(0, ref)
                .map((row, _) -> new JobSteps.Seen(
                        Job.from(row), Duration.ofMillis(row.getLong("age")), row.getBoolean("wanted")))
                .findOne();
    }

    List<Job> of(Handle handle, String campaign) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM jobs WHERE campaign = ? " + " ORDER BY split_part("
                        + SUBJECT + ", '/', 1), CAST(substring(" + SUBJECT + " FROM '[0-9]+') AS int), attempt, "
                        + SUBJECT)
                .bind(0, campaign)
                .map((row, _) -> Job.from(row))
                .list();
    }

    /** Returns the jobs of some campaigns that have not ended. */
    List<Job> open(Handle handle, Collection<String> campaigns) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM jobs WHERE campaign = ANY (CAST(? AS text[])) AND "
                        + OPEN + " ORDER BY ref")
                .bind(0, campaigns.toArray(String[]::new))
                .map((row, _) -> Job.from(row))
                .list();
    }

    /** Adds a job; empty when that attempt was ordered before. */
    Optional<Job> insert(Handle handle, String campaign, JobOrder order, Instant now) {
        String sql = "WITH made AS (INSERT INTO jobs (ref, campaign, subject, scene, attempt, provider, model, request,"
                + " request_hash, state, reserved, day, created_at, updated_at) SELECT :ref, :campaign, :subject, :scene, :attempt,"
                + " :provider, :model, :request, :hash, 'ORDERED', :worst, :day, clock_timestamp(), :now"
                // All orders of a campaign hold the lock of its row, so that they come here one after the other.
                + " WHERE NOT EXISTS (SELECT 1 FROM jobs WHERE campaign = :campaign AND " + SUBJECT
                + " = :subject AND attempt = :attempt) ON CONFLICT DO NOTHING" + GIVING
                + "), noted AS (INSERT INTO job_notes (ref, project)"
                + " SELECT made.ref, c.project FROM made JOIN campaigns c ON c.id = made.campaign ON CONFLICT DO NOTHING)"
                + " SELECT * FROM made";
        return handle.createQuery(sql)
                .bind("ref", order.ref(campaign))
                .bind("campaign", campaign)
                .bind("subject", order.subject().word())
                // Older binaries use this column.
                .bind("scene", order.subject().isSceneItself() ? order.subject().number() : NO_SCENE)
                .bind("attempt", order.attempt())
                .bind("provider", order.provider())
                .bind("model", order.model())
                .bind("request", order.request())
                .bind("hash", order.hash())
                .bind("worst", order.worst())
                .bind("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .bind("now", utc(now))
                .map((row, _) -> Job.from(row))
                .findOne();
    }

    /** Adds a job's first turn to the scheduler. */
    void enter(Handle handle, String ref) {
        handle.execute(TURN + " WHERE ref = ?", ref);
    }

    /** Adds a turn for each open job that has none. */
    int enterAll(Handle handle) {
        return handle.execute(TURN + " WHERE " + OPEN + " ON CONFLICT DO NOTHING");
    }

    /** Makes a job's next turn due now, unless it is running. */
    int hurry(Handle handle, String ref) {
        return handle.execute(
                "UPDATE scheduled_tasks SET execution_time = now(), version = version + 1"
                        + " WHERE task_name = 'job' AND task_instance = ? AND NOT picked",
                ref);
    }

    /** Returns how many jobs a provider works on. */
    int atProvider(Handle handle, String provider) {
        return handle.createQuery(AT_PROVIDER)
                .bind("provider", provider)
                .bind("deadline", JobTimings.USUAL.deadline().toMillis())
                .mapTo(Integer.class)
                .one();
    }

    /** Lets one transaction after the other give tasks to jobs of a provider. The lock ends with the transaction. */
    void lockTasks(Handle handle, String provider) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtextextended('tasks of ' || ?, 0))", provider);
    }

    /** Lets one transaction after the other count and take a provider's slots. The lock ends with the transaction. */
    void lockSlots(Handle handle, String provider) {
        handle.execute("SELECT pg_advisory_xact_lock(hashtextextended('slots of ' || ?, 0))", provider);
    }

    Optional<Job> sending(Handle handle, String ref, Instant now) {
        return step(
                handle,
                "UPDATE jobs SET state = 'SENDING', sends = sends + 1, sent_at = clock_timestamp(),"
                        + " first_sent_at = coalesce(first_sent_at, clock_timestamp()), why = NULL,"
                        + " updated_at = :now WHERE ref = :ref AND state = 'ORDERED' AND NOT overdue" + GIVING,
                ref,
                now);
    }

    /** @param counts whether this counts among the refusals */
    Optional<Job> unsent(Handle handle, Job sent, String why, boolean counts, Instant now) {
        String sql = "UPDATE jobs SET state = 'ORDERED', refusals = refusals + :counts, why = :why, updated_at = :now"
                + " WHERE ref = :ref AND state = 'SENDING' AND sends = :sends" + GIVING;
        return first(bound(handle, sql, sent.ref(), now)
                .bind("counts", counts ? 1 : 0)
                .bind("why", storable(why))
                .bind("sends", sent.sends()));
    }

    Optional<Job> doubted(Handle handle, String ref, String why, Instant now) {
        return first(bound(handle, doubting("state = 'SENDING'"), ref, now).bind("why", storable(why)));
    }

    /** Puts a job in doubt whose task its provider does not know. */
    Optional<Job> forgotten(Handle handle, Job accepted, String why, Instant now) {
        return first(bound(handle, doubting("state = 'ACCEPTED' AND task = :task"), accepted.ref(), now)
                .bind("task", accepted.task())
                .bind("why", storable(why)));
    }

    /** Each doubt is told anew. */
    private static String doubting(String when) {
        return "WITH made AS (UPDATE jobs SET state = 'IN_DOUBT', why = :why, updated_at = :now WHERE ref = :ref AND "
                + when + GIVING
                + "), noted AS (INSERT INTO job_notes (ref, doubts)"
                + " SELECT ref, 1 FROM made ON CONFLICT (ref) DO UPDATE SET doubts = job_notes.doubts + 1, asked = false)"
                + " SELECT * FROM made";
    }

    /** Accepts a job in doubt whose task its provider knows after all. */
    Optional<Job> remembered(Handle handle, Job doubted, Instant now) {
        String sql = "UPDATE jobs SET state = 'ACCEPTED', why = NULL, updated_at = :now"
                + " WHERE ref = :ref AND state = 'IN_DOUBT' AND task = :task" + GIVING;
        return first(bound(handle, sql, doubted.ref(), now).bind("task", doubted.task()));
    }

    /** Puts a job in doubt back to ORDERED, once enough time has passed by the database's clock that it can no longer arrive. */
    Optional<Job> again(Handle handle, Job doubted, Duration grace, Instant now) {
        String sql = "UPDATE jobs SET state = 'ORDERED', task = NULL, updated_at = :now"
                + " WHERE ref = :ref AND state = 'IN_DOUBT'"
                + " AND sends = :sends AND " + PAST + GIVING;
        return first(bound(handle, sql, doubted.ref(), now)
                .bind("sends", doubted.sends())
                .bind("grace", grace.toMillis()));
    }

    /** Returns whether the request can no longer arrive. */
    boolean isPast(Handle handle, String ref, Duration grace) {
        return handle.createQuery("SELECT " + PAST + " FROM jobs WHERE ref = :ref")
                .bind("ref", ref)
                .bind("grace", grace.toMillis())
                .mapTo(Boolean.class)
                .one();
    }

    Optional<Job> accepted(Handle handle, String ref, String task, Instant now) {
        String sql = "UPDATE jobs SET task = :task, state = CASE WHEN " + OPEN + " THEN 'ACCEPTED' ELSE state END,"
                + " why = CASE WHEN " + OPEN + " THEN NULL ELSE why END, updated_at = :now"
                + " WHERE ref = :ref AND (task IS NULL OR state = 'IN_DOUBT')" + GIVING;
        return first(bound(handle, sql, ref, now).bind("task", task));
    }

    /**
     * Accepts a job in doubt, as a user has stated that the provider has it. Its time begins anew: it must not take too long before its
     * provider was even asked for the task.
     *
     * @param why what is still to be checked; null when nothing is
     */
    Optional<Job> taken(Handle handle, String ref, String task, @Nullable String why, Instant now) {
        String sql = "UPDATE jobs SET task = :task, state = 'ACCEPTED', why = :why, sent_at = clock_timestamp(),"
                + " updated_at = :now WHERE ref = :ref AND state = 'IN_DOUBT'" + GIVING;
        return first(bound(handle, sql, ref, now).bind("task", task).bind("why", why));
    }

    /** Returns other jobs of a job's provider whose task contains a task's name, or is contained in it: an adapter may store more than that. */
    List<Job> withTaskLike(Handle handle, Job job, String task) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM jobs WHERE provider = :provider AND ref <> :ref"
                        + " AND (strpos(task, :task) > 0 OR strpos(:task, task) > 0) ORDER BY ref")
                .bind("provider", job.provider())
                .bind("ref", job.ref())
                .bind("task", task)
                .map((row, _) -> Job.from(row))
                .list();
    }

    /** Lets the campaign of a job in doubt go on without it. */
    Optional<Job> released(Handle handle, String ref, Instant now) {
        return step(
                handle,
                "UPDATE jobs SET overdue = true, updated_at = :now WHERE ref = :ref AND state = 'IN_DOUBT' AND NOT overdue"
                        + GIVING,
                ref,
                now);
    }

    /** Notes that a person was told of a job in doubt; empty when that was noted before. */
    Optional<Job> asked(Handle handle, String ref) {
        int noted = handle.execute(
                "INSERT INTO job_notes AS n (ref, asked) SELECT ref, true FROM jobs WHERE ref = ? AND state = 'IN_DOUBT'"
                        + " ON CONFLICT (ref) DO UPDATE SET asked = true WHERE NOT n.asked",
                ref);
        return noted == 0 ? Optional.empty() : find(handle, ref);
    }

    /** Returns how long ago the job was noted as sent, by the database's clock; zero when it was not. */
    Duration sentAgo(Handle handle, String ref) {
        return handle.createQuery("SELECT CAST(extract(epoch FROM clock_timestamp() - sent_at) * 1000 AS bigint)"
                        + " FROM jobs WHERE ref = ? AND sent_at IS NOT NULL")
                .bind(0, ref)
                .mapTo(Long.class)
                .findOne()
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    /** Returns whether two jobs belong to the same project. */
    boolean areOfOneProject(Handle handle, String one, String other) {
        return handle.createQuery("SELECT count(DISTINCT coalesce(notes.project, c.project)) = 1 FROM jobs"
                        + " LEFT JOIN campaigns c ON c.id = jobs.campaign LEFT JOIN job_notes notes ON notes.ref = jobs.ref"
                        + " WHERE jobs.ref IN (?, ?)")
                .bind(0, one)
                .bind(1, other)
                .mapTo(Boolean.class)
                .one();
    }

    /** Returns whether a job belongs to a project. */
    boolean isOf(Handle handle, String ref, String project) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 " + OWNED + " AND jobs.ref = ?)")
                .bind(0, project)
                .bind(1, ref)
                .mapTo(Boolean.class)
                .one();
    }

    /** Returns the jobs of a project, including those of deleted campaigns, newest first. */
    List<Job> ofProject(Handle handle, String project, String states, int limit) {
        String sql = "SELECT " + COLUMNS + " " + OWNED + " AND " + states
                + " ORDER BY jobs.created_at DESC, jobs.ref DESC LIMIT ?";
        return handle.createQuery(sql)
                .bind(0, project)
                .bind(1, limit)
                .map((row, _) -> Job.from(row))
                .list();
    }

    Optional<Job> progressed(Handle handle, String ref, double progress, Instant now) {
        String sql = "UPDATE jobs SET progress = :progress, updated_at = :now"
                + " WHERE ref = :ref AND state = 'ACCEPTED' AND progress < :progress" + GIVING;
        return first(bound(handle, sql, ref, now).bind("progress", progress));
    }

    Optional<Job> overdue(Handle handle, String ref, Instant now) {
        return step(
                handle,
                "UPDATE jobs SET overdue = true, updated_at = :now WHERE ref = :ref AND NOT overdue AND " + OPEN
                        + GIVING,
                ref,
                now);
    }

    /** Ends a job; also empty when it was sent or accepted since it was read. */
    Optional<Job> ended(Handle handle, Job seen, JobEnd end, Instant now) {
        String sql = "UPDATE jobs SET state = :state, charged = :charged, cost_source = :source, result = :result,"
                + " why = :why, refusal = :refusal, updated_at = :now WHERE ref = :ref AND " + OPEN
                + " AND sends = :sends AND task IS NOT DISTINCT FROM :task" + GIVING;
        return first(bound(handle, sql, seen.ref(), now)
                .bind("sends", seen.sends())
                .bind("task", seen.task())
                .bind("state", end.state().name())
                .bind("charged", end.charged())
                .bind("source", end.source().name())
                .bind("result", storable(end.result()))
                .bind("why", storable(end.why()))
                .bind("refusal", end.refusal() == null ? null : end.refusal().name()));
    }

    private static Optional<Job> step(Handle handle, String sql, String ref, Instant now) {
        return first(bound(handle, sql, ref, now));
    }

    private static Query bound(Handle handle, String sql, String ref, Instant now) {
        return handle.createQuery(sql).bind("ref", ref).bind("now", utc(now));
    }

    private static Optional<Job> first(Query query) {
        return query.map((row, _) -> Job.from(row)).findOne();
    }

    /** Removes NUL characters, which Postgres cannot store in text; a provider may send anything. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
