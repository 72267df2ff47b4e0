package io.reelwright.store.postgres;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ProcessCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The lock that a server of a cluster and all its child processes hold while they are alive. Process ids are not enough: the id of a
 * server in another container is unknown here or belongs to another process. The kernel releases the lock when the last of these
 * processes ends.
 *
 * @param file the locked file (flock(2))
 */
record ServerLock(Path file) {
    private static final Path FLOCK = Path.of("/usr/bin/flock");

    /** Time to wait for the child processes of a killed server, which end within moments. */
    private static final int PATIENCE_SECONDS = 5;

    static ServerLock in(Path root) {
        return new ServerLock(root.resolve("server.lock"));
    }

    /**
     * Returns a command line that takes the lock and then starts a program by exec; its child processes inherit the lock. The command
     * fails at once when the lock is held.
     */
    List<String> command(List<String> line) {
        if (!Files.isExecutable(FLOCK)) return line;
        List<String> whole = new ArrayList<>(List.of(FLOCK.toString(), "--nonblock", "--no-fork", file.toString()));
        whole.addAll(line);
        return whole;
    }

    /** Returns whether a server of this cluster, visible or not, is still alive after a wait of up to 5 seconds. */
    boolean isHeld() throws IOException, InterruptedException {
        if (!Files.isExecutable(FLOCK) || !Files.exists(file)) return false;
        List<String> line = List.of(
                FLOCK.toString(),
                "--wait",
                String.valueOf(PATIENCE_SECONDS),
                "--no-fork",
                file.toString(),
                "/bin/true");
        ProcessCommand probe =
                new ProcessCommand(line, Map.of(), Path.of("/"), Duration.ofSeconds(PATIENCE_SECONDS + 10L));
        try (ChildProcess child = ChildProcess.start(probe)) {
            return child.await() != 0;
        }
    }
}
