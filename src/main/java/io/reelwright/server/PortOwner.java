package io.reelwright.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the process that listens on a port of this machine. Works on Linux only, and only for processes of the same user. */
final class PortOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENS = "0A";
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;

    private PortOwner() {}

    /** Returns the process, for example {@code process 4711 (java)}; empty when it is unknown. */
    static Optional<String> of(int port) {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("tcp", "tcp6"))
            sockets.addAll(listening(PROC.resolve("net").resolve(table), port));
        if (sockets.isEmpty()) return Optional.empty();
        try (Stream<Path> all = Files.list(PROC)) {
            return all.filter(one -> isNumber(one.getFileName().toString()))
                    .filter(process -> hasOneOf(process, sockets))
                    .findFirst()
                    .map(PortOwner::name);
        } catch (IOException | UncheckedIOException kept) {
            return Optional.empty();
        }
    }

    private static Set<String> listening(Path table, int port) {
        String end = String.format(Locale.ROOT, ":%04X", port);
        Set<String> inodes = new HashSet<>();
        try {
            for (String line : Files.readAllLines(table)) {
                String[] fields = line.strip().split(" +", -1);
                if (fields.length > INODE && fields[LOCAL].endsWith(end) && fields[STATE].equals(LISTENS))
                    inodes.add("socket:[" + fields[INODE] + "]");
            }
        } catch (IOException none) {
            // Only Linux has these tables.
        }
        return inodes;
    }

    private static boolean hasOneOf(Path process, Set<String> sockets) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException notOurs) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static String name(Path process) {
        try {
            return "process " + process.getFileName() + " ("
                    + Files.readString(process.resolve("comm")).strip() + ")";
        } catch (IOException ended) {
            return "process " + process.getFileName();
        }
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
