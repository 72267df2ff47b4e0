package io.reelwright.money;

import io.reelwright.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * The ledger: every movement of money, written once and never changed, and the totals for each campaign and day. A job first reserves its
 * worst cost (RESERVE); at its end the real cost is booked (COMMIT) and the rest is released (RELEASE).
 *
 * <p>Locks are always taken in the same order: the campaign's or the job's row, the campaign's budget, the day's budget.
 */
public final class Ledger {
    private static final String TAKE = "INSERT INTO budgets AS b (scope, held, spent)"
            + " SELECT :scope, :micros, 0 WHERE :micros <= :limit"
            + " ON CONFLICT (scope) DO UPDATE SET held = b.held + :micros WHERE b.held + b.spent + :micros <= :limit";

    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

    /**
     * Money of a campaign or a day, in micros.
     *
     * @param held  reserved for jobs that have not ended
     * @param spent spent by jobs that have ended
     */
    public record Balance(long held, long spent) {}

    /** Returns what a campaign has reserved and spent. */
    public Balance ofCampaign(String id) {
        return balance("campaign " + id);
    }

    /** Returns what all campaigns have reserved and spent with jobs that were ordered on one day (UTC). */
    public Balance ofDay(LocalDate day) {
        return balance("day " + day);
    }

    /**
     * Compares the ledger with the jobs, and the budgets with the ledger.
     *
     * @return the names of jobs and budgets whose totals differ; empty when everything matches
     */
    public List<String> differences() {
        String jobs = "SELECT j.ref FROM jobs j LEFT JOIN (SELECT job, sum(held) AS held, sum(spent) AS spent"
                + " FROM ledger GROUP BY job) l ON l.job = j.ref"
                + " WHERE l.held IS DISTINCT FROM CASE WHEN j.charged IS NULL THEN j.reserved ELSE 0 END"
                + " OR l.spent IS DISTINCT FROM coalesce(j.charged, 0)";
        String budgets = "SELECT coalesce(b.scope, l.scope) FROM budgets b FULL JOIN (SELECT scope, sum(held) AS held,"
                + " sum(spent) AS spent FROM (SELECT 'campaign ' || campaign AS scope, held, spent FROM ledger"
                + " UNION ALL SELECT 'day ' || to_char(day, 'YYYY-MM-DD'), held, spent FROM ledger) AS both_ways"
                + " GROUP BY scope) l"
                + " ON l.scope = b.scope WHERE l.held IS DISTINCT FROM b.held OR l.spent IS DISTINCT FROM b.spent";
        return database.transaction(handle -> handle.createQuery(jobs + " UNION ALL " + budgets + " ORDER BY 1")
                .mapTo(String.class)
                .list());
    }

    /**
     * Reserves a job's worst cost.
     *
     * @throws BudgetExceeded when a budget does not cover it
     */
    void reserve(Handle handle, Job job, SpendingLimits limits, Instant now) {
        take(handle, "campaign " + job.campaign(), job.reserved(), limits.campaign());
        take(handle, "day " + job.day(), job.reserved(), limits.day());
        enter(handle, job, "RESERVE", job.reserved(), 0, now);
    }

    /** Books the real cost of an ended job, even when it exceeds the reserved amount. */
    void settle(Handle handle, Job job, long charged, Instant now) {
        long used = Math.min(charged, job.reserved());
        long rest = job.reserved() - used;
        if (charged > 0) enter(handle, job, "COMMIT", -used, charged, now);
        if (rest > 0) enter(handle, job, "RELEASE", -rest, 0, now);
        for (String scope : List.of("campaign " + job.campaign(), "day " + job.day()))
            handle.execute(
                    "UPDATE budgets SET held = held - ?, spent = spent + ? WHERE scope = ?",
                    job.reserved(),
                    charged,
                    scope);
    }

    private static void take(Handle handle, String scope, long micros, long limit) {
        int taken = handle.createUpdate(TAKE)
                .bind("scope", scope)
                .bind("micros", micros)
                .bind("limit", limit)
                .execute();
        if (taken == 0) throw new BudgetExceeded(scope, micros, limit);
    }

    private static void enter(Handle handle, Job job, String entry, long held, long spent, Instant now) {
        handle.execute(
                "INSERT INTO ledger (job, campaign, day, entry, held, spent, at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                job.ref(),
                job.campaign(),
                job.day(),
                entry,
                held,
                spent,
                now.atOffset(ZoneOffset.UTC));
    }

    private Balance balance(String scope) {
        return database.transaction(handle -> handle.createQuery("SELECT held, spent FROM budgets WHERE scope = ?")
                .bind(0, scope)
                .map((row, _) -> new Balance(row.getLong("held"), row.getLong("spent")))
                .findOne()
                .orElse(new Balance(0, 0)));
    }
}
