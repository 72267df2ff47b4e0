package io.reelwright.store.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The working area for drafts: one folder per process, with a random name on which the process holds a lease. Any process removes
 * the folder of an expired lease, but only after it has found the lease expired in two consecutive rounds: during a database outage
 * no process could renew its lease.
 */
final class DraftFolder {
    private static final Logger LOG = Logger.getLogger(DraftFolder.class.getName());

    /**
     * Age from which a folder of an older version counts as abandoned; a running process writes more often. Older versions named
     * their folders, in a place of their own, by process ids.
     */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;
    private final Path older;
    private final DraftLeases leases;
    private final Path own;
    private Set<String> expired = Set.of(); // guarded by this

    /** @param folder the folder that contains the working area */
    DraftFolder(Path folder, DraftLeases leases) throws IOException {
        this.root = Files.createDirectories(folder.resolve("work").resolve(leases.database()));
        this.older = folder.resolve("drafts");
        this.leases = leases;
        this.own = root.resolve(leases.take());
        sweepOlder();
        if (leases != DraftLeases.ALONE) sweep();
        leases.everyRound(this::sweep);
    }

    /** Returns the folder of this process and creates it when it is missing. */
    Path own() throws IOException {
        return Files.createDirectories(own);
    }

    /** Removes the folders whose leases have expired. A folder that cannot be removed is tried again in the next round. */
    synchronized void sweep() {
        try {
            // Folders are listed before leases: a process takes its lease before it creates its folder.
            Set<String> folders = names(root);
            folders.removeAll(leases.held());
            folders.remove(String.valueOf(own.getFileName()));
            Set<String> gone = new HashSet<>(folders);
            if (leases.mayOthersHold()) gone.retainAll(expired);
            expired = folders;
            for (String folder : gone) delete(root.resolve(folder));
        } catch (IOException | UncheckedIOException later) {
            LOG.log(Level.FINE, root + ": drafts of stopped processes could not be removed; trying again later", later);
        }
    }

    private void sweepOlder() throws IOException {
        if (!Files.isDirectory(older)) return;
        for (String name : names(older)) {
            Path folder = older.resolve(name);
            if (lastChange(folder).isBefore(Instant.now().minus(ABANDONED))) delete(folder);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.map(path -> String.valueOf(path.getFileName()))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static Instant lastChange(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            Instant newest = Instant.EPOCH;
            for (Path path : all.toList()) {
                Instant changed = Files.getLastModifiedTime(path).toInstant();
                if (changed.isAfter(newest)) newest = changed;
            }
            return newest;
        } catch (NoSuchFileException | UncheckedIOException atWork) {
            return Instant.now();
        }
    }

    /** Removes a folder with its content. */
    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                    if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                    throw failed;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException kept) {
            throw new UncheckedIOException(folder + ": drafts of a stopped process cannot be removed", kept);
        }
    }
}
