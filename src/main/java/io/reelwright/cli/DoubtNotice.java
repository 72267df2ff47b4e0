package io.reelwright.cli;

import io.reelwright.cli.progress.ProgressView;
import io.reelwright.config.SettingValue;
import io.reelwright.config.Settings;
import io.reelwright.config.StorageSettings;
import io.reelwright.event.Event;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells the user of a command that runs a campaign itself how to decide about a job in doubt: the command holds the data folder, so that it
 * has to be stopped first. Each job is told once.
 */
final class DoubtNotice {
    private final Console console;
    private final Settings settings;
    private final Set<String> told = new HashSet<>();

    DoubtNotice(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    /** Prints the notice when the event says that the campaign waits for such a decision. */
    void tell(Event event, ProgressView view) {
        if (!(event instanceof Event.Waiting(String what, String on)) || !what.equals("doubt")) return;
        String job = on.split(":", 2)[0];
        if (!told.add(job)) return;
        view.stepAside();
        console.err()
                .println("this waits for your decision: look at the provider's own list, stop this with Ctrl-C, run "
                        + console.command() + " resolve " + job + " --studio" + folder()
                        + " (or --taken TASK, or --never-taken), and then the same command again");
    }

    /** A data folder that was named on the command line has to be named again. */
    private String folder() {
        SettingValue data = settings.chosen(StorageSettings.DATA);
        return data.origin().equals(StorageSettings.DATA.flag()) ? " --data " + data.text() : "";
    }
}
