package io.reelwright.money;

import io.reelwright.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Sums of the ledger for reports: what was spent, and what was reserved for it. */
public final class Costs {
    private static final String SUMS = "count(*) FILTER (WHERE l.entry = 'RESERVE') AS jobs,"
            + " coalesce(sum(l.held) FILTER (WHERE l.entry = 'RESERVE'), 0) AS reserved,"
            + " coalesce(sum(l.held), 0) AS pending, coalesce(sum(l.spent), 0) AS spent";

    /** A job outlives its campaign, so its own note of the project counts first. */
    private static final String OWNED = " FROM ledger l JOIN jobs ON jobs.ref = l.job"
            + " LEFT JOIN campaigns c ON c.id = l.campaign LEFT JOIN job_notes n ON n.ref = l.job"
            + " WHERE (CAST(:project AS text) IS NULL OR coalesce(n.project, c.project) = :project)"
            + " AND (CAST(:from AS date) IS NULL OR l.day >= :from) AND (CAST(:to AS date) IS NULL OR l.day <= :to)";

    private final Database database;

    public Costs(Database database) {
        this.database = database;
    }

    /** What the sums are grouped by. */
    public enum By {
        /** By campaign, newest first. */
        CAMPAIGN("l.campaign", "key DESC"),
        /** By provider, the most expensive first. */
        PROVIDER("jobs.provider", "spent DESC, key"),
        /** By the day (UTC) on which the jobs were ordered, newest first. */
        DAY("to_char(l.day, 'YYYY-MM-DD')", "key DESC");

        private final String key;
        private final String order;

        By(String key, String order) {
            this.key = key;
            this.order = order;
        }
    }

    /**
     * The filters of a report.
     *
     * @param project only jobs of this project; null for all projects
     * @param from    only jobs ordered on this day (UTC) or later; null for no limit
     * @param to      only jobs ordered on this day (UTC) or earlier; null for no limit
     */
    public record Filter(
            @Nullable String project,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        /** Returns a filter for the jobs of one day. */
        public static Filter on(LocalDate day, @Nullable String project) {
            return new Filter(project, day, day);
        }
    }

    /**
     * Sums of some jobs, in micros.
     *
     * @param jobs     number of jobs
     * @param reserved what was reserved for them when they were ordered
     * @param pending  what is still reserved, for those that have not ended
     * @param spent    what those that have ended cost
     */
    public record Sum(long jobs, long reserved, long pending, long spent) {
        public static final Sum NOTHING = new Sum(0, 0, 0, 0);

        private static Sum of(Job job) {
            Long charged = job.charged();
            return charged == null
                    ? new Sum(1, job.reserved(), job.reserved(), 0)
                    : new Sum(1, job.reserved(), 0, charged);
        }

        private Sum plus(Sum more) {
            return new Sum(jobs + more.jobs, reserved + more.reserved, pending + more.pending, spent + more.spent);
        }
    }

    /**
     * Returns the sums by group.
     *
     * @param limit maximum number of groups
     */
    public Map<String, Sum> by(By by, Filter filter, int limit) {
        String sql =
                "SELECT " + by.key + " AS key, " + SUMS + OWNED + " GROUP BY 1 ORDER BY " + by.order + " LIMIT :limit";
        return database.transaction(handle -> {
            Map<String, Sum> sums = new LinkedHashMap<>();
            List<Map.Entry<String, Sum>> rows = bound(handle.createQuery(sql), filter)
                    .bind("limit", limit)
                    .map((row, _) -> Map.entry(row.getString("key"), sum(row)))
                    .list();
            rows.forEach(row -> sums.put(row.getKey(), row.getValue()));
            return sums;
        });
    }

    /** Returns the sums of all groups together. */
    public Sum total(Filter filter) {
        return database.transaction(handle -> bound(handle.createQuery("SELECT " + SUMS + OWNED), filter)
                .map((row, _) -> sum(row))
                .one());
    }

    /** Returns the sums of one campaign. */
    public Sum ofCampaign(String id) {
        // By the jobs, which have an index on the campaign.
        String sql = "SELECT " + SUMS + " FROM jobs JOIN ledger l ON l.job = jobs.ref WHERE jobs.campaign = ?";
        return database.transaction(handle ->
                handle.createQuery(sql).bind(0, id).map((row, _) -> sum(row)).one());
    }

    /** Returns the sums of each scene of a campaign for which something was ordered, failed takes included, by the scene's index. */
    public Map<Integer, Sum> ofScenes(String id) {
        Map<Integer, Sum> scenes = new TreeMap<>();
        database.transaction(handle -> new JobTable().of(handle, id)).stream()
                .filter(job -> job.subject().isScene())
                .forEach(job -> scenes.merge(job.subject().number(), Sum.of(job), Sum::plus));
        return scenes;
    }

    private static Query bound(Query query, Filter filter) {
        return query.bind("project", filter.project())
                .bind("from", filter.from())
                .bind("to", filter.to());
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(row.getLong("jobs"), row.getLong("reserved"), row.getLong("pending"), row.getLong("spent"));
    }
}
