package io.reelwright.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The content of {@code postmaster.pid}, which describes the server of a cluster. Its lines are: process id, cluster, start, port,
 * socket folder, address, shared memory, status (PostgreSQL source, {@code miscadmin.h}).
 *
 * @param pid   the server's process id
 * @param port  the port on which the server listens, 0 while it is not known yet
 * @param ready whether the server accepts connections
 */
record Postmaster(long pid, int port, boolean ready) {
    /** Reads the file of a cluster, which any server may have written; empty when there is no usable file. */
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
     * Returns whether that process is alive and serves this cluster. Process ids are reused, especially in containers, and an
     * unrelated process must be neither trusted nor stopped.
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
