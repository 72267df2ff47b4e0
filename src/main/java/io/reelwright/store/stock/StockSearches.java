package io.reelwright.store.stock;

import io.reelwright.store.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers of libraries to searches, kept in the database for all processes. While one process asks, no other asks the same. Time is the
 * database's.
 */
public final class StockSearches {
    /** A process that asks and dies keeps others from asking for this long. */
    private static final Duration ASKING = Duration.ofSeconds(90);

    private static final Duration KEPT = Duration.ofHours(24);

    /** New clips come every day: what was not there may be there soon. */
    private static final Duration EMPTY_KEPT = Duration.ofHours(1);

    private final Database database;

    public StockSearches(Database database) {
        this.database = database;
    }

    /** What is known of a search. */
    public sealed interface Known {
        /** @param clips the answer as it was kept */
        record Answered(String clips) implements Known {}

        /** Another one asks the library just now. */
        record Asked() implements Known {}

        /**
         * Nobody asks: the caller has to, and to {@link #keep} the answer or {@link #drop} the search.
         *
         * @param asker names the caller's turn
         */
        record Unknown(String asker) implements Known {}
    }

    /** Returns what is known of a search. */
    public Known of(String search) {
        String asker = UUID.randomUUID().toString();
        return database.transaction(handle -> {
            Optional<Known> kept = handle.createQuery(
                            "SELECT clips FROM stock_searches WHERE search = ? AND expires_at > now()")
                    .bind(0, search)
                    .map((row, _) -> {
                        String clips = row.getString("clips");
                        return clips == null ? (Known) new Known.Asked() : new Known.Answered(clips);
                    })
                    .findFirst();
            if (kept.isPresent() && kept.get() instanceof Known.Answered) return kept.get();
            // The transaction may run a second time after its commit: then the turn is the caller's already.
            int mine = handle.execute(
                    "INSERT INTO stock_searches AS s (search, asker, expires_at)"
                            + " VALUES (?, ?, now() + ? * interval '1 second') ON CONFLICT (search) DO UPDATE"
                            + " SET asker = excluded.asker, clips = NULL, expires_at = excluded.expires_at"
                            + " WHERE s.expires_at <= now() OR s.asker = excluded.asker",
                    search,
                    asker,
                    ASKING.toSeconds());
            return mine == 1 ? new Known.Unknown(asker) : new Known.Asked();
        });
    }

    /**
     * Keeps an answer, and forgets those that have expired.
     *
     * @param empty whether it names no clip
     */
    public void keep(String search, String asker, String clips, boolean empty) {
        database.transaction(handle -> {
            handle.execute(
                    "UPDATE stock_searches SET clips = ?, expires_at = now() + ? * interval '1 second'"
                            + " WHERE search = ? AND asker = ?",
                    clips,
                    (empty ? EMPTY_KEPT : KEPT).toSeconds(),
                    search,
                    asker);
            return handle.execute("DELETE FROM stock_searches WHERE expires_at < now() - interval '1 hour'");
        });
    }

    /** Lets others ask, as there was no answer. */
    public void drop(String search, String asker) {
        database.transaction(handle -> handle.execute(
                "DELETE FROM stock_searches WHERE search = ? AND asker = ? AND clips IS NULL", search, asker));
    }
}
