package io.reelwright.event;

import io.reelwright.campaign.Phase;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of events. Numbers are given out under the lock of the campaign's row, so that a reader never misses one. */
public final class EventStore {
    private final Database database;
    private final Set<EventTail> tails = ConcurrentHashMap.newKeySet();
    private final LiveLog live;
    private final UnreadEvents unread = new UnreadEvents();
    private final AllEvents all;
    private final List<Runnable> workers = new CopyOnWriteArrayList<>();
    private volatile Wakeups wakeups = Wakeups.NONE;

    public EventStore(Database database) {
        this.database = database;
        this.all = new AllEvents(database, unread);
        this.live = new LiveLog(this);
    }

    /** Events as they are committed, ready to be sent. */
    public LiveLog live() {
        return live;
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

    /** Events as a campaign's own writes carry them. */
    static List<EventLine> lines(List<Event> events) {
        return events.stream()
                .map(event -> new EventLine(event.kind(), StateJson.writeAny(event)))
                .toList();
    }

    /** From now on this node tells the others what it commits, and follows what they tell. */
    public void connect(Wakeups others) {
        wakeups = others;
    }

    /** From now on {@code worker} is called when a campaign may have got a turn, here or on another node. */
    public void onTurn(Runnable worker) {
        workers.add(worker);
    }

    /** Follows what other nodes tell. */
    public Wakeups.Listener listener() {
        return new Wakeups.Listener() {
            @Override
            public void heard(List<Wakeups.Call> calls) {
                live.wake(calls);
                if (calls.stream().anyMatch(Wakeups.Call::turn)) workers.forEach(Runnable::run);
            }

            @Override
            public void deaf() {
                live.look();
                workers.forEach(Runnable::run);
            }
        };
    }

    /** Tells the readers in this process what has been committed, and those elsewhere that something has. */
    void announce(List<StoredEvent> committed) {
        announce(committed, committed.stream().anyMatch(EventStore::givesATurn));
    }

    /**
     * The same.
     *
     * @param turn whether somebody may have got a turn
     */
    void announce(List<StoredEvent> committed, boolean turn) {
        if (turn) workers.forEach(Runnable::run);
        if (committed.isEmpty()) return;
        for (StoredEvent one : committed) for (EventTail tail : tails) tail.offer(one);
        live.announce(committed);
        StoredEvent newest = committed.getLast();
        wakeups.send(List.of(new Wakeups.Call(newest.campaign(), newest.seq(), turn)));
    }

    /**
     * Events in order.
     *
     * @param since number after which they begin, 0 for all
     * @param limit how many at most
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

    /** The same, ready to be sent. */
    List<Frame> frames(String campaign, long since, int limit) {
        String sql = "SELECT campaign, seq, at, phase, kind, data, told FROM events"
                + " WHERE campaign = ? AND seq > ? ORDER BY seq LIMIT ?";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, campaign)
                .bind(1, since)
                .bind(2, limit)
                .map((row, _) -> frame(row))
                .list());
    }

    /** One that cannot be read has a number and nothing to say. */
    private Frame frame(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        String id = String.valueOf(seq);
        return unread.readable(row, () -> EventRow.frame(row, id)).orElse(Frame.ofNothing(seq, id));
    }

    /** The events of all campaigns together. */
    AllEvents all() {
        return all;
    }

    /** Number of the newest event of each of some campaigns; those that are gone are left out. */
    Map<String, Long> newest(Collection<String> campaigns) {
        String[] ids = campaigns.toArray(String[]::new);
        return database.transaction(handle -> handle.createQuery(
                        "SELECT id, last_seq FROM campaigns WHERE id = ANY (?)")
                .bind(0, ids)
                .reduceRows(new HashMap<String, Long>(), (found, row) -> {
                    found.put(row.getColumn("id", String.class), row.getColumn("last_seq", Long.class));
                    return found;
                }));
    }

    /** Number of a campaign's newest event; 0 when there is none. */
    public long newest(String campaign) {
        return newest(List.of(campaign)).getOrDefault(campaign, 0L);
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

    static List<StoredEvent> numbered(String campaign, long lastSeq, Instant now, Phase phase, List<Event> events) {
        List<StoredEvent> stored = new ArrayList<>();
        long seq = lastSeq - events.size();
        for (Event event : events) stored.add(new StoredEvent(campaign, ++seq, now, phase, event));
        return stored;
    }

    /** Where a campaign begins, wakes or buys something, somebody else may take what is to be done. */
    private static boolean givesATurn(StoredEvent one) {
        return switch (one.event()) {
            case Event.CampaignCreated _, Event.Resumed _, Event.BudgetReserved _, Event.DoubtResolved _ -> true;
            default -> false;
        };
    }
}
