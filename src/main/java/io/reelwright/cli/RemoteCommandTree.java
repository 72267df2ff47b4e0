package io.reelwright.cli;

import io.reelwright.cli.brief.MakeOptions;
import io.reelwright.config.Budgets;
import io.reelwright.config.ClientSettings;
import io.reelwright.config.ServerSettings;
import io.reelwright.config.StorageSettings;
import io.reelwright.config.VoiceSettings;
import io.reelwright.config.WorkSettings;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that talk to a server, and the one that runs it. */
final class RemoteCommandTree {
    /** All of them but {@code server}: they need nothing but an address. */
    static final Set<String> NAMES = Set.of(
            "submit",
            "list",
            "show",
            "monitor",
            "events",
            "approve",
            "reject",
            "cancel",
            "retry",
            "redo",
            "scenes",
            "edit",
            "fork",
            "delete",
            "download",
            "batch",
            "jobs",
            "resolve",
            "token");

    /** What stands in a command's place for a campaign's id. */
    static final String CAMPAIGN = "ID";

    private final SettingFlags flags;

    /** @param flags of every command */
    RemoteCommandTree(SettingFlags flags) {
        this.flags = flags;
    }

    void addTo(CommandSpec root, MakeOptions make, RunOptions run) {
        root.addSubcommand("server", server());
        CommandSpec submit = spec(CommandSpec.forAnnotatedObject(make), "submit", "Orders a video from a server.");
        submit.addOption(text("--key", "KEY", "your own name for this order: given twice, it is made once"));
        submit.addOption(text("--approve", "A,B", "stop until you approve its script, storyboard, compose"));
        submit.addOption(text("--stop-after", "PHASE", "stop after a phase until you approve"));
        submit.usageMessage().sortOptions(false);
        root.addSubcommand("submit", json(submit));
        CommandSpec list = spec(CommandSpec.create(), "list", "Lists campaigns, newest first.");
        list.addOption(text("--phase", "PHASE", "only those that stand there"));
        list.addOption(text("--limit", "N", "how many at most (50)"));
        root.addSubcommand("list", json(list));
        root.addSubcommand("show", json(ofCampaign("show", "Shows one campaign.")));
        CommandSpec monitor = ofCampaign("monitor", "Follows a campaign to its end; the exit code tells how it ended.");
        monitor.addMixin("run", CommandSpec.forAnnotatedObject(run));
        root.addSubcommand("monitor", monitor);
        CommandSpec events = ofCampaign("events", "Prints a campaign's events so far, one a line.");
        events.addOption(text("--since", "N", "begin after this number"));
        events.addOption(flag("--json", "the same; it is always printed so"));
        root.addSubcommand("events", events);
        root.addSubcommand("approve", json(ofCampaign("approve", "Lets a campaign go on that has stopped for you.")));
        CommandSpec reject = ofCampaign("reject", "Does not let it go on; retry makes again what you rejected.");
        reject.addOption(text("--why", "TEXT", "what is wrong with it"));
        root.addSubcommand("reject", json(reject));
        root.addSubcommand("cancel", json(ofCampaign("cancel", "Ends a campaign for good.")));
        CommandSpec retry =
                ofCampaign("retry", "Goes on with a campaign that failed, or does one again from a phase on.");
        retry.addOption(text("--from", "PHASE", "do this phase and those after it again"));
        root.addSubcommand("retry", json(retry));
        CommandSpec redo =
                ofCampaign("redo", "Draws one scene once more in another way; the video is made anew with it.");
        redo.addOption(text("--scene", "N", "which one, as monitor and the report count them: from 1"));
        redo.addOption(text("--prompt", "TEXT", "what it shall show; as it was if left out"));
        root.addSubcommand("redo", json(redo));
        root.addSubcommand("scenes", json(ofCampaign("scenes", "Lists the scenes with their takes and prompts.")));
        root.addSubcommand("edit", json(edit()));
        root.addSubcommand("fork", json(fork()));
        root.addSubcommand("delete", ofCampaign("delete", "Forgets a campaign that has ended."));
        CommandSpec download = ofCampaign("download", "Fetches what a finished campaign has made.");
        download.addOption(text("--dir", "DIR", "where to; a folder of the topic's name if left out"));
        root.addSubcommand("download", download);
        root.addSubcommand("batch", batch());
        CommandSpec jobs = spec(CommandSpec.create(), "jobs", "Lists paid jobs that have not ended, newest first.");
        jobs.addOption(flag("--doubt", "only those of which nobody knows whether the provider has them"));
        jobs.addOption(flag("--all", "also those that have ended"));
        root.addSubcommand("jobs", json(jobs));
        CommandSpec resolve =
                spec(CommandSpec.create(), "resolve", "Says whether a provider has taken a job that is in doubt.");
        resolve.addPositional(position("JOB", "as jobs prints it"));
        resolve.addOption(text("--taken", "TASK", "it has, and calls it so"));
        resolve.addOption(flag("--never-taken", "it surely has not: the job is sent again"));
        root.addSubcommand("resolve", json(resolve));
        root.addSubcommand(
                "completion",
                CommandTree.command(
                        CommandSpec.create(), "completion", "Prints the completion for bash and zsh: source it."));
        root.addSubcommand("token", token());
    }

    private CommandSpec server() {
        CommandSpec spec = spec(CommandSpec.create(), "server", "Runs the service.");
        flags.addTo(
                spec,
                ServerSettings.HOST,
                ServerSettings.PORT,
                ServerSettings.HOSTS,
                ServerSettings.MAX_CONNECTIONS,
                ServerSettings.QUOTA_STREAMS,
                ServerSettings.METRICS_ADDRESS,
                StorageSettings.DATA,
                StorageSettings.DATABASE_URL,
                StorageSettings.REDIS_URL,
                StorageSettings.ASSET_URL,
                Budgets.CAMPAIGN,
                Budgets.DAY,
                WorkSettings.THREADS);
        return spec;
    }

    private CommandSpec edit() {
        CommandSpec spec =
                ofCampaign("edit", "Changes a campaign that waits for you: its script, or one scene's picture.");
        spec.addOption(
                text("--script", "FILE", "the whole narration, spoken as it is; - reads it from standard input"));
        spec.addOption(text("--scene", "N", "which scene, from 1; with --prompt"));
        spec.addOption(text("--prompt", "TEXT", "what that scene shall show"));
        return spec;
    }

    private CommandSpec fork() {
        CommandSpec spec =
                spec(CommandSpec.create(), "fork", "Begins a new campaign with what this one had done before a phase.");
        spec.addPositional(position(CAMPAIGN, "the campaign's id, as submit printed it"));
        flags.addTo(spec, ClientSettings.URL, VoiceSettings.VOICE);
        spec.addOption(text("--from", "PHASE", "the phase in which the new one begins"));
        spec.addOption(text("--script", "FILE", "other words to speak; - reads them from standard input"));
        for (ForkField field : ForkField.values())
            if (field != ForkField.VOICE) spec.addOption(text(field.flag(), field.label(), field.does()));
        spec.usageMessage().sortOptions(false);
        return spec;
    }

    private CommandSpec batch() {
        CommandSpec spec =
                spec(CommandSpec.create(), "batch", "Orders every video of a list, each once, however often it runs.");
        spec.addPositional(position("FILE", "a .yaml, .csv or .jsonl file; the fields are the long options of submit"));
        return client(spec);
    }

    private CommandSpec token() {
        CommandSpec spec = spec(CommandSpec.create(), "token", "Makes, lists or ends tokens: create, list, revoke ID.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .paramLabel("create|list|revoke")
                .type(String.class)
                .description("what to do")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .paramLabel("ID")
                .type(String.class)
                .description("of the token to revoke")
                .build());
        spec.addOption(text("--name", "NAME", "whose it is"));
        spec.addOption(text("--scope", "SCOPE", "read, write or admin (write)"));
        spec.addOption(text("--project", "NAME", "whose campaigns it sees (default)"));
        return client(spec);
    }

    private CommandSpec ofCampaign(String name, String does) {
        CommandSpec spec = spec(CommandSpec.create(), name, does);
        spec.addPositional(position(CAMPAIGN, "the campaign's id, as submit printed it"));
        return client(spec);
    }

    private CommandSpec json(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--json")
                .description("the server's answer as it is, for programs")
                .build());
        return spec.optionsMap().containsKey(ClientSettings.URL.flag()) ? spec : client(spec);
    }

    private CommandSpec client(CommandSpec spec) {
        flags.addTo(spec, ClientSettings.URL);
        return spec;
    }

    private static CommandSpec spec(CommandSpec spec, String name, String does) {
        return CommandTree.command(spec, name, does);
    }

    private static OptionSpec flag(String name, String does) {
        return OptionSpec.builder(name).description(does).build();
    }

    private static OptionSpec text(String name, String label, String does) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(does)
                .build();
    }

    private static PositionalParamSpec position(String label, String does) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .paramLabel(label)
                .type(String.class)
                .description(does)
                .build();
    }
}
