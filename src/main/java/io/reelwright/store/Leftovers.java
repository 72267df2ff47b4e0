package io.reelwright.store;

import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Folders of files that may soon be nobody's: of a campaign that is forgotten, and of one that is to be begun with another's
 * files. Each is noted before anything can go wrong. What is merely unknown to this database is left alone, as another one may
 * keep its files in the same place.
 */
public final class Leftovers {
    private static final String NOTE = "INSERT INTO house (name, value)"
            + " VALUES ('leftover/' || ?, CAST(now() + make_interval(secs => ?) AS text))"
            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    private static final String DUE = "SELECT substr(name, length('leftover/') + 1) FROM house"
            + " WHERE CASE WHEN name LIKE 'leftover/%' THEN CAST(value AS timestamptz) <= now() END";

    private final Database database;

    public Leftovers(Database database) {
        this.database = database;
    }

    /**
     * Notes a campaign's folder.
     *
     * @param rest for so long it is nobody's business to look at it
     */
    public static void note(Handle handle, String campaign, Duration rest) {
        handle.execute(NOTE, campaign, (double) rest.toSeconds());
    }

    /**
     * Forgets the files of those campaigns that are not there.
     *
     * @return how many there were
     * @throws IOException when a file cannot be removed; its folder stays noted
     */
    public int sweep(AssetStore assets) throws IOException {
        int gone = 0;
        for (String campaign : database.transaction(
                handle -> handle.createQuery(DUE).mapTo(String.class).list())) {
            if (!isThere(campaign)) {
                assets.forget(campaign);
                gone++;
            }
            database.transaction(handle -> handle.execute("DELETE FROM house WHERE name = 'leftover/' || ?", campaign));
        }
        return gone;
    }

    private boolean isThere(String campaign) {
        List<Integer> found = database.transaction(handle -> handle.createQuery("SELECT 1 FROM campaigns WHERE id = ?")
                .bind(0, campaign)
                .mapTo(Integer.class)
                .list());
        return !found.isEmpty();
    }
}
