package io.reelwright.event.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Skips events whose rows cannot be read, so that they do not block readers of other events. Each one is logged once. */
final class UnreadableEvents {
    private static final Logger LOG = Logger.getLogger(UnreadableEvents.class.getName());

    /** Maximum number of events that are logged. Beyond it the cause is not single damaged rows. */
    private static final int MOST_LOGGED = 1_000;

    private final Set<String> logged = ConcurrentHashMap.newKeySet();

    /** Converts a row. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }

    /**
     * Returns what {@code reading} makes of the row; empty when the row does not hold a valid event. The row must have a campaign and a
     * sequence number.
     *
     * @throws SQLException when the database is unavailable
     */
    <T> Optional<T> readable(ResultSet row, Reading<T> reading) throws SQLException {
        try {
            return Optional.of(reading.read());
        } catch (RuntimeException broken) {
            logOnce(row.getString("campaign"), row.getLong("seq"), broken);
            return Optional.empty();
        }
    }

    private void logOnce(String campaign, long seq, RuntimeException broken) {
        if (logged.size() >= MOST_LOGGED || !logged.add(campaign + "/" + seq)) return;
        LOG.log(Level.WARNING, "event {0} of campaign {1} cannot be read and is skipped ({2})", new Object[] {
            String.valueOf(seq), campaign, String.valueOf(broken.getMessage())
        });
    }
}
