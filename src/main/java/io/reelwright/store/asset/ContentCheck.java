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
 * Checks that files hold what was kept in them. A file is read in whole the first time, and again only when the system says that
 * it has changed since: what this process has kept itself is not read at all.
 */
final class ContentCheck {
    /** A few hundred bytes each. */
    private static final int MOST_REMEMBERED = 10_000;

    /** What the system says of a file. The time of change, unlike that of the last write, cannot be set by anybody. */
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
     * Checks a file.
     *
     * @throws DamagedAsset when it is gone or holds something else
     */
    void require(Path file, Asset asset) {
        // Of many who ask for a large file at the same time one reads it.
        Lock turn = reading.get(Math.floorMod(file.hashCode(), reading.size()));
        turn.lock();
        try {
            Stamp stamp = Stamp.of(file);
            if (stamp.bytes() != asset.bytes())
                throw new DamagedAsset(asset, "has " + stamp.bytes() + " bytes, and " + asset.bytes() + " were kept");
            @Nullable Seen before = seen.get(file);
            String sha256 = before != null && before.stamp().equals(stamp)
                    ? before.sha256()
                    : HexFormat.of().formatHex(FileAssetStore.hash("SHA-256", file));
            if (!sha256.equals(asset.sha256())) throw new DamagedAsset(asset, "holds other bytes than were kept");
            seen.put(file, new Seen(stamp, sha256));
        } catch (NoSuchFileException gone) {
            throw new DamagedAsset(asset, "is gone");
        } catch (IOException unreadable) {
            throw new DamagedAsset(asset, "cannot be read");
        } finally {
            turn.unlock();
        }
    }

    /** Which file it is, whatever name it gets. */
    static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    /**
     * Remembers a file that was just made, or has just been checked.
     *
     * @param inode of the file that is known to hold it; nothing is remembered when another one lies there now
     */
    void remember(Path file, Asset asset, Object inode) throws IOException {
        Stamp stamp = Stamp.of(file);
        if (stamp.inode().equals(inode) && stamp.bytes() == asset.bytes())
            seen.put(file, new Seen(stamp, asset.sha256()));
    }
}
