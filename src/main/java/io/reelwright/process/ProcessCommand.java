package io.reelwright.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to start.
 *
 * @param line        the program and its arguments, never touched by a shell; anybody on the machine can read them
 * @param environment the whole environment that it sees; nothing of our own is handed on
 * @param directory   where it runs
 * @param deadline    when it and everything it starts have had enough
 * @param limits      what the kernel lets it use; null for no limits
 */
public record ProcessCommand(
        List<String> line,
        Map<String, String> environment,
        Path directory,
        ProcessDeadline deadline,
        @Nullable ResourceLimits limits) {
    public ProcessCommand {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
        if (line.isEmpty()) throw new IllegalArgumentException("a command has at least a program");
    }

    /** Without limits; {@code time} is what it takes at most where it has the machine for itself. */
    public ProcessCommand(List<String> line, Map<String, String> environment, Path directory, Duration time) {
        this(line, environment, directory, ProcessDeadline.of(time), null);
    }

    /** The program's own name, for messages. */
    public String program() {
        return String.valueOf(Path.of(line.getFirst()).getFileName());
    }

    /** What is really started. */
    List<String> limitedLine() {
        return limits == null ? line : limits.around(line);
    }
}
