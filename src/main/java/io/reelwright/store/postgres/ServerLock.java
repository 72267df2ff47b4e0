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
 * The lock that a server of a cluster and all its children hold while they live, whoever started them. Process numbers do not tell:
 * a server in another container has one that means nothing, or somebody else, here. The kernel frees it with the last of them.
 *
 * @param file what is locked (flock(2))
 */
record ServerLock(Path file) {
    private static final Path FLOCK = Path.of("/usr/bin/flock");

    /** The last children of a killed server go within moments. */
    private static final int PATIENCE_SECONDS = 5;

    static ServerLock in(Path root) {
        return new ServerLock(root.resolve("server.lock"));
    }

    /** A line that starts a program in place, with the lock, which its children inherit. It ends at once where the lock is held. */
    List<String> command(List<String> line) {
        if (!Files.isExecutable(FLOCK)) return line;
        List<String> whole = new ArrayList<>(List.of(FLOCK.toString(), "--nonblock", "--no-fork", file.toString()));
        whole.addAll(line);
        return whole;
    }

    /** Whether a server of this cluster still lives after moments, visible or not. */
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
