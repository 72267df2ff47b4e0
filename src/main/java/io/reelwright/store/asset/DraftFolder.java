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
 * The working area: a folder per process, under a random name on which the process holds a lease. The folder of an expired
 * lease is removed by whoever finds it, but only when it finds it so in two rounds: while the database was away nobody could
 * renew a lease.
 */
final class DraftFolder {
    private static final Logger LOG = Logger.getLogger(DraftFolder.class.getName());

    /** Older versions named their folders, in a place of their own, by process numbers; one that is at work writes more often. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;
    private final Path older;
    private final DraftLeases leases;
    private final Path own;
    private Set<String> expired = Set.of(); // guarded by this

    /** @param folder where the working area lies */
    DraftFolder(Path folder, DraftLeases leases) throws IOException {
        this.root = Files.createDirectories(folder.resolve("work").resolve(leases.database()));
        this.older = folder.resolve("drafts");
        this.leases = leases;
        this.own = root.resolve(leases.take());
        sweepOlder();
        if (leases != DraftLeases.ALONE) sweep();
        leases.everyRound(this::sweep);
    }

    /** The folder of this process. */
    Path own() throws IOException {
        return Files.createDirectories(own);
    }

    /** Removes the folders whose leases have expired. What cannot be removed is tried again in the next round. */
    synchronized void sweep() {
        try {
            // Listed first: who comes later has its lease before its folder.
            Set<String> folders = names(root);
            folders.removeAll(leases.held());
            folders.remove(String.valueOf(own.getFileName()));
            Set<String> gone = new HashSet<>(folders);
            if (leases.mayOthersHold()) gone.retainAll(expired);
            expired = folders;
            for (String folder : gone) delete(root.resolve(folder));
        } catch (IOException | UncheckedIOException later) {
            LOG.log(Level.FINE, root + ": what stopped processes left there stays for now", later);
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

    /** Removes a folder with all that is in it. */
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
            throw new UncheckedIOException(folder + ": what a stopped run left there cannot be removed", kept);
        }
    }
}
