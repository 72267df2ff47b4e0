package io.reelwright.store.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The lock that gives one process exclusive use of a data folder. The kernel releases it when the process dies. */
final class DataFolderLock implements AutoCloseable {
    // Closing any channel of a locked file releases the lock of the whole process, so a second channel is never opened.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private DataFolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Locks the folder.
     *
     * @throws IOException when the folder is locked already; the message names the process that holds the lock
     */
    static DataFolderLock of(Path folder) throws IOException {
        Path pid = folder.resolve("owner.pid");
        if (!HELD.add(folder))
            throw taken(folder, String.valueOf(ProcessHandle.current().pid()));
        FileChannel channel = null;
        try {
            channel =
                    FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) throw taken(folder, Files.exists(pid) ? Files.readString(pid) : "unknown");
            Files.writeString(pid, String.valueOf(ProcessHandle.current().pid()));
            return new DataFolderLock(folder, channel);
        } catch (IOException refused) {
            if (channel != null) channel.close();
            HELD.remove(folder);
            throw refused;
        }
    }

    private static IOException taken(Path folder, String pid) {
        return new IOException(
                folder + ": process " + pid + " is using this database; if it is a server, order with submit;"
                        + " else wait for it or stop it,"
                        + " or give this run a data folder of its own with REELWRIGHT_DATA");
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(folder);
    }
}
