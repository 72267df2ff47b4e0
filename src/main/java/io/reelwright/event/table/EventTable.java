package io.reelwright.event.table;

import io.reelwright.campaign.Phase;
import io.reelwright.event.Event;
import io.reelwright.event.EventFrame;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.Database;
import io.reelwright.store.EventLine;
import io.reelwright.store.StateJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The event table. Sequence numbers are assigned under the lock of the campaign's row, so that readers never miss an event. */
public final class EventTable {
    private final Database database;
    private final UnreadableEvents unread = new UnreadableEvents();
    private final AllCampaignsEvents all;

    public EventTable(Database database) {
        this.database = database;
        this.all = new AllCampaignsEvents(database, unread);
    }

    /**
     * Adds events inside the caller's transaction, which holds the lock of the campaign's row.
     *
     * @param lastSeq sequence number of the last of these events
     */
    public List<StoredEvent> append(
            Handle handle, String campaign, long lastSeq, Instant now, Phase phase, List<Event> events) {
        List<StoredEvent> stored = numbered(campaign, lastSeq, now, phase, events);
        if (stored.isEmpty()) return stored;
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO events (campaign, project, seq, at, phase, kind, data, told)"
                        + " VALUES (?, (SELECT project FROM campaigns WHERE id = ?), ?, ?, ?, ?, CAST(? AS jsonb), ?)");
        for (StoredEvent one : stored) {
            String told = StateJson.writeAny(one.event());
            batch.add(
                    one.campaign(),
                    one.campaign(),
                    one.seq(),
                    one.timestamp().atOffset(ZoneOffset.UTC),
                    one.phase().name(),
                    one.event().kind(),
                    told,
                    told);
        }
        batch.execute();
        return stored;
    }

    /** Returns events in the form in which a campaign's own writes carry them. */
    public static List<EventLine> lines(List<Event> events) {
        return events.stream()
                .map(event -> new EventLine(event.kind(), StateJson.writeAny(event)))
                .toList();
    }

    /**
     * Returns a campaign's events in order.
     *
     * @param since sequence number after which they start, 0 for all
     * @param limit maximum number of events
     */
    public List<StoredEvent> read(String campaign, long since, int limit) {
        String sql = "SELECT campaign, seq, at, phase, kind, data, told FROM events"
                + " WHERE campaign = ? AND seq > ? ORDER BY seq LIMIT ?";
        return database.transaction(handle -> handle
                .createQuery(sql)
                .bind(0, campaign)
                .bind(1, since)
                .bind(2, limit)
                .map((row, _) ->
                        unread.readable(row, () -> EventRow.stored(row)).flatMap(one -> one))
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    /** Returns a campaign's newest event of a kind; empty when it has none. */
    public Optional<Event> newest(String campaign, String kind) {
        String sql = "SELECT campaign, seq, at, phase, kind, data, told FROM events"
                + " WHERE campaign = ? AND kind = ? ORDER BY seq DESC LIMIT 1";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, campaign)
                .bind(1, kind)
                .map((row, _) ->
                        unread.readable(row, () -> EventRow.stored(row)).flatMap(one -> one))
                .findOne()
                .flatMap(one -> one)
                .map(StoredEvent::event));
    }

    /**
     * Returns the newest event of each campaign.
     *
     * @param without kinds that do not count
     */
    public Map<String, Event> newest(Collection<String> campaigns, Collection<String> without) {
        String sql = "SELECT e.* FROM unnest(CAST(? AS text[])) AS wanted(id) CROSS JOIN LATERAL"
                + " (SELECT campaign, seq, at, phase, kind, data, told FROM events"
                + " WHERE campaign = wanted.id AND kind <> ALL (CAST(? AS text[])) ORDER BY seq DESC LIMIT 1) e";
        Map<String, Event> newest = new HashMap<>();
        database.transaction(handle -> handle.createQuery(sql)
                        .bind(0, campaigns.toArray(String[]::new))
                        .bind(1, without.toArray(String[]::new))
                        .map((row, _) ->
                                unread.readable(row, () -> EventRow.stored(row)).flatMap(one -> one))
                        .list())
                .forEach(found -> found.ifPresent(one -> newest.put(one.campaign(), one.event())));
        return newest;
    }

    /** Returns the same events as {@link #read}, encoded as frames. */
    public List<EventFrame> frames(String campaign, long since, int limit) {
        String sql = "SELECT campaign, seq, at, phase, kind, data, told FROM events"
                + " WHERE campaign = ? AND seq > ? ORDER BY seq LIMIT ?";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, campaign)
                .bind(1, since)
                .bind(2, limit)
                .map((row, _) -> frame(row))
                .list());
    }

    /** Returns the row's frame. An event that cannot be read becomes a frame with an id and no event. */
    private EventFrame frame(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        String id = String.valueOf(seq);
        return unread.readable(row, () -> EventRow.frame(row, id)).orElse(EventFrame.ofNothing(seq, id));
    }

    /** Returns the reader for the events of all campaigns. */
    public AllCampaignsEvents all() {
        return all;
    }

    /** Returns the sequence number of the newest event of each given campaign; campaigns that do not exist are left out. */
    public Map<String, Long> newest(Collection<String> campaigns) {
        String[] ids = campaigns.toArray(String[]::new);
        return database.transaction(handle -> handle.createQuery(
                        "SELECT id, last_seq FROM campaigns WHERE id = ANY (?)")
                .bind(0, ids)
                .reduceRows(new HashMap<String, Long>(), (found, row) -> {
                    found.put(row.getColumn("id", String.class), row.getColumn("last_seq", Long.class));
                    return found;
                }));
    }

    /** Returns the sequence number of a campaign's newest event; 0 when it has none. */
    public long newest(String campaign) {
        return newest(List.of(campaign)).getOrDefault(campaign, 0L);
    }

    /**
     * Returns events with their sequence numbers, time and phase, as they are stored.
     *
     * @param lastSeq sequence number of the last of these events
     */
    public static List<StoredEvent> numbered(
            String campaign, long lastSeq, Instant now, Phase phase, List<Event> events) {
        List<StoredEvent> stored = new ArrayList<>();
        long seq = lastSeq - events.size();
        for (Event event : events) stored.add(new StoredEvent(campaign, ++seq, now, phase, event));
        return stored;
    }
}
