package io.reelwright.store;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Campaign;
import io.reelwright.store.asset.CampaignMedia;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the tables of uploads. A transaction that changes a set, or begins to use it, holds the lock of the set's row. All
 * methods run in the caller's transaction.
 */
final class UploadTable {
    private UploadTable() {}

    /** Adds a new set; returns false when the project already has a set with this key. */
    static boolean add(Handle handle, String set, String project, @Nullable String key, Instant now) {
        return handle.execute(
                        "INSERT INTO upload_sets (id, project, order_key, created_at, touched_at)"
                                + " VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        set,
                        project,
                        key,
                        utc(now),
                        utc(now))
                == 1;
    }

    /** Returns the id of a key's set and extends the time for which the set is kept without use. */
    static Optional<String> touch(Handle handle, String project, String key, Instant now) {
        String sql = "UPDATE upload_sets SET touched_at = ? WHERE project = ? AND order_key = ? RETURNING id";
        return handle.select(sql, utc(now), project, key).mapTo(String.class).findOne();
    }

    static boolean has(Handle handle, String project, String set) {
        return isThere(handle, "SELECT id FROM upload_sets WHERE id = ? AND project = ?", set, project);
    }

    /** Returns whether the set exists and locks its row until the transaction ends. */
    static boolean lock(Handle handle, String project, String set) {
        return isThere(handle, "SELECT id FROM upload_sets WHERE id = ? AND project = ? FOR UPDATE", set, project);
    }

    private static boolean isThere(Handle handle, String sql, Object... values) {
        return handle.select(sql, values).mapTo(String.class).findOne().isPresent();
    }

    /** Returns the set's files, ordered by the bytes of their names. */
    static List<Asset> files(Handle handle, String set) {
        return handle.select("SELECT key, bytes, sha256 FROM uploads WHERE id = ? ORDER BY name COLLATE \"C\"", set)
                .map((row, _) -> new Asset(row.getString("key"), row.getLong("bytes"), row.getString("sha256")))
                .list();
    }

    static void write(Handle handle, String set, Asset asset, Instant now) {
        handle.execute(
                "INSERT INTO uploads (id, name, key, bytes, sha256, created_at) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id, name) DO UPDATE SET bytes = EXCLUDED.bytes, sha256 = EXCLUDED.sha256,"
                        + " created_at = EXCLUDED.created_at",
                set,
                CampaignMedia.name(asset),
                asset.key(),
                asset.bytes(),
                asset.sha256(),
                utc(now));
        handle.execute("UPDATE upload_sets SET touched_at = ? WHERE id = ?", utc(now), set);
    }

    /** Deletes the row of a file with the same name and other content. */
    static void deleteOther(Handle handle, String set, Asset asset) {
        handle.execute(
                "DELETE FROM uploads WHERE id = ? AND name = ? AND sha256 <> ?",
                set,
                CampaignMedia.name(asset),
                asset.sha256());
    }

    /** Deletes the row of a file; returns whether there was one. */
    static boolean deleteFile(Handle handle, String set, String name, Instant now) {
        handle.execute("UPDATE upload_sets SET touched_at = ? WHERE id = ?", utc(now), set);
        return handle.execute("DELETE FROM uploads WHERE id = ? AND name = ?", set, name) > 0;
    }

    static void delete(Handle handle, String set) {
        handle.execute("DELETE FROM upload_sets WHERE id = ?", set);
    }

    /** Returns a campaign that uses the set. */
    static Optional<String> user(Handle handle, String set) {
        return handle.select("SELECT campaign FROM upload_uses WHERE upload = ? ORDER BY campaign LIMIT 1", set)
                .mapTo(String.class)
                .findOne();
    }

    static List<String> usedBy(Handle handle, String campaign) {
        return handle.select("SELECT upload FROM upload_uses WHERE campaign = ? ORDER BY upload", campaign)
                .mapTo(String.class)
                .list();
    }

    /** Returns the project that owns a set. */
    static Optional<String> project(Handle handle, String set) {
        return handle.select("SELECT project FROM upload_sets WHERE id = ?", set)
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Returns sets that no campaign uses and that were not changed since a time, in the order of their ids.
     *
     * @param after only sets with a larger id
     * @param most  maximum number of sets
     */
    static List<String> unused(Handle handle, Instant since, String after, int most) {
        String sql = "SELECT id FROM upload_sets s WHERE touched_at < ? AND id > ?"
                + " AND NOT EXISTS (SELECT 1 FROM upload_uses u WHERE u.upload = s.id) ORDER BY id LIMIT ?";
        return handle.select(sql, utc(since), after, most).mapTo(String.class).list();
    }

    /**
     * Records which sets a campaign uses, under their locks, so that these sets cannot change any more.
     *
     * @throws UploadGone when a set no longer exists, or no longer has the files of the order
     */
    static void use(Handle handle, Campaign campaign) {
        List<Asset> wanted = campaign.brief().uploads();
        List<String> sets =
                wanted.stream().map(CampaignMedia::set).distinct().sorted().toList();
        for (String set : sets) {
            if (!isThere(handle, "SELECT id FROM upload_sets WHERE id = ? FOR SHARE", set)) throw new UploadGone(set);
            List<Asset> there = files(handle, set);
            for (Asset file : wanted)
                if (CampaignMedia.set(file).equals(set) && !there.contains(file)) throw new UploadGone(set);
            handle.execute(
                    "INSERT INTO upload_uses (campaign, upload) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    campaign.id(),
                    set);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
