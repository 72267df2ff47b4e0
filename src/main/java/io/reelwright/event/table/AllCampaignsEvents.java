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
 * Reads the events of all campaigns in the order (transaction, row), up to the first transaction that may still write. A page is bounded
 * by the number of rows scanned, so that a client that is far behind, or that has few events among many, makes progress with every page.
 */
public final class AllCampaignsEvents {
    private static final String HORIZON = "WITH horizon AS (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS xmin),";

    private static final String COLUMNS = "e.campaign, e.seq, e.at, e.phase, e.kind, e.data, e.told, e.xid, e.pos";

    private static final String AFTER =
            " WHERE (e.xid, e.pos) > (CAST(:xid AS xid8), :pos)" + " AND e.xid < (SELECT xmin FROM horizon)";

    private static final String ORDERED = " ORDER BY e.xid, e.pos LIMIT :limit)";

    /** Scans the events of all projects. Old events do not store their project. */
    private static final String ALL = HORIZON + " looked AS MATERIALIZED (SELECT " + COLUMNS
            + ", coalesce(e.project, (SELECT c.project FROM campaigns c WHERE c.id = e.campaign)) AS project"
            + " FROM events e" + AFTER + ORDERED;

    /** Scans the events of one project, all of which are in the project index. */
    private static final String OF_PROJECT = HORIZON + " looked AS MATERIALIZED (SELECT " + COLUMNS
            + ", e.project FROM events e" + AFTER + " AND e.project = :project" + ORDERED;

    /**
     * Selects the number of scanned rows, the position of the last of them, and the matching events; a single row without an event when
     * nothing matches.
     */
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
     * @param place   its position in the order of all campaigns' events
     * @param project the project it belongs to
     */
    public record Row(EventPosition place, String project, EventFrame frame) {}

    /**
     * A page of events of all campaigns.
     *
     * @param last position after which the next page starts
     * @param full whether there may be more now
     */
    public record Page(List<Row> rows, EventPosition last, boolean full) {}

    /**
     * Returns the events after a position.
     *
     * @param project the project to read; null for all projects
     * @param limit   maximum number of rows to scan
     */
    public Page page(@Nullable String project, EventPosition since, int limit) {
        // Older events are not in the project index: they are scanned.
        boolean indexed = project != null && since.transaction() >= projectsSince();
        String sql = (indexed ? OF_PROJECT : ALL) + FOUND
                + (project == null ? "e.project IS NOT NULL" : "e.project = :project") + " ORDER BY e.xid, e.pos";
        String current = epoch();
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
                        return row(row, current);
                    })
                    .stream()
                    .flatMap(Optional::stream)
                    .toList();
            return new Page(rows, reached.last, reached.full);
        });
    }

    /** The position that a page has reached; every row carries it. */
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

    /** Returns the row's event; empty when the row carries only the position reached. */
    private Optional<Row> row(ResultSet row, String epoch) throws SQLException {
        String project = row.getString("project");
        if (project == null) return Optional.empty();
        EventPosition place = new EventPosition(row.getLong("xid"), row.getLong("pos"));
        return unread.readable(row, () -> new Row(place, project, EventRow.frame(row, place.word(epoch))));
    }

    /** Returns the position at which future events begin. */
    public EventPosition now() {
        return database.transaction(handle -> handle.createQuery(
                        "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)")
                .mapTo(Long.class)
                .map(transaction -> new EventPosition(transaction, 0))
                .one());
    }

    /** Returns the identifier that distinguishes this database from every other. */
    public String epoch() {
        String known = epoch;
        if (known == null) epoch = known = new DatabaseInfo(database).epoch();
        return known;
    }

    /** Returns the number of the first transaction from which on every event stores its project. */
    private long projectsSince() {
        Long known = projects;
        if (known == null)
            projects = known =
                    new DatabaseInfo(database).eventsKnowTheirProjectSince().orElse(Long.MAX_VALUE);
        return known;
    }
}
