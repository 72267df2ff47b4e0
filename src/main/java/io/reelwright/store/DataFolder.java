package io.reelwright.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the folder for all durable files can be written and has enough free space. The check runs once a second, and
 * whenever work that writes files has failed. Messages contain no path, because they are sent to clients.
 */
public final class DataFolder {
    /** Free bytes below which no more orders are accepted, so that running campaigns still have some space. */
    public static final long LEAST_FREE = 200_000_000;

    private static final byte[] PROBE = new byte[4096];

    /** A folder that is never checked. */
    public static final DataFolder UNWATCHED = new DataFolder(null, 0);

    private final @Nullable Path folder;
    private final long leastFree;
    private volatile Optional<String> trouble = Optional.empty();

    /**
     * Creates a check of a folder.
     *
     * @param folder    null to check nothing
     * @param leastFree number of bytes that must be free to accept orders
     */
    public DataFolder(@Nullable Path folder, long leastFree) {
        this.folder = folder;
        this.leastFree = leastFree;
    }

    /** Returns why orders cannot be stored, as of the last check; empty when they can. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** Checks whether the folder can be written and has enough free space, and stores the result for {@link #trouble}. */
    public void look() {
        trouble = unwritable().or(this::narrow);
    }

    /** Tests whether a small file can be written now. Returns the reason when it cannot; empty when it can. */
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
                ? "this server has no permission to write to the data folder; grant it"
                : "the data folder cannot be written; check that its disk is mounted";
    }

    private Optional<String> narrow() {
        if (folder == null) return Optional.empty();
        // Not FileStore: where the root is not a mount point, as in a chroot, Java finds no file store.
        long free = folder.toFile().getUsableSpace();
        return free >= leastFree
                ? Optional.empty()
                : Optional.of("the disk under the data folder has " + free / 1_000_000 + " MB left and at least "
                        + leastFree / 1_000_000 + " MB are needed; free some");
    }
}
