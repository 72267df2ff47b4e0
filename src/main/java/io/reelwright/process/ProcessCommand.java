package io.reelwright.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to start.
 *
 * @param line        the program and its arguments, not interpreted by a shell; every user of the machine can read them
 * @param environment the program's whole environment; nothing is inherited from this process
 * @param directory   the working directory
 * @param deadline    the deadline of the program and its descendants
 * @param limits      the resource limits set by the kernel; null for no limits
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
        if (line.isEmpty()) throw new IllegalArgumentException("a command needs at least a program");
    }

    /** A command without resource limits; {@code time} is its maximum duration on a machine that runs nothing else. */
    public ProcessCommand(List<String> line, Map<String, String> environment, Path directory, Duration time) {
        this(line, environment, directory, ProcessDeadline.of(time), null);
    }

    /** Returns the program's file name without its folder, for messages. */
    public String program() {
        return String.valueOf(Path.of(line.getFirst()).getFileName());
    }

    /** Returns the command line to start, including the shell wrapper that sets the limits. */
    List<String> limitedLine() {
        return limits == null ? line : limits.around(line);
    }
}
