package io.reelwright.store.asset;

import io.reelwright.campaign.Asset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that files still have their stored content. A file is read and hashed the first time, and again only when its inode,
 * size or change time differs. A file that this process has stored itself is not read at all.
 */
final class ContentCheck {
    /** Maximum number of remembered files, at a few hundred bytes each. */
    private static final int MOST_REMEMBERED = 10_000;

    /** The identity and state of a file. The change time (ctime), unlike the modification time, cannot be set by programs. */
    private record Stamp(Object inode, long bytes, Object changed) {
        static Stamp of(Path file) throws IOException {
            Map<String, Object> now = Files.readAttributes(file, "unix:ino,ctime");
            return new Stamp(
                    Objects.requireNonNull(now.get("ino")), Files.size(file), Objects.requireNonNull(now.get("ctime")));
        }
    }

    private record Seen(Stamp stamp, String sha256) {}

    private final List<Lock> reading =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(64).toList();

    private final Map<Path, Seen> seen = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Seen> oldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    /**
     * Checks that a file has the asset's content.
     *
     * @throws DamagedAsset when the file is missing, cannot be read or has other content
     */
    void require(Path file, Asset asset) {
        // Of several threads that check the same large file at the same time, only one reads it.
        Lock turn = reading.get(Math.floorMod(file.hashCode(), reading.size()));
        turn.lock();
        try {
            Stamp stamp = Stamp.of(file);
            if (stamp.bytes() != asset.bytes())
                throw new DamagedAsset(asset, "has " + stamp.bytes() + " bytes, but " + asset.bytes() + " were stored");
            @Nullable Seen before = seen.get(file);
            String sha256 = before != null && before.stamp().equals(stamp)
                    ? before.sha256()
                    : HexFormat.of().formatHex(FileAssetStore.hash("SHA-256", file));
            if (!sha256.equals(asset.sha256())) throw new DamagedAsset(asset, "has changed since it was stored");
            seen.put(file, new Seen(stamp, sha256));
        } catch (NoSuchFileException gone) {
            throw new DamagedAsset(asset, "is gone");
        } catch (IOException unreadable) {
            throw new DamagedAsset(asset, "cannot be read");
        } finally {
            turn.unlock();
        }
    }

    /** Returns the inode number, which identifies a file independently of its name. */
    static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    /**
     * Remembers the content of a file that was just written or verified.
     *
     * @param inode inode of the file with the known content; nothing is remembered when the path now names another file
     */
    void remember(Path file, Asset asset, Object inode) throws IOException {
        Stamp stamp = Stamp.of(file);
        if (stamp.inode().equals(inode) && stamp.bytes() == asset.bytes())
            seen.put(file, new Seen(stamp, asset.sha256()));
    }
}
