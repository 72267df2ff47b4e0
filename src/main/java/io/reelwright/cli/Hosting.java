package io.reelwright.cli;

import io.reelwright.config.Settings;

/** Runs the service in this process. */
@FunctionalInterface
public interface Hosting {
    /**
     * Serves until the process is told to end.
     *
     * @return the exit code
     */
    int serve(Settings settings, Console console);
}
