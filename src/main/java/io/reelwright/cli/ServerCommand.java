package io.reelwright.cli;

import io.reelwright.config.Settings;
import java.util.List;

/** Runs the server in this process. */
@FunctionalInterface
public interface ServerCommand {
    /**
     * Serves until the process receives a termination signal.
     *
     * @return the exit code
     */
    int serve(Settings settings, Console console);

    /** Returns the problems that prevent a server from running with these settings, one line each. Opens and writes nothing. */
    default List<String> problems(Settings settings) {
        return List.of();
    }
}
