package io.reelwright.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which everything that lasts is written, and whether anything can be written there. It is asked once a second, and
 * whenever work has failed that writes files. Messages name no path: they are told to strangers.
 */
public final class DataFolder {
    /** Below this many bytes no more orders are taken: what is under way still finds some room. */
    public static final long LEAST_FREE = 200_000_000;

    private static final byte[] PROBE = new byte[4096];

    /** One that nobody looks at. */
    public static final DataFolder UNWATCHED = new DataFolder(null, 0);

    private final @Nullable Path folder;
    private final long leastFree;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * A folder.
     *
     * @param folder    null for one that is never full
     * @param leastFree bytes that must be free so that orders are taken
     */
    public DataFolder(@Nullable Path folder, long leastFree) {
        this.folder = folder;
        this.leastFree = leastFree;
    }

    /** Why no order can be kept, as the last look found; empty when it can. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Looks whether it can be written and has room. */
    public void look() {
        trouble = unwritable().or(this::narrow);
    }

    /** Why nothing at all can be written now; empty when something can. */
    public Optional<String> unwritable() {
        if (folder == null) return Optional.empty();
        try {
            Path probe = Files.createTempFile(folder, ".probe", "");
            try {
                Files.write(probe, PROBE);
            } finally {
                Files.deleteIfExists(probe);
            }
            return Optional.empty();
        } catch (IOException failed) {
            return Optional.of(why(failed));
        }
    }

    private static String why(IOException failed) {
        if (DiskFull.isBehind(failed)) return DiskFull.why(failed);
        return failed instanceof AccessDeniedException
                ? "the data folder may not be written by this server; give it the right to"
                : "the data folder cannot be written; look whether its disk is there";
    }

    private Optional<String> narrow() {
        if (folder == null) return Optional.empty();
        // Not the file store's word: where the root is no mount point, as in a chroot, Java finds no store at all.
        long free = folder.toFile().getUsableSpace();
        return free >= leastFree
                ? Optional.empty()
                : Optional.of("the disk under the data folder has " + free / 1_000_000 + " MB left and at least "
                        + leastFree / 1_000_000 + " MB are needed; free some");
    }
}
