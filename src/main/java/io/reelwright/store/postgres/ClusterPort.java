package io.reelwright.store.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The TCP port of a cluster: chosen once, kept in a file, and changed only when another program uses it. */
final class ClusterPort {
    /** The range is below the ports that the kernel assigns to outgoing connections, so that none of these takes the port. */
    private static final int LOWEST = 15_000;

    private static final int COUNT = 15_000;

    private final Path file;

    ClusterPort(Path folder) {
        this.file = folder.resolve("port");
    }

    /** Returns a free port: the stored one if it is free, otherwise another one, which is then stored. */
    int free() throws IOException {
        int kept = kept();
        if (kept > 0 && isFree(kept)) return kept;
        // Different data folders begin the search at different ports.
        int start = Math.floorMod(file.toAbsolutePath().toString().hashCode(), COUNT);
        for (int i = 0; i < COUNT; i++) {
            int port = LOWEST + (start + i) % COUNT;
            if (port != kept && isFree(port)) {
                Files.writeString(file, String.valueOf(port));
                return port;
            }
        }
        throw new IOException("no free port for Postgres from " + LOWEST + " to " + (LOWEST + COUNT - 1));
    }

    private int kept() throws IOException {
        if (!Files.exists(file)) return 0;
        String text = Files.readString(file).strip();
        return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
