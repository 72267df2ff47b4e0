package io.reelwright;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;

/** The main class: runs the command line and exits with its exit code. */
public final class Reelwright {
    private Reelwright() {}

    /** Runs the command that the arguments name. */
    public static void main(String[] arguments) {
        Environment environment = Environment.ofThisProcess();
        CommandDispatcher shell = new CommandDispatcher(
                Console.ofThisProcess(environment),
                environment,
                Assembly.SETTINGS,
                LocalCampaignService::new,
                new LocalServer(),
                SceneServices::reports);
        System.exit(shell.run(arguments));
    }
}
