package io.reelwright.event;

import io.reelwright.campaign.Phase;
import io.reelwright.store.Database;
import io.reelwright.store.EventLine;
import io.reelwright.store.House;
import io.reelwright.store.Lane;
import io.reelwright.store.StateJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of events. Numbers are given out under the lock of the campaign's row, so that a reader never misses one. */
public final class EventStore {
    private final Database database;
    private final Set<EventTail> tails = ConcurrentHashMap.newKeySet();
    private final LiveLog live;
    private final List<Runnable> workers = new CopyOnWriteArrayList<>();
    private volatile Wakeups wakeups = Wakeups.NONE;
    private volatile @Nullable String epoch;

    public EventStore(Database database) {
        this.database = database;
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
        PreparedBatch batch = handle.prepareBatch("INSERT INTO events (campaign, seq, at, phase, kind, data, told)"
                + " VALUES (?, ?, ?, ?, ?, CAST(? AS jsonb), ?)");
        for (StoredEvent one : stored) {
            String told = StateJson.writeAny(one.event());
            batch.add(
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
        if (committed.isEmpty()) return;
        for (StoredEvent one : committed) for (EventTail tail : tails) tail.offer(one);
        live.announce(committed);
        boolean turn = committed.stream().anyMatch(EventStore::givesATurn);
        if (turn) workers.forEach(Runnable::run);
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

    /** The same, ready to be sent. */
    List<Frame> frames(String campaign, long since, int limit) {
        String sql = "SELECT campaign, seq, at, phase, kind, data, told FROM events"
                + " WHERE campaign = ? AND seq > ? ORDER BY seq LIMIT ?";
        return database.transaction(handle -> handle.createQuery(sql)
                .bind(0, campaign)
                .bind(1, since)
                .bind(2, limit)
                .map((row, _) -> frame(row, row.getString("seq")))
                .list());
    }

    /**
     * An event of any campaign.
     *
     * @param place   where it stands in the order of all campaigns' events
     * @param project whose it is
     */
    record Row(Position place, String project, Frame frame) {}

    /**
     * Events of all campaigns.
     *
     * @param last after this the next page begins
     * @param full whether there may be more now
     */
    record Page(List<Row> rows, Position last, boolean full) {}

    /**
     * The events of all campaigns in the order (transaction, row), as far as no transaction that may still write comes before
     * them.
     *
     * @param project whose events; null for everybody's
     */
    Page page(@Nullable String project, Position since, int limit) {
        String sql = "SELECT e.*, CAST(CAST(h.xmin AS text) AS bigint) AS horizon"
                + " FROM (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin) h LEFT JOIN LATERAL ("
                + "SELECT e.campaign, e.seq, e.at, e.phase, e.kind, e.data, e.told, c.project,"
                + " CAST(CAST(e.xid AS text) AS bigint) AS xid, e.pos"
                + " FROM events e JOIN campaigns c ON c.id = e.campaign"
                + " WHERE (e.xid, e.pos) > (CAST(:xid AS xid8), :pos) AND e.xid < h.xmin"
                + (project == null ? "" : " AND c.project = :project")
                + " ORDER BY e.xid, e.pos LIMIT :limit) e ON true ORDER BY e.xid, e.pos";
        String ours = epoch();
        return database.transaction(handle -> {
            Query query = handle.createQuery(sql)
                    .bind("xid", String.valueOf(since.transaction()))
                    .bind("pos", since.row())
                    .bind("limit", limit);
            if (project != null) query.bind("project", project);
            long[] horizon = new long[1];
            List<Row> rows = query
                    .map((row, _) -> {
                        horizon[0] = row.getLong("horizon");
                        return row(row, ours);
                    })
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            boolean full = rows.size() == limit;
            Position seen = full ? rows.getLast().place() : new Position(horizon[0], 0);
            return new Page(rows, seen.compareTo(since) > 0 ? seen : since, full);
        });
    }

    /** An event, or none in the line that tells of the horizon alone. */
    private static Optional<Row> row(ResultSet row, String epoch) throws SQLException {
        String project = row.getString("project");
        if (project == null) return Optional.empty();
        Position place = new Position(row.getLong("xid"), row.getLong("pos"));
        return Optional.of(new Row(place, project, frame(row, place.word(epoch))));
    }

    /** Where what is yet to come begins. */
    Position now() {
        return database.transaction(handle -> handle.createQuery(
                        "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)")
                .mapTo(Long.class)
                .map(transaction -> new Position(transaction, 0))
                .one());
    }

    /** Tells this database from every other. */
    String epoch() {
        String known = epoch;
        if (known == null) epoch = known = new House(database).epoch();
        return known;
    }

    /** Number of the newest event of each of some campaigns; those that are gone are left out. */
    Map<String, Long> newest(Collection<String> campaigns) {
        return database.transaction(handle -> handle.createQuery(
                        "SELECT id, last_seq FROM campaigns WHERE id IN (<ids>)")
                .bindList("ids", List.copyOf(campaigns))
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

    /** Where a campaign begins, wakes, buys something, or goes over to another lane, somebody else may take what is to be done. */
    private static boolean givesATurn(StoredEvent one) {
        return switch (one.event()) {
            case Event.CampaignCreated _, Event.Resumed _, Event.BudgetReserved _, Event.DoubtResolved _ -> true;
            case Event.PhaseChange change -> Lane.of(change.from()) != Lane.of(change.to());
            default -> false;
        };
    }

    /** @param id what the client sends back to go on after it */
    private static Frame frame(ResultSet row, String id) throws SQLException {
        Instant at = Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                .toInstant();
        String kind = row.getString("kind");
        String told = row.getString("told");
        // A binary from before this column has left it empty.
        String fields = told == null ? Kinds.inOrder(kind, row.getString("data")) : told;
        String data = Frame.data(row.getString("campaign"), at, row.getString("phase"), fields);
        return Frame.of(row.getLong("seq"), kind, id, data);
    }

    private static Optional<StoredEvent> stored(ResultSet row) throws SQLException {
        Instant at = Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                .toInstant();
        String campaign = row.getString("campaign");
        long seq = row.getLong("seq");
        Phase phase = Phase.valueOf(row.getString("phase"));
        String told = row.getString("told");
        return Kinds.read(row.getString("kind"), told == null ? row.getString("data") : told)
                .map(event -> new StoredEvent(campaign, seq, at, phase, event));
    }
}
