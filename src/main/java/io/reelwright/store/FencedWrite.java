package io.reelwright.store;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A fenced write of a campaign: one statement updates the row and inserts the events, which halves the round trips to the database.
 * Nothing is written when the row has another fence or another count of writes.
 *
 * @param writes the row's count of writes before this one
 */
record FencedWrite(String id, long fence, long writes, Phase phase, Instant now) {
    private static final String BEGIN =
            "WITH written AS (UPDATE campaigns SET writes = writes + 1, last_seq = last_seq + ?, updated_at = ?";

    /** A new state means progress, so the count of tries is reset to the process at work, if any. */
    private static final String STATE = ", phase = ?, stopped_in = NULL, state = CAST(? AS jsonb),"
            + " tries = CASE WHEN claimed THEN 1 ELSE 0 END";

    private static final String FENCED = " WHERE id = ? AND fence = ? AND writes = ? RETURNING last_seq, project)";

    private static final String INTO = " INSERT INTO events (campaign, project, seq, at, phase, kind, data, told)";

    /** Inserts a single event, the most frequent case. */
    private static final String ONE =
            INTO + " SELECT ?, project, last_seq, ?, ?, ?, CAST(line.data AS jsonb), line.data"
                    + " FROM written, (SELECT CAST(? AS text) AS data) AS line RETURNING seq";

    /** Inserts several events, numbered so that the last one gets the row's {@code last_seq}. */
    private static final String MANY = INTO
            + " SELECT ?, project, last_seq - ? + line.number, ?, ?, line.kind, CAST(line.data AS jsonb), line.data"
            + " FROM written, unnest(?, ?) WITH ORDINALITY AS line (kind, data, number) RETURNING seq";

    private static final String NONE = " SELECT last_seq FROM written";

    private static final String MARK = BEGIN + FENCED;
    private static final String CHECKPOINT = BEGIN + STATE + FENCED;

    /** The statements: first without a state, then with one; for each, the order is no event, one event, several events. */
    private static final List<String> TEXTS =
            List.of(MARK + NONE, MARK + ONE, MARK + MANY, CHECKPOINT + NONE, CHECKPOINT + ONE, CHECKPOINT + MANY);

    static FencedWrite of(String id, long fence, long writes, Phase phase, Instant now) {
        return new FencedWrite(id, fence, writes, phase, now);
    }

    /**
     * Executes the write.
     *
     * @param state the new state; null to write only events
     * @return the number of the last event; empty when nothing was written
     */
    Optional<Long> in(Handle handle, @Nullable VideoState state, List<EventLine> events) {
        String sql = TEXTS.get((state == null ? 0 : 3) + Math.min(events.size(), 2));
        return RawSql.first(handle, sql, write -> set(write, state, events), FencedWrite::largest);
    }

    private void set(PreparedStatement write, @Nullable VideoState state, List<EventLine> events) throws SQLException {
        int at = 0;
        write.setInt(++at, events.size());
        write.setObject(++at, now.atOffset(ZoneOffset.UTC));
        if (state != null) {
            write.setString(++at, phase.name());
            write.setString(++at, StateJson.write(state));
        }
        write.setString(++at, id);
        write.setLong(++at, fence);
        write.setLong(++at, writes);
        if (events.isEmpty()) return;
        write.setString(++at, id);
        if (events.size() > 1) write.setInt(++at, events.size());
        write.setObject(++at, now.atOffset(ZoneOffset.UTC));
        write.setString(++at, phase.name());
        if (events.size() == 1) {
            write.setString(++at, events.getFirst().kind());
            write.setString(++at, events.getFirst().data());
            return;
        }
        write.setObject(++at, events.stream().map(EventLine::kind).toArray(String[]::new));
        write.setObject(++at, events.stream().map(EventLine::data).toArray(String[]::new));
    }

    /** Returns the largest number of the rows, which is the last event's; the rows may come in any order. */
    private static long largest(ResultSet rows) throws SQLException {
        long largest = rows.getLong(1);
        while (rows.next()) largest = Math.max(largest, rows.getLong(1));
        return largest;
    }
}
