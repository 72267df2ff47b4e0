package io.reelwright.event;

import io.reelwright.campaign.Phase;
import io.reelwright.store.Database;
import io.reelwright.store.StateJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of events. Numbers are given out under the lock of the campaign's row, so that a reader never misses one. */
public final class EventStore {
    private final Database database;
    private final Set<EventTail> tails = ConcurrentHashMap.newKeySet();

    public EventStore(Database database) {
        this.database = database;
    }

    /**
     * Adds events inside the caller's transaction, which holds the lock of the campaign's row.
     *
     * @param lastSeq number of the last of them
     */
    List<StoredEvent> append(
            Handle handle, String campaign, long lastSeq, Instant now, Phase phase, List<Event> events) {
        List<StoredEvent> stored = numbered(campaign, lastSeq, now, phase, events);
        if (stored.isEmpty()) return stored;
        PreparedBatch batch = handle.prepareBatch("INSERT INTO events (campaign, seq, at, phase, kind, data)"
                + " VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb))");
        for (StoredEvent one : stored)
            batch.add(
                    one.campaign(),
                    one.seq(),
                    one.timestamp().atOffset(ZoneOffset.UTC),
                    one.phase().name(),
                    one.event().kind(),
                    StateJson.writeAny(one.event()));
        batch.execute();
        return stored;
    }

    /** Tells the readers in this process what has been committed. */
    void announce(List<StoredEvent> committed) {
        for (StoredEvent one : committed) for (EventTail tail : tails) tail.offer(one);
    }

    /**
     * Events in order.
     *
     * @param since number after which they begin, 0 for all
     * @param limit how many at most
     */
    public List<StoredEvent> read(String campaign, long since, int limit) {
        String sql = "SELECT campaign, seq, at, phase, kind, data FROM events"
                + " WHERE campaign = ? AND seq > ? ORDER BY seq LIMIT ?";
        return database.transaction(handle ->
                handle
                        .createQuery(sql)
                        .bind(0, campaign)
                        .bind(1, since)
                        .bind(2, limit)
                        .map((row, _) -> stored(row))
                        .stream()
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** A reader that begins after {@code since} and goes on with what is yet to come. Close it after use. */
    public EventTail tail(String campaign, long since) {
        EventTail tail = new EventTail(this, campaign, since);
        tails.add(tail);
        return tail;
    }

    void forget(EventTail tail) {
        tails.remove(tail);
    }

    private static List<StoredEvent> numbered(
            String campaign, long lastSeq, Instant now, Phase phase, List<Event> events) {
        List<StoredEvent> stored = new ArrayList<>();
        long seq = lastSeq - events.size();
        for (Event event : events) stored.add(new StoredEvent(campaign, ++seq, now, phase, event));
        return stored;
    }

    private static Optional<StoredEvent> stored(ResultSet row) throws SQLException {
        Instant at = Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                .toInstant();
        String campaign = row.getString("campaign");
        long seq = row.getLong("seq");
        Phase phase = Phase.valueOf(row.getString("phase"));
        return Kinds.read(row.getString("kind"), row.getString("data"))
                .map(event -> new StoredEvent(campaign, seq, at, phase, event));
    }
}
