package io.reelwright.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the server of a cluster. Its lines are: process number, cluster, start, port, socket
 * folder, address, shared memory, status (PostgreSQL source, {@code miscadmin.h}).
 *
 * @param pid   the server's process number
 * @param port  the port it listens on, 0 while it is not yet known
 * @param ready whether it takes connections
 */
record Postmaster(long pid, int port, boolean ready) {
    /** The file of a cluster, whoever wrote it; empty when there is none. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            if (lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,9}")) return Optional.empty();
            int port = lines.size() > 3 && lines.get(3).matches("[0-9]{1,5}") ? Integer.parseInt(lines.get(3)) : 0;
            boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst()), port, ready));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /**
     * Whether that process lives and really serves this cluster. Process numbers come again, above all in containers: a
     * stranger must be neither trusted nor stopped.
     */
    boolean serves(Path cluster) {
        try {
            String line =
                    Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"), StandardCharsets.ISO_8859_1);
            return line.contains("postgres\0-D\0" + cluster + "\0");
        } catch (IOException gone) {
            return false;
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }
}
