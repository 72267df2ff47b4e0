package io.reelwright.store.asset;

import io.reelwright.log.RepeatedWarning;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;

/**
 * Limits the size of a cache folder by deleting the least recently used files, which can be fetched again. A file's modification
 * time records when it was last used, for all processes that share the folder.
 */
final class CacheEviction {
    private static final Logger LOG = Logger.getLogger(CacheEviction.class.getName());

    /** Files used within this time are kept: a process may be about to open them. */
    private static final Duration REST = Duration.ofHours(1);

    private final Path folder;
    private final long most;
    private final InstantSource clock;
    private final AtomicLong grown;
    private final RepeatedWarning warning;

    /** @param most maximum size of the folder in bytes; recently used files may exceed it */
    CacheEviction(Path folder, long most, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.warning = new RepeatedWarning(LOG, folder + ": old files cannot be deleted");
        this.clock = clock;
        this.grown = new AtomicLong(most);
    }

    /** Records that a file of the folder is about to be read. */
    void used(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /** Records that a file was added. The folder is scanned only after it has grown by a twentieth of its limit. */
    void grew(long bytes) {
        if (grown.addAndGet(bytes) < most / 20) return;
        grown.set(0);
        try {
            shrink();
            warning.over();
        } catch (IOException unread) {
            warning.happened(unread);
        }
    }

    private void shrink() throws IOException {
        List<Held> all = scan();
        long bytes = all.stream().mapToLong(Held::bytes).sum();
        Instant idle = clock.instant().minus(REST);
        all.sort(Comparator.comparing(Held::used));
        for (Held oldest : all) {
            if (bytes <= most || oldest.used().isAfter(idle)) return;
            if (!Files.getLastModifiedTime(oldest.file()).toInstant().equals(oldest.used())) continue;
            Files.deleteIfExists(oldest.file());
            bytes -= oldest.bytes();
        }
    }

    private List<Held> scan() throws IOException {
        List<Held> all = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
                all.add(new Held(file, is.size(), is.lastModifiedTime().toInstant()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failed;
            }
        });
        return all;
    }

    private record Held(Path file, long bytes, Instant used) {}
}
