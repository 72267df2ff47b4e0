package io.reelwright.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.SourceOrigin;
import io.reelwright.campaign.VideoState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the table of campaigns. Methods that take a {@link Handle} run in the caller's transaction; the first of them that
 * writes a campaign's row locks it until the transaction ends.
 */
public final class CampaignStore {
    /**
     * A fence that no earlier claim had. It is raised by a random amount up to 2^31, because the database may have lost a claim
     * to which the next number was given.
     */
    private static final String NEXT_FENCE = "fence + 1 + CAST(floor(random() * 2147483648) AS bigint)";

    /**
     * Decrements the count of tries, as the process gave the campaign back. When another process holds the campaign, its own try stays
     * counted. Does not wait for the disk. Arguments: id, fence.
     */
    private static final String GIVE_BACK =
            "UPDATE campaigns SET tries = greatest(tries - 1, 0) WHERE id = ? AND (fence = ? OR tries > 1)"
                    + " RETURNING set_config('synchronous_commit', 'off', true) AS light";

    /** Claims a turn, under the lock of the campaign's row. Arguments: id, ticket. */
    private static final String CLAIM = "WITH before AS (SELECT id, claimed FROM campaigns WHERE id = ? FOR UPDATE)"
            + " UPDATE campaigns c SET fence = " + NEXT_FENCE
            + ", writes = writes + 1, claimed = true, tries = tries + 1 FROM before"
            + " WHERE c.id = before.id AND c.ticket = ? AND c.held IS NULL"
            + " AND c.phase NOT IN ('DONE', 'FAILED', 'CANCELLED') RETURNING before.claimed AS went,"
            + " CASE WHEN NOT before.claimed THEN set_config('synchronous_commit', 'off', true) END AS light, "
            + CampaignRow.COLUMNS.replaceAll("\\b(\\w+)(,|$)", "c.$1$2");

    /** More than the number of campaigns that all servers together can be adding at the same moment. */
    private static final int AT_ONCE = 256;

    private final Database database;
    private final int quota;

    /** Creates a store without a quota of campaigns per project. */
    public CampaignStore(Database database) {
        this(database, Integer.MAX_VALUE);
    }

    /** @param quota maximum number of unfinished submitted campaigns per project; failed ones do not count */
    public CampaignStore(Database database, int quota) {
        this.database = database;
        this.quota = quota;
    }

    /** Returns the state of a campaign by its id. */
    public Optional<VideoState> find(String id) {
        return database.transaction(handle -> row(handle, id, "").map(CampaignRow::state));
    }

    /** Returns the id of the unfinished campaign of the same order. A failed campaign counts as unfinished. */
    public Optional<String> unfinished(Handle handle, Brief brief) {
        return handle.createQuery("SELECT id FROM campaigns WHERE fingerprint = ? AND unfinished")
                .bind(0, fingerprint(brief))
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Records the uploaded files that a campaign shows from now on, so that their sets cannot change any more.
     *
     * @throws UploadGone when one of them has just been deleted
     */
    public void useUploads(Handle handle, Campaign campaign) {
        UploadTable.use(handle, campaign);
    }

    /**
     * Adds a campaign; returns false when the same order was added in the meantime.
     *
     * @throws UploadGone    when a file that was uploaded for it has just been deleted
     * @throws QuotaExceeded when the project already has the maximum number of unfinished campaigns
     */
    public boolean add(Handle handle, VideoState state, Submission how) {
        Campaign campaign = state.campaign();
        String sql = "INSERT INTO campaigns (id, fingerprint, tier, phase, state, created_at, updated_at,"
                + " project, order_key, order_hash, holds)"
                + " VALUES (?, ?, ?, ?, CAST(? AS jsonb), ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        boolean added = handle.execute(
                        sql,
                        campaign.id(),
                        how.goesOn() ? fingerprint(campaign.brief()) : campaign.id(),
                        campaign.brief().tier().name(),
                        state.phase().name(),
                        StateJson.write(state),
                        utc(campaign.createdAt()),
                        utc(campaign.createdAt()),
                        how.project(),
                        how.key(),
                        how.hash(),
                        PendingApproval.text(how.holds()))
                == 1;
        if (added) UploadTable.use(handle, campaign);
        if (added && !how.goesOn() && quota < Integer.MAX_VALUE) requireQuota(handle, how.project());
        return added;
    }

    /**
     * Checks the quota when an ended campaign continues and so counts as unfinished again.
     *
     * @throws QuotaExceeded when the project already has the maximum number of unfinished campaigns
     */
    public void countAgain(Handle handle, String id) {
        if (quota == Integer.MAX_VALUE) return;
        handle.createQuery("SELECT project FROM campaigns WHERE id = ? AND fingerprint = id")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .ifPresent(project -> requireQuota(handle, project));
    }

    /** Near the quota, transactions of all servers check one after the other, so that each sees those committed before it. */
    private void requireQuota(Handle handle, String project) {
        if (queued(handle, project) <= quota - AT_ONCE) return;
        handle.select("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?, 0))", "queued/" + project)
                .mapTo(Integer.class)
                .one();
        if (queued(handle, project) > quota)
            throw new QuotaExceeded(
                    "quota-queued",
                    "a project may have " + quota
                            + " unfinished campaigns; wait until some of them are done, or cancel some");
    }

    private int queued(Handle handle, String project) {
        String sql = "SELECT count(*) FROM (SELECT 1 FROM campaigns WHERE project = ? AND unfinished"
                + " AND phase <> 'FAILED' LIMIT ?) AS queued";
        return handle.select(sql, project, quota + 1L).mapTo(Integer.class).one();
    }

    /** Returns the id of another unfinished campaign with the same order as the given campaign. */
    public Optional<String> orderedAgain(Handle handle, String id) {
        return handle.createQuery("SELECT other.id FROM campaigns other JOIN campaigns c USING (fingerprint)"
                        + " WHERE c.id = ? AND other.unfinished AND other.id <> c.id")
                .bind(0, id)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Returns the submitted campaigns that no worker would pick up: they have work to do, wait for nothing and have no turn.
     * Campaigns of {@code make} are left out; they continue when the command is run again.
     */
    public List<String> withoutTurn(Handle handle) {
        return handle.createQuery("SELECT c.id FROM campaigns c WHERE c.unfinished AND c.phase <> 'FAILED'"
                        + " AND c.held IS NULL AND NOT c.asleep AND c.fingerprint = c.id AND NOT EXISTS"
                        + " (SELECT 1 FROM scheduled_tasks t WHERE t.task_instance = c.id || '/' || c.ticket)")
                .mapTo(String.class)
                .list();
    }

    /** An order that was sent with an idempotency key. */
    public record Ordered(String id, @Nullable String hash) {}

    /** Returns the campaign that was ordered with a project's idempotency key. */
    public Optional<Ordered> ordered(Handle handle, String project, String key) {
        return handle.createQuery("SELECT id, order_hash FROM campaigns WHERE project = ? AND order_key = ?")
                .bind(0, project)
                .bind(1, key)
                .map((row, _) -> new Ordered(row.getString("id"), row.getString("order_hash")))
                .findOne();
    }

    /** Deletes a campaign and its events. A remaining turn finds nothing to do. */
    public void delete(Handle handle, String id) {
        handle.execute("DELETE FROM events WHERE campaign = ?", id);
        handle.execute("DELETE FROM campaigns WHERE id = ?", id);
    }

    /** Returns the row and locks it until the transaction ends. */
    public Optional<CampaignRow> locked(Handle handle, String id) {
        return row(handle, id, " FOR UPDATE");
    }

    /**
     * The result of a claim.
     *
     * @param row  the campaign after the claim
     * @param went whether another process had claimed this turn before and ended without giving it back
     */
    public record Claimed(CampaignRow row, boolean went) {}

    /**
     * Claims a campaign for the worker that has its turn, by raising the fence: from now on only the caller may write. Empty when
     * the ticket is old or there is nothing to do.
     *
     * <p>A claim without events does not wait for the disk: if the database crashes and loses it, the caller's fence is invalid, so
     * that the caller cannot write. No later claim gets the same fence.
     */
    public Optional<Claimed> claim(Handle handle, String id, long ticket) {
        return RawSql.first(
                handle,
                CLAIM,
                claim -> {
                    claim.setString(1, id);
                    claim.setLong(2, ticket);
                },
                row -> new Claimed(CampaignRow.from(row), row.getBoolean("went")));
    }

    /** Records that a worker has given its campaign back without progress, or has found that another one has claimed it. */
    public void giveBack(Handle handle, String id, long fence) {
        RawSql.first(
                handle,
                GIVE_BACK,
                back -> {
                    back.setString(1, id);
                    back.setLong(2, fence);
                },
                row -> row.getString("light"));
    }

    /** Returns the fences of some campaigns by their ids; deleted campaigns are left out. */
    public Map<String, Long> fences(Handle handle, Collection<String> ids) {
        Map<String, Long> fences = new HashMap<>();
        RawSql.first(
                handle,
                "SELECT id, fence FROM campaigns WHERE id = ANY(?)",
                ask -> ask.setObject(1, ids.toArray(String[]::new)),
                rows -> {
                    do fences.put(rows.getString("id"), rows.getLong("fence"));
                    while (rows.next());
                    return fences;
                });
        return fences;
    }

    /** Claims a campaign by raising the fence: from now on only the caller may write. */
    public CampaignRow claim(Handle handle, String id) {
        return handle.createQuery("UPDATE campaigns SET fence = " + NEXT_FENCE
                        + ", writes = writes + 1, claimed = true WHERE id = ? RETURNING " + CampaignRow.COLUMNS)
                .bind(0, id)
                .map((row, _) -> CampaignRow.from(row))
                .one();
    }

    /**
     * Writes a checkpoint or events, if the fence is still current.
     *
     * @param writes the row's count of writes before this one
     * @param state  the new state; null to write only events
     * @param phase  the campaign's current phase
     * @param events the new events, in order
     * @return the number of the last event; empty when this same write has been committed before
     * @throws StaleFence when another worker has taken over the campaign
     */
    public Optional<Long> write(
            Handle handle,
            String id,
            long fence,
            long writes,
            @Nullable VideoState state,
            Phase phase,
            List<EventLine> events,
            Instant now) {
        Optional<Long> last = FencedWrite.of(id, fence, writes, phase, now).in(handle, state, events);
        if (last.isPresent()) return last;
        CampaignRow row = locked(handle, id).orElseThrow(() -> new StaleFence(id, fence));
        if (row.fence() == fence && row.writes() == writes + 1) return Optional.empty();
        throw new StaleFence(id, fence);
    }

    /**
     * Puts a campaign to sleep until a wake-up from outside.
     *
     * @param calls the number of wake-ups that its worker has seen
     * @return false when another wake-up has arrived since; the campaign then does not sleep
     */
    public boolean sleep(Handle handle, String id, long calls) {
        return handle.execute("UPDATE campaigns SET asleep = true WHERE id = ? AND calls = ?", id, calls) == 1;
    }

    /**
     * Reserves numbers for events that come from outside the campaign's run, and counts a wake-up if {@code call}. The worker's
     * claim stays valid.
     *
     * @return the number of the last of these events
     */
    public long outside(Handle handle, String id, int events, boolean call, Instant now) {
        String sql = "UPDATE campaigns SET last_seq = last_seq + ?, calls = calls + ?, updated_at = ? WHERE id = ?"
                + " RETURNING last_seq";
        return handle.createQuery(sql)
                .bind(0, events)
                .bind(1, call ? 1 : 0)
                .bind(2, utc(now))
                .bind(3, id)
                .mapTo(Long.class)
                .one();
    }

    /** Makes a campaign wait for approval. */
    public void hold(Handle handle, String id, PendingApproval where) {
        handle.execute("UPDATE campaigns SET held = ? WHERE id = ?", where.text(), id);
    }

    /** Ends a campaign's wait for approval, and sets the phases before which it waits later. */
    public void letGo(Handle handle, String id, Set<Phase> holds) {
        handle.execute("UPDATE campaigns SET held = NULL, holds = ? WHERE id = ?", PendingApproval.text(holds), id);
    }

    /** Ends a campaign's wait for approval. */
    public void letGo(Handle handle, String id) {
        handle.execute("UPDATE campaigns SET held = NULL WHERE id = ?", id);
    }

    /** Cancels a campaign whose state cannot be read and therefore cannot be rewritten. */
    public void cancelUnread(Handle handle, String id) {
        handle.execute("UPDATE campaigns SET phase = 'CANCELLED', stopped_in = NULL WHERE id = ?", id);
    }

    /** Records the phase in which a campaign failed. */
    public void stoppedIn(Handle handle, String id, Phase phase) {
        handle.execute("UPDATE campaigns SET stopped_in = ? WHERE id = ?", phase.name(), id);
    }

    private static Optional<CampaignRow> row(Handle handle, String id, String lock) {
        String sql = "SELECT " + CampaignRow.COLUMNS + " FROM campaigns WHERE id = ?" + lock;
        return RawSql.first(handle, sql, select -> select.setString(1, id), CampaignRow::from);
    }

    /** Returns the fingerprint of an order, the hash of its JSON form. Equal orders have the same fingerprint. */
    static String fingerprint(Brief brief) {
        SourceOrigin found = brief.origin();
        if (found != null) {
            // The article or page may have changed since the first try; the order has not.
            ObjectNode order = StateJson.mapper().valueToTree(brief.withOrigin(found.at(Instant.EPOCH)));
            order.remove("source");
            return ContentHash.of(order.toString().getBytes(StandardCharsets.UTF_8));
        }
        return ContentHash.of(StateJson.writeAny(brief).getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
