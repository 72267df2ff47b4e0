package io.reelwright.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts and signals long-running server programs, which may outlive this process. Such a program has a session of its own, so
 * that Ctrl-C in the terminal reaches this process and not the server.
 */
public final class Daemon {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Daemon() {}

    /**
     * Starts a server program.
     *
     * @param line        the program and its arguments
     * @param environment the program's whole environment
     * @param directory   the working directory
     * @param log         the file to which standard output and standard error are appended
     */
    public static ProcessHandle start(List<String> line, Map<String, String> environment, Path directory, Path log)
            throws IOException {
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) whole.add(SETSID.toString());
        whole.addAll(line);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start().toHandle();
    }

    /**
     * Sends a signal to exactly one process.
     *
     * @param signal the signal's name without SIG, for example {@code INT}
     */
    public static void signal(long pid, String signal) throws IOException, InterruptedException {
        List<String> line = List.of("/bin/sh", "-c", "kill -" + signal + " " + pid);
        try (ChildProcess kill =
                ChildProcess.start(new ProcessCommand(line, Map.of(), Path.of("/"), Duration.ofSeconds(10)))) {
            kill.await();
        }
    }
}
