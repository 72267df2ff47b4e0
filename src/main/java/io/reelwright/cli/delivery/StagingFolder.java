package io.reelwright.cli.delivery;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hidden folder in the user's folder, in which the files of one campaign are written before all get their places. What a killed
 * process has left in it is used by the next delivery of the same campaign to the same folder.
 */
final class StagingFolder implements AutoCloseable {
    private static final String LOCK = ".lock";

    private final Path folder;
    private final FileChannel channel;
    private boolean kept;

    private StagingFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Returns the path that the staging folder of a campaign has in a folder. */
    static Path of(Path folder, String campaign) {
        return folder.resolve(".reelwright-" + campaign + ".part");
    }

    /**
     * Creates the folder, or takes over one that was left.
     *
     * @throws IOException when another process is writing the same campaign to the same folder
     */
    static StagingFolder open(Path folder, String campaign) throws IOException {
        Path staging = of(folder, campaign);
        Files.createDirectories(staging);
        FileChannel channel =
                FileChannel.open(staging.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) return new StagingFolder(staging, channel);
        channel.close();
        throw new FileSystemException(
                folder.toString(), null, "another reelwright is writing this video there; wait until it is done");
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        } catch (IOException noLocks) {
            // Some network folders have no locks.
            return true;
        }
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Leaves the files in the folder, so that the next delivery goes on from there. */
    void keep() {
        kept = true;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            if (!kept) delete();
        }
    }

    private void delete() throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.toList();
        }
        for (Path file : files) Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
    }
}
