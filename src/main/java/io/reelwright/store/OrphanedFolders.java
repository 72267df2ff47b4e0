package io.reelwright.store;

import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Folders of files that may soon be nobody's: of a campaign or a set of uploads that is forgotten, and of a campaign that is to be begun
 * with another's files. Each is noted before anything can go wrong. What is merely unknown to this database is left alone, as another one may
 * keep its files in the same place.
 */
public final class OrphanedFolders {
    private static final String NOTE = "INSERT INTO house (name, value)"
            + " VALUES ('leftover/' || ?, CAST(now() + make_interval(secs => ?) AS text))"
            + " ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    private static final String DUE = "SELECT substr(name, length('leftover/') + 1) FROM house"
            + " WHERE CASE WHEN name LIKE 'leftover/%' THEN CAST(value AS timestamptz) <= now() END";

    private final Database database;

    public OrphanedFolders(Database database) {
        this.database = database;
    }

    /**
     * Notes a folder.
     *
     * @param rest for so long it is nobody's business to look at it
     */
    public static void note(Handle handle, String folder, Duration rest) {
        handle.execute(NOTE, folder, (double) rest.toSeconds());
    }

    /** Forgets a note: nothing is left of its folder. */
    static int forget(Handle handle, String folder) {
        return handle.execute("DELETE FROM house WHERE name = 'leftover/' || ?", folder);
    }

    /**
     * Forgets the files of those campaigns and sets that are not there.
     *
     * @return how many there were
     * @throws IOException when a file cannot be removed; its folder stays noted, and all others went
     */
    public int sweep(AssetStore assets) throws IOException {
        IOException stays = new IOException("some folders cannot be removed yet");
        int gone = 0;
        for (String folder : database.transaction(
                handle -> handle.createQuery(DUE).mapTo(String.class).list())) {
            try {
                if (!isThere(folder)) {
                    assets.forget(folder);
                    gone++;
                }
                database.transaction(handle -> forget(handle, folder));
            } catch (IOException | RuntimeException failed) {
                stays.addSuppressed(failed);
            }
        }
        if (stays.getSuppressed().length > 0) throw stays;
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
