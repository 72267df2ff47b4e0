package io.reelwright.cli;

import io.reelwright.config.Settings;
import java.util.List;
import java.util.Optional;

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

    /**
     * Opens the API of this machine's data folder for one command, when no server is running.
     *
     * @return empty when there is nothing to open
     * @throws CampaignServiceFailure when the data folder is in use or cannot be opened
     */
    default Optional<LocalApi> forOneCommand(Settings settings) throws InterruptedException {
        return Optional.empty();
    }
}
