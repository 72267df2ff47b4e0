package io.reelwright.store;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
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
 * The table of campaigns. Methods that take a {@link Handle} are parts of a transaction of the caller; a campaign's row is
 * locked by the first of them.
 */
public final class CampaignStore {
    /**
     * A fence that was never given before: it is raised by chance, up to 2^31, as the database may have forgotten the claim that
     * the next number was given to.
     */
    private static final String NEXT_FENCE = "fence + 1 + CAST(floor(random() * 2147483648) AS bigint)";

    /** Counts a process less that has tried, as it came back. Nobody waits for the disk. Arguments: id, fence. */
    private static final String GIVE_BACK =
            "UPDATE campaigns SET tries = greatest(tries - 1, 0) WHERE id = ? AND fence = ?"
                    + " RETURNING set_config('synchronous_commit', 'off', true) AS light";

    /** The claim of a turn, under the lock of its row. Arguments: id, ticket. */
    private static final String CLAIM = "WITH before AS (SELECT id, claimed FROM campaigns WHERE id = ? FOR UPDATE)"
            + " UPDATE campaigns c SET fence = " + NEXT_FENCE
            + ", writes = writes + 1, claimed = true, tries = tries + 1 FROM before"
            + " WHERE c.id = before.id AND c.ticket = ? AND c.held IS NULL"
            + " AND c.phase NOT IN ('DONE', 'FAILED', 'CANCELLED') RETURNING before.claimed AS went,"
            + " CASE WHEN NOT before.claimed THEN set_config('synchronous_commit', 'off', true) END AS light, "
            + CampaignRow.COLUMNS.replaceAll("\\b(\\w+)(,|$)", "c.$1$2");

    /** More than all servers together can be adding at the same moment. */
    private static final int AT_ONCE = 256;

    private final Database database;
    private final int quota;

    /** Campaigns of projects that may queue as many as they like. */
    public CampaignStore(Database database) {
        this(database, Integer.MAX_VALUE);
    }

    /** @param quota how many submitted campaigns of a project may be unfinished; failed ones do not count */
    public CampaignStore(Database database, int quota) {
        this.database = database;
        this.quota = quota;
    }

    /** A campaign by its id. */
    public Optional<VideoState> find(String id) {
        return database.transaction(handle -> row(handle, id, "").map(CampaignRow::state));
    }

    /** The unfinished campaign of the same order: its id. A failed one counts as unfinished. */
    public Optional<String> unfinished(Handle handle, Brief brief) {
        return handle.createQuery("SELECT id FROM campaigns WHERE fingerprint = ? AND unfinished")
                .bind(0, fingerprint(brief))
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Adds a campaign; false when the same order came in between.
     *
     * @throws UploadGone    when something that was uploaded for it has just been thrown away
     * @throws QuotaExceeded when the project has as many unfinished ones as it may have
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
     * Counts a campaign that had ended and goes on again among its project's unfinished ones.
     *
     * @throws QuotaExceeded when the project has as many as it may have
     */
    public void countAgain(Handle handle, String id) {
        if (quota == Integer.MAX_VALUE) return;
        handle.createQuery("SELECT project FROM campaigns WHERE id = ? AND fingerprint = id")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .ifPresent(project -> requireQuota(handle, project));
    }

    /** Near the quota one after the other is counted, on whatever server; each sees those that were committed before it. */
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

    /** Another unfinished campaign of the same order as one that is done: its id. */
    public Optional<String> orderedAgain(Handle handle, String id) {
        return handle.createQuery("SELECT other.id FROM campaigns other JOIN campaigns c USING (fingerprint)"
                        + " WHERE c.id = ? AND other.unfinished AND other.id <> c.id")
                .bind(0, id)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * The campaigns that somebody has submitted and nobody will work on: there is something to do, nothing to wait for, and no
     * turn. Those of {@code make} go on when they are made again.
     */
    public List<String> withoutTurn(Handle handle) {
        return handle.createQuery("SELECT c.id FROM campaigns c WHERE c.unfinished AND c.phase <> 'FAILED'"
                        + " AND c.held IS NULL AND NOT c.asleep AND c.fingerprint = c.id AND NOT EXISTS"
                        + " (SELECT 1 FROM scheduled_tasks t WHERE t.task_instance = c.id || '/' || c.ticket)")
                .mapTo(String.class)
                .list();
    }

    /** An order that came in under a key. */
    public record Ordered(String id, @Nullable String hash) {}

    /** The campaign that was ordered under a project's key. */
    public Optional<Ordered> ordered(Handle handle, String project, String key) {
        return handle.createQuery("SELECT id, order_hash FROM campaigns WHERE project = ? AND order_key = ?")
                .bind(0, project)
                .bind(1, key)
                .map((row, _) -> new Ordered(row.getString("id"), row.getString("order_hash")))
                .findOne();
    }

    /** Forgets a campaign and its events. A turn that is left finds nothing to do. */
    public void delete(Handle handle, String id) {
        handle.execute("DELETE FROM events WHERE campaign = ?", id);
        handle.execute("DELETE FROM campaigns WHERE id = ?", id);
    }

    /** The row, locked until the transaction ends. */
    public Optional<CampaignRow> locked(Handle handle, String id) {
        return row(handle, id, " FOR UPDATE");
    }

    /**
     * A claim.
     *
     * @param row  the campaign as it is now
     * @param went whether somebody had worked on this very turn before, and ended without giving it back
     */
    public record Claimed(CampaignRow row, boolean went) {}

    /**
     * Raises the fence for whoever has a campaign's turn: from now on only the caller may write. Empty when the ticket is old
     * or nothing is to be done.
     *
     * <p>A claim without events does not wait for the disk: should the database fall over and forget it, then the caller's
     * fence is unknown and it can write nothing. No later claim gets the same.
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

    /** Notes that whoever has claimed a campaign has come back without having got further; nothing happens to another's claim. */
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

    /** The fences of some campaigns, by their ids; those that are gone are left out. */
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

    /** Raises the fence: from now on only the caller may write. */
    public CampaignRow claim(Handle handle, String id) {
        return handle.createQuery("UPDATE campaigns SET fence = " + NEXT_FENCE
                        + ", writes = writes + 1, claimed = true WHERE id = ? RETURNING " + CampaignRow.COLUMNS)
                .bind(0, id)
                .map((row, _) -> CampaignRow.from(row))
                .one();
    }

    /**
     * Writes under the fence.
     *
     * @param writes what the row's count of writes was before this one
     * @param state  the new state; null when only events come
     * @param phase  where the campaign is now
     * @param events what has happened, in order
     * @return the number of the last of them; empty when this very write has been committed before
     * @throws StaleFence when the campaign has been taken over
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
     * Lays it to sleep until something outside calls it.
     *
     * @param calls how many calls its worker knew of
     * @return false when another one has come since: it does not sleep
     */
    public boolean sleep(Handle handle, String id, long calls) {
        return handle.execute("UPDATE campaigns SET asleep = true WHERE id = ? AND calls = ?", id, calls) == 1;
    }

    /**
     * Counts events that come from outside of its run, and a call if it is one. Its worker's writes go on.
     *
     * @return the number of the last of them
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

    /** Stops it until somebody lets it go on. */
    public void hold(Handle handle, String id, PendingApproval where) {
        handle.execute("UPDATE campaigns SET held = ? WHERE id = ?", where.text(), id);
    }

    /** It is not stopped any more; it may be stopped before these phases later. */
    public void letGo(Handle handle, String id, Set<Phase> holds) {
        handle.execute("UPDATE campaigns SET held = NULL, holds = ? WHERE id = ?", PendingApproval.text(holds), id);
    }

    /** It is not stopped any more. */
    public void letGo(Handle handle, String id) {
        handle.execute("UPDATE campaigns SET held = NULL WHERE id = ?", id);
    }

    /** Ends a campaign whose state cannot be read, and so not be written either. */
    public void cancelUnread(Handle handle, String id) {
        handle.execute("UPDATE campaigns SET phase = 'CANCELLED', stopped_in = NULL WHERE id = ?", id);
    }

    /** Remembers in which phase it failed. */
    public void stoppedIn(Handle handle, String id, Phase phase) {
        handle.execute("UPDATE campaigns SET stopped_in = ? WHERE id = ?", phase.name(), id);
    }

    private static Optional<CampaignRow> row(Handle handle, String id, String lock) {
        String sql = "SELECT " + CampaignRow.COLUMNS + " FROM campaigns WHERE id = ?" + lock;
        return RawSql.first(handle, sql, select -> select.setString(1, id), CampaignRow::from);
    }

    /** The same order has the same fingerprint: the hash of its JSON form. */
    static String fingerprint(Brief brief) {
        return ContentHash.of(StateJson.writeAny(brief).getBytes(StandardCharsets.UTF_8));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
