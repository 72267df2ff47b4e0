package io.reelwright.event.table;

import io.reelwright.event.EventFrame;
import io.reelwright.store.Database;
import io.reelwright.store.DatabaseInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The table of events in the order (transaction, row), as far as no transaction that may still write comes before them. A page is
 * bounded by the rows that are looked at: whoever has been away for long, or has few events among many, comes on with every page.
 */
public final class AllCampaignsEvents {
    private static final String HORIZON = "WITH horizon AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin),";

    private static final String COLUMNS = "e.campaign, e.seq, e.at, e.phase, e.kind, e.data, e.told, e.xid, e.pos";

    private static final String AFTER =
            " WHERE (e.xid, e.pos) > (CAST(:xid AS xid8), :pos)" + " AND e.xid < (SELECT xmin FROM horizon)";

    private static final String ORDERED = " ORDER BY e.xid, e.pos LIMIT :limit)";

    /** Everybody's events. Old ones do not say whose they are. */
    private static final String ALL = HORIZON + " looked AS MATERIALIZED (SELECT " + COLUMNS
            + ", coalesce(e.project, (SELECT c.project FROM campaigns c WHERE c.id = e.campaign)) AS project"
            + " FROM events e" + AFTER + ORDERED;

    /** Those of a project, all of which are in the index of projects. */
    private static final String OURS = HORIZON + " looked AS MATERIALIZED (SELECT " + COLUMNS
            + ", e.project FROM events e" + AFTER + " AND e.project = :project" + ORDERED;

    /** How many were looked at, the last of them, and those that are wanted; one line without an event when there is none. */
    private static final String FOUND = ", last AS (SELECT count(*) AS rows FROM looked),"
            + " newest AS (SELECT xid, pos FROM looked ORDER BY xid DESC, pos DESC LIMIT 1)"
            + " SELECT CAST(CAST(horizon.xmin AS text) AS bigint) AS horizon, last.rows AS looked,"
            + " CAST(CAST(newest.xid AS text) AS bigint) AS last_xid, newest.pos AS last_pos,"
            + " e.campaign, e.seq, e.at, e.phase, e.kind, e.data, e.told, e.project,"
            + " CAST(CAST(e.xid AS text) AS bigint) AS xid, e.pos"
            + " FROM horizon CROSS JOIN last LEFT JOIN newest ON true LEFT JOIN looked e ON ";

    private final Database database;
    private final UnreadableEvents unread;
    private volatile @Nullable String epoch;
    private volatile @Nullable Long projects;

    AllCampaignsEvents(Database database, UnreadableEvents unread) {
        this.database = database;
        this.unread = unread;
    }

    /**
     * An event of any campaign.
     *
     * @param place   where it stands in the order of all campaigns' events
     * @param project whose it is
     */
    public record Row(EventPosition place, String project, EventFrame frame) {}

    /**
     * Events of all campaigns.
     *
     * @param last after this the next page begins
     * @param full whether there may be more now
     */
    public record Page(List<Row> rows, EventPosition last, boolean full) {}

    /**
     * The events after a place.
     *
     * @param project whose events; null for everybody's
     * @param limit   how many rows are looked at, at most
     */
    public Page page(@Nullable String project, EventPosition since, int limit) {
        // What is older than this is in no index of projects: it is looked through.
        boolean indexed = project != null && since.transaction() >= projectsSince();
        String sql = (indexed ? OURS : ALL) + FOUND
                + (project == null ? "e.project IS NOT NULL" : "e.project = :project") + " ORDER BY e.xid, e.pos";
        String ours = epoch();
        return database.transaction(handle -> {
            Query query = handle.createQuery(sql)
                    .bind("xid", String.valueOf(since.transaction()))
                    .bind("pos", since.row())
                    .bind("limit", limit);
            if (project != null) query.bind("project", project);
            Reached reached = new Reached(since, limit);
            List<Row> rows = query
                    .map((row, _) -> {
                        reached.note(row);
                        return row(row, ours);
                    })
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            return new Page(rows, reached.last, reached.full);
        });
    }

    /** How far a page has come; every line tells it. */
    private static final class Reached {
        private final int limit;
        private EventPosition last;
        private boolean full;

        Reached(EventPosition since, int limit) {
            this.last = since;
            this.limit = limit;
        }

        void note(ResultSet row) throws SQLException {
            full = row.getLong("looked") >= limit;
            EventPosition seen = full
                    ? new EventPosition(row.getLong("last_xid"), row.getLong("last_pos"))
                    : new EventPosition(row.getLong("horizon"), 0);
            if (seen.compareTo(last) > 0) last = seen;
        }
    }

    /** An event, or none in a line that tells only how far the page has come. */
    private Optional<Row> row(ResultSet row, String epoch) throws SQLException {
        String project = row.getString("project");
        if (project == null) return Optional.empty();
        EventPosition place = new EventPosition(row.getLong("xid"), row.getLong("pos"));
        return unread.readable(row, () -> new Row(place, project, EventRow.frame(row, place.word(epoch))));
    }

    /** Where what is yet to come begins. */
    public EventPosition now() {
        return database.transaction(handle -> handle.createQuery(
                        "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)")
                .mapTo(Long.class)
                .map(transaction -> new EventPosition(transaction, 0))
                .one());
    }

    /** Tells this database from every other. */
    public String epoch() {
        String known = epoch;
        if (known == null) epoch = known = new DatabaseInfo(database).epoch();
        return known;
    }

    /** Number of the first transaction from which on every event says whose it is. */
    private long projectsSince() {
        Long known = projects;
        if (known == null)
            projects = known =
                    new DatabaseInfo(database).eventsKnowTheirProjectSince().orElse(Long.MAX_VALUE);
        return known;
    }
}
