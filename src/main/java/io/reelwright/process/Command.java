package io.reelwright.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A program to start.
 *
 * @param line        the program and its arguments, never touched by a shell
 * @param environment the whole environment that it sees; nothing of our own is handed on
 * @param directory   where it runs
 * @param deadline    how long it and everything it starts may live; longer than zero
 */
public record Command(List<String> line, Map<String, String> environment, Path directory, Duration deadline) {
    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
        if (line.isEmpty()) throw new IllegalArgumentException("a command has at least a program");
        if (deadline.isNegative() || deadline.isZero())
            throw new IllegalArgumentException("a deadline of " + deadline + " lets nothing be done");
    }

    /** The program's own name, for messages. */
    public String program() {
        return String.valueOf(Path.of(line.getFirst()).getFileName());
    }
}
