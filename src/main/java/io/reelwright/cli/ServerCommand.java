package io.reelwright.cli;

import io.reelwright.config.Settings;
import java.util.List;

/** Runs the service in this process. */
@FunctionalInterface
public interface ServerCommand {
    /**
     * Serves until the process is told to end.
     *
     * @return the exit code
     */
    int serve(Settings settings, Console console);

    /** Why a server could not work with these settings, a line each; asked before anything is opened or written. */
    default List<String> problems(Settings settings) {
        return List.of();
    }
}
