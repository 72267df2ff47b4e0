package io.reelwright.store.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The working area: a folder per process, named by the process's number and the second it started, because numbers come
 * again.
 */
final class Drafts {
    private final Path root;
    private final Path own;

    Drafts(Path root) {
        this.root = root;
        this.own = root.resolve(name(ProcessHandle.current()));
    }

    /** The folder of this process. */
    Path own() throws IOException {
        return Files.createDirectories(own);
    }

    /** Removes the folders of processes that are gone. */
    void sweep() throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(root)) {
            folders = listed.toList();
        }
        for (Path folder : folders) if (!isAlive(folder)) delete(folder);
    }

    private static boolean isAlive(Path folder) {
        String name = String.valueOf(folder.getFileName());
        String pid = name.substring(0, Math.max(0, name.indexOf('-')));
        if (!pid.matches("[0-9]{1,18}")) return false;
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> name(process).equals(name))
                .isPresent();
    }

    private static String name(ProcessHandle process) {
        long started =
                process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
        return process.pid() + "-" + started;
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
