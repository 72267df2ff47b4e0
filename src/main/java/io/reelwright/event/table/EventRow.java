package io.reelwright.event.table;

import io.reelwright.campaign.Phase;
import io.reelwright.event.EventFrame;
import io.reelwright.event.EventKinds;
import io.reelwright.event.StoredEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/** Reads rows of the event table. */
final class EventRow {
    private EventRow() {}

    /**
     * Returns a row's event as it is sent over the wire.
     *
     * @param id what the client sends back to continue after this event
     * @throws IllegalStateException when the row does not hold a valid event
     */
    static EventFrame frame(ResultSet row, String id) throws SQLException {
        String kind = row.getString("kind");
        String told = row.getString("told");
        // A binary older than this column left it empty.
        String fields = told == null ? EventKinds.inOrder(kind, row.getString("data")) : told;
        if (!fields.startsWith("{") || !fields.endsWith("}"))
            throw new IllegalStateException("its fields are not a JSON object");
        String data = EventFrame.data(row.getString("campaign"), at(row), row.getString("phase"), fields);
        return EventFrame.of(row.getLong("seq"), kind, id, data);
    }

    /** Returns a row's event; empty for a kind that only a newer binary knows. */
    static Optional<StoredEvent> stored(ResultSet row) throws SQLException {
        Instant at = at(row);
        String campaign = row.getString("campaign");
        long seq = row.getLong("seq");
        Phase phase = Phase.valueOf(row.getString("phase"));
        String told = row.getString("told");
        return EventKinds.read(row.getString("kind"), told == null ? row.getString("data") : told)
                .map(event -> new StoredEvent(campaign, seq, at, phase, event));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getObject("at", OffsetDateTime.class)).toInstant();
    }
}
