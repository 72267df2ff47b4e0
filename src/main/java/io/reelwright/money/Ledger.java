package io.reelwright.money;

import io.reelwright.campaign.QualityTier;
import io.reelwright.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The ledger: every movement of money, written once and never changed, and the totals for each budget. A job first reserves its
 * worst cost (RESERVE); at its end the real cost is booked (COMMIT) and the rest is released (RELEASE).
 *
 * <p>Locks are always taken in the same order, so that no two transactions wait for each other: the campaign's or the job's row, the
 * budget of the campaign's retries, of the tier's day, of the provider's day, of everything, of the campaign, of the day. At the end of a
 * job a trigger of the ledger settles all but the last two, in the order that the job has noted, so that an older binary settles them
 * too.
 */
public final class Ledger {
    /** Takes from several budgets, in the order of the lists, and returns those that cover the sum. What costs nothing any budget covers. */
    private static final String TAKE = "WITH wanted AS (SELECT string_to_array(:scopes, chr(10)) AS scopes,"
            + " CAST(string_to_array(:limits, chr(10)) AS bigint[]) AS limits)"
            + " INSERT INTO budgets AS b (scope, held, spent)"
            + " SELECT one.scope, :micros, 0 FROM wanted, unnest(scopes, limits) WITH ORDINALITY AS one (scope, most, place)"
            + " WHERE :micros <= one.most ORDER BY one.place"
            + " ON CONFLICT (scope) DO UPDATE SET held = b.held + :micros WHERE :micros = 0 OR b.held + b.spent + :micros"
            + " <= (SELECT wanted.limits[array_position(wanted.scopes, b.scope)] FROM wanted) RETURNING b.scope";

    /** The scopes of a job beside those of its campaign and its day. */
    private static final String NOTE = "INSERT INTO job_notes (ref, scopes) VALUES (?, string_to_array(?, chr(10)))"
            + " ON CONFLICT (ref) DO UPDATE SET scopes = excluded.scopes";

    /** Whether an earlier job for the same subject has cost money, or still may. */
    private static final String RETRY = "SELECT EXISTS (SELECT 1 FROM jobs WHERE campaign = ? AND ref <> ?"
            + " AND coalesce(subject, 'scene/' || scene) = ? AND coalesce(charged, reserved) > 0)";

    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

    /**
     * Money of a budget, in micros.
     *
     * @param held  reserved for jobs that have not ended
     * @param spent spent by jobs that have ended
     */
    public record Balance(long held, long spent) {}

    /** Returns what a campaign has reserved and spent. */
    public Balance ofCampaign(String id) {
        return of(BudgetScope.ofCampaign(id));
    }

    /** Returns what all campaigns have reserved and spent with jobs that were ordered on one day (UTC). */
    public Balance ofDay(LocalDate day) {
        return of(BudgetScope.ofDay(day));
    }

    /** Returns what has been reserved and spent in a scope. */
    public Balance of(BudgetScope scope) {
        return database.transaction(handle -> balance(handle, scope.key()));
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
                + " UNION ALL SELECT 'day ' || to_char(day, 'YYYY-MM-DD'), held, spent FROM ledger"
                + " UNION ALL SELECT unnest(n.scopes), e.held, e.spent FROM ledger e JOIN job_notes n ON n.ref = e.job) AS all_ways"
                + " GROUP BY scope) l"
                + " ON l.scope = b.scope WHERE l.held IS DISTINCT FROM b.held OR l.spent IS DISTINCT FROM b.spent";
        return database.transaction(handle -> handle.createQuery(jobs + " UNION ALL " + budgets + " ORDER BY 1")
                .mapTo(String.class)
                .list());
    }

    /** A budget and its limit, in micros. */
    private record Bound(BudgetScope scope, long limit) {}

    /**
     * Reserves a job's worst cost.
     *
     * @param tier the tier whose budget bears it; null for none
     * @throws BudgetExceeded when a budget does not cover it
     */
    void reserve(Handle handle, Job job, @Nullable QualityTier tier, SpendingLimits limits, Instant now) {
        List<Bound> further = further(handle, job, tier, limits);
        List<Bound> usual = List.of(
                new Bound(BudgetScope.ofCampaign(job.campaign()), limits.campaign()),
                new Bound(BudgetScope.ofDay(job.day()), limits.day()));
        Set<String> taken =
                taken(handle, Stream.concat(further.stream(), usual.stream()).toList(), job.reserved());
        for (Bound one : Stream.concat(usual.stream(), further.stream()).toList())
            if (!taken.contains(one.scope().key())) throw new BudgetExceeded(one.scope(), job.reserved(), one.limit());
        handle.execute(NOTE, job.ref(), keys(further));
        enter(handle, job, "RESERVE", job.reserved(), 0, now);
    }

    /** Returns the budgets beside those of the campaign and the day, in the order in which they are locked. */
    private static List<Bound> further(Handle handle, Job job, @Nullable QualityTier tier, SpendingLimits limits) {
        List<Bound> further = new ArrayList<>();
        if (job.attempt() > 1 && isRetry(handle, job)) {
            // No other order of this campaign can be between this and its end: they hold the lock of the campaign's
            // row.
            Balance campaign =
                    balance(handle, BudgetScope.ofCampaign(job.campaign()).key());
            further.add(new Bound(
                    BudgetScope.ofRetries(job.campaign()),
                    limits.retries(campaign.held() + campaign.spent() + job.reserved())));
        }
        if (tier != null) further.add(new Bound(BudgetScope.ofTier(tier, job.day()), limits.ofTier(tier)));
        further.add(new Bound(BudgetScope.ofProvider(job.provider(), job.day()), limits.ofProvider(job.provider())));
        further.add(new Bound(BudgetScope.TOTAL, limits.total()));
        return further;
    }

    private static boolean isRetry(Handle handle, Job job) {
        return handle.createQuery(RETRY)
                .bind(0, job.campaign())
                .bind(1, job.ref())
                .bind(2, job.subject().word())
                .mapTo(Boolean.class)
                .one();
    }

    /** Books the real cost of an ended job, even when it exceeds the reserved amount. */
    void settle(Handle handle, Job job, long charged, Instant now) {
        long used = Math.min(charged, job.reserved());
        long rest = job.reserved() - used;
        if (charged > 0) enter(handle, job, "COMMIT", -used, charged, now);
        if (rest > 0) enter(handle, job, "RELEASE", -rest, 0, now);
        for (BudgetScope scope : List.of(BudgetScope.ofCampaign(job.campaign()), BudgetScope.ofDay(job.day())))
            handle.execute(
                    "UPDATE budgets SET held = held - ?, spent = spent + ? WHERE scope = ?",
                    job.reserved(),
                    charged,
                    scope.key());
    }

    /** Takes from the budgets, in this order, and returns the keys of those that cover the sum. */
    private static Set<String> taken(Handle handle, List<Bound> all, long micros) {
        return handle.createQuery(TAKE)
                .bind("scopes", keys(all))
                .bind(
                        "limits",
                        all.stream().map(one -> String.valueOf(one.limit())).collect(Collectors.joining("\n")))
                .bind("micros", micros)
                .mapTo(String.class)
                .set();
    }

    private static String keys(List<Bound> all) {
        return all.stream().map(one -> one.scope().key()).collect(Collectors.joining("\n"));
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

    private static Balance balance(Handle handle, String scope) {
        return handle.createQuery("SELECT held, spent FROM budgets WHERE scope = ?")
                .bind(0, scope)
                .map((row, _) -> new Balance(row.getLong("held"), row.getLong("spent")))
                .findOne()
                .orElse(new Balance(0, 0));
    }
}
