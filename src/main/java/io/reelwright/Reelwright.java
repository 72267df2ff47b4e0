package io.reelwright;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;

/** The way in: what was typed goes to the shell, and the shell's answer is the exit code. */
public final class Reelwright {
    private Reelwright() {}

    /** Runs the command that {@code arguments} name. */
    public static void main(String[] arguments) {
        Environment environment = Environment.ofThisProcess();
        CommandDispatcher shell = new CommandDispatcher(
                Console.ofThisProcess(environment),
                environment,
                Assembly.SETTINGS,
                LocalCampaignService::new,
                new LocalServer(),
                Assembly::reports);
        System.exit(shell.run(arguments));
    }
}
