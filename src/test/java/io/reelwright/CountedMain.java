package io.reelwright;

import io.reelwright.cli.CommandDispatcher;
import io.reelwright.cli.Console;
import io.reelwright.config.Environment;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.testing.CountedMaker;
import io.reelwright.testing.RenderLog;

/** The program as it is, with a line in the {@link RenderLog} of its data folder for each rendition that it has made. */
public final class CountedMain {
    private CountedMain() {}

    /** Runs the command that {@code arguments} name. */
    public static void main(String[] arguments) {
        Environment environment = Environment.ofThisProcess();
        CommandDispatcher shell = new CommandDispatcher(
                Console.ofThisProcess(environment),
                environment,
                Assembly.SETTINGS,
                CountedMain::service,
                new LocalServer());
        System.exit(shell.run(arguments));
    }

    private static LocalCampaignService service(Settings settings) {
        RenderLog log = RenderLog.in(settings.of(StorageSettings.PART).data());
        return new LocalCampaignService(settings, maker -> new CountedMaker(maker, log));
    }
}
