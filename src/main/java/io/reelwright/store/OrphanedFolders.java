package io.reelwright.store;

import io.reelwright.store.asset.AssetStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Folders of files that may lose their owner: of a campaign or upload set that is being deleted, or of a campaign that is about to be
 * created with copies of another campaign's files. Each folder is recorded before the operation that may fail. Other folders that are
 * unknown to this database are not touched, as another database may use the same file store.
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
     * Records a folder.
     *
     * @param rest time before the folder may be removed
     */
    public static void note(Handle handle, String folder, Duration rest) {
        handle.execute(NOTE, folder, (double) rest.toSeconds());
    }

    /** Deletes the record of a folder whose files are gone. */
    static int forget(Handle handle, String folder) {
        return handle.execute("DELETE FROM house WHERE name = 'leftover/' || ?", folder);
    }

    /**
     * Deletes the recorded folders whose campaign or upload set does not exist, when their time has come.
     *
     * @return the number of deleted folders
     * @throws IOException when a file cannot be deleted; its folder stays recorded, and the other folders are deleted
     */
    public int sweep(AssetStore assets) throws IOException {
        IOException stays = new IOException("some folders could not be deleted; trying again later");
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
