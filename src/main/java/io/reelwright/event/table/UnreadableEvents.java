package io.reelwright.event.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Passes over events whose rows cannot be read, so that they stop nobody who reads others; each is told to the log once. */
final class UnreadableEvents {
    private static final Logger LOG = Logger.getLogger(UnreadableEvents.class.getName());

    /** Beyond so many there is something else to be mended than single rows. */
    private static final int MOST_TOLD = 1_000;

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws SQLException;
    }

    /**
     * What is read; empty when the row, which has a campaign and a number, holds what cannot be an event.
     *
     * @throws SQLException when the database has gone
     */
    <T> Optional<T> readable(ResultSet row, Reading<T> reading) throws SQLException {
        try {
            return Optional.of(reading.read());
        } catch (RuntimeException broken) {
            tell(row.getString("campaign"), row.getLong("seq"), broken);
            return Optional.empty();
        }
    }

    private void tell(String campaign, long seq, RuntimeException broken) {
        if (told.size() >= MOST_TOLD || !told.add(campaign + "/" + seq)) return;
        LOG.log(Level.WARNING, "event {0} of {1} cannot be read and is passed over ({2})", new Object[] {
            String.valueOf(seq), campaign, String.valueOf(broken.getMessage())
        });
    }
}
