package io.reelwright.cli;

import io.reelwright.cli.brief.MakeOptions;
import io.reelwright.config.Budgets;
import io.reelwright.config.ClientSettings;
import io.reelwright.config.ProviderLimits;
import io.reelwright.config.ServerSettings;
import io.reelwright.config.StorageSettings;
import io.reelwright.config.VoiceSettings;
import io.reelwright.config.WorkSettings;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands that send requests to a server, and {@code server}, which runs one. */
final class RemoteCommandTree {
    /** Names of all these commands except {@code server}. They need only a server's address. */
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
            "costs",
            "token");

    /** Placeholder of a campaign id in the help texts. */
    static final String CAMPAIGN = "ID";

    private static final String SERVICES =
            "who is asked for the scene, such as kie,fal; studio draws it. Empty for those of the order";

    private final SettingFlags flags;

    /** @param flags the settings, which every command accepts as flags */
    RemoteCommandTree(SettingFlags flags) {
        this.flags = flags;
    }

    void addTo(CommandSpec root, MakeOptions make, RunOptions run) {
        root.addSubcommand("server", server());
        CommandSpec submit = spec(CommandSpec.forAnnotatedObject(make), "submit", "Orders a video from a server.");
        submit.addOption(
                text("--key", "KEY", "your own key for this order; repeated with the same key, it is made only once"));
        submit.addOption(text("--approve", "A,B", "wait for your approval of: script, storyboard, compose"));
        submit.addOption(text("--stop-after", "PHASE", "wait for your approval after this phase"));
        submit.usageMessage().sortOptions(false);
        flags.addTo(submit, ClientSettings.URL, Budgets.CAMPAIGN);
        root.addSubcommand("submit", json(submit));
        CommandSpec list = spec(CommandSpec.create(), "list", "Lists campaigns, newest first.");
        list.addOption(text("--phase", "PHASE", "only campaigns in this phase"));
        list.addOption(text("--topic", "TEXT", "only campaigns in whose topic each of these words begins a word"));
        list.addOption(text("--limit", "N", "maximum number of campaigns, 1 to 500 (50)"));
        list.addOption(flag(CampaignList.ALL, "all campaigns, however many there are"));
        root.addSubcommand("list", json(list));
        CommandSpec show = ofCampaign(
                "show", "Shows one campaign: what it waits for, its script or scenes, and a picture of each.");
        show.addOption(
                text("--dir", "DIR", "folder for a picture of each scene; while it waits for approval, your cache"));
        root.addSubcommand("show", json(show));
        CommandSpec monitor = ofCampaign("monitor", "Follows a campaign to its end; the exit code is its result.");
        monitor.addMixin("run", CommandSpec.forAnnotatedObject(run));
        root.addSubcommand("monitor", monitor);
        CommandSpec events = ofCampaign("events", "Prints a campaign's events so far, one per line.");
        events.addOption(text("--since", "N", "print only events after this number"));
        events.addOption(flag("--json", "no effect: events are always printed as JSON"));
        root.addSubcommand("events", events);
        root.addSubcommand("approve", json(ofCampaign("approve", "Approves a campaign that waits for approval.")));
        CommandSpec reject =
                ofCampaign("reject", "Rejects a campaign that waits for approval; retry redoes the rejected work.");
        reject.addOption(text("--why", "TEXT", "the reason for the rejection"));
        root.addSubcommand("reject", json(reject));
        root.addSubcommand("cancel", json(ofCampaign("cancel", "Cancels a campaign permanently.")));
        CommandSpec retry = ofCampaign("retry", "Continues a failed campaign, or repeats a campaign from a phase on.");
        retry.addOption(text("--from", "PHASE", "repeat this phase and all later phases"));
        retry.addOption(text("--media", "DIR", "show these pictures and clips instead of those of the order"));
        retry.addOption(text("--reference", "FILE", "copy the cutting rhythm of this video instead"));
        root.addSubcommand("retry", json(retry));
        CommandSpec redo =
                ofCampaign("redo", "Draws one scene again in a different way, and rebuilds the video with it.");
        redo.addOption(text("--scene", "N", "number of the scene, from 1, as in monitor and the report"));
        redo.addOption(text("--prompt", "TEXT", "what the scene shows; unchanged by default"));
        redo.addOption(text("--providers", "NAMES", SERVICES));
        root.addSubcommand("redo", json(redo));
        root.addSubcommand("scenes", json(ofCampaign("scenes", "Lists the scenes with their takes and prompts.")));
        root.addSubcommand("edit", json(edit()));
        root.addSubcommand("fork", json(fork()));
        root.addSubcommand("delete", ofCampaign("delete", "Deletes a campaign that has ended."));
        CommandSpec download = ofCampaign("download", "Downloads the files of a finished campaign.");
        download.addOption(
                text(
                        "--dir",
                        "DIR",
                        "destination; when it has other files, a new folder in it. By default a new folder named after the topic"));
        download.addOption(CommandTree.force());
        download.addOption(flag("--json", "print one line that names the files, for programs"));
        root.addSubcommand("download", download);
        root.addSubcommand("batch", batch());
        CommandSpec jobs = spec(CommandSpec.create(), "jobs", "Lists paid jobs that have not ended, newest first.");
        jobs.addOption(flag("--doubt", "only jobs for which it is unknown whether the provider has accepted them"));
        jobs.addOption(flag("--all", "also jobs that have ended"));
        root.addSubcommand("jobs", json(jobs));
        CommandSpec resolve = spec(
                CommandSpec.create(),
                "resolve",
                "Decides about a job of which it is unknown whether the provider has it.");
        resolve.addPositional(position("JOB", "the job's name, as jobs prints it"));
        resolve.addOption(text("--taken", "TASK", "the provider has accepted it under this task id"));
        resolve.addOption(flag("--never-taken", "the provider has certainly not accepted it: the job is sent again"));
        resolve.addOption(
                flag("--studio", "the scene is drawn now, for $0; the job's cost stays reserved until it is settled"));
        root.addSubcommand("resolve", json(resolve));
        root.addSubcommand("providers", providers());
        root.addSubcommand("costs", costs());
        root.addSubcommand("completion", completion());
        root.addSubcommand("token", token());
    }

    private CommandSpec server() {
        CommandSpec spec = spec(CommandSpec.create(), "server", "Runs the server.");
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
                Budgets.PREMIUM_DAY,
                Budgets.BULK_DAY,
                Budgets.PROVIDER_DAY,
                Budgets.TOTAL,
                Budgets.RETRY_SHARE,
                Budgets.DOUBT_LIMIT,
                ProviderLimits.SLOTS,
                ProviderLimits.RATES,
                WorkSettings.THREADS);
        return spec;
    }

    private static CommandSpec completion() {
        CommandSpec spec = spec(
                CommandSpec.create(),
                "completion",
                "Prints the completion of commands, options, values, files and ids.");
        spec.addOption(
                OptionSpec.builder(CommandDispatcher.CAMPAIGNS).hidden(true).build());
        spec.usageMessage()
                .footer(
                        "",
                        "For this shell, bash or zsh:  source <(reelwright completion)",
                        "For every bash:  reelwright completion > ~/.local/share/bash-completion/completions/reelwright",
                        "For every zsh:   add the line  source <(reelwright completion)  to ~/.zshrc");
        return spec;
    }

    private CommandSpec edit() {
        CommandSpec spec =
                ofCampaign("edit", "Edits a campaign that waits for approval: its script, or one scene's picture.");
        spec.addOption(text("--script", "FILE", "the whole narration, spoken word for word; - reads standard input"));
        spec.addOption(text("--language-check", "on|off", "off: read another language as if it were English (on)"));
        spec.addOption(text("--scene", "N", "number of the scene, from 1; with --prompt or --providers"));
        spec.addOption(text("--prompt", "TEXT", "what the scene shows"));
        spec.addOption(text("--providers", "NAMES", SERVICES));
        return spec;
    }

    private CommandSpec fork() {
        CommandSpec spec =
                spec(CommandSpec.create(), "fork", "Starts a new campaign from this one's results before a phase.");
        spec.addPositional(position(CAMPAIGN, "the campaign's id, as submit printed it"));
        flags.addTo(spec, ClientSettings.URL, VoiceSettings.VOICE, Budgets.CAMPAIGN);
        spec.addOption(text("--from", "PHASE", "the phase in which the new campaign begins"));
        spec.addOption(text("--script", "FILE", "another narration; - reads standard input"));
        spec.addOption(text("--lexicon", "FILE", "how words are said (needs --from storyboard or an earlier phase)"));
        for (ForkField field : ForkField.values())
            if (!field.isSetting()) spec.addOption(text(field.flag(), field.label(), field.does()));
        spec.usageMessage().sortOptions(false);
        return spec;
    }

    private CommandSpec batch() {
        CommandSpec spec =
                spec(CommandSpec.create(), "batch", "Orders every video of a list; repeated runs order nothing twice.");
        spec.addPositional(position("FILE", "a .yaml, .csv or .jsonl file; the fields are the long options of submit"));
        flags.addTo(spec, ClientSettings.URL, Budgets.CAMPAIGN);
        return spec;
    }

    private CommandSpec providers() {
        CommandSpec spec = spec(
                CommandSpec.create(),
                "providers",
                "Lists who sells scenes: keys, models, prices, credit; check tests the keys for free.");
        spec.addPositional(optional("0", "check", "calls each provider that has a key, or only NAME"));
        spec.addPositional(optional("1", "NAME", "a provider, for example kie"));
        spec.addPositional(optional("2", "FILE", "wan export FILE writes the ComfyUI graph, wan use FILE takes yours"));
        spec.addOption(text("--model", "NAME", "the model of that graph (wan-2.1-t2v-1.3b)"));
        spec.addOption(flag(CommandTree.FORCE, "let export replace a FILE that is there"));
        spec.addOption(flag("--server", "ask the server at --url; so does a --url of your own"));
        return json(spec);
    }

    private CommandSpec costs() {
        CommandSpec spec = spec(CommandSpec.create(), "costs", "Shows what was spent, and what was reserved for it.");
        spec.addOption(text("--by", "GROUP", "campaign, provider or day (campaign)"));
        spec.addOption(text("--from", "DAY", "only jobs ordered on this day (UTC) or later, as in 2026-11-28"));
        spec.addOption(text("--to", "DAY", "only jobs ordered on this day (UTC) or earlier"));
        spec.addOption(text("--limit", "N", "maximum number of lines (100)"));
        return json(spec);
    }

    private static PositionalParamSpec optional(String index, String label, String does) {
        return PositionalParamSpec.builder()
                .index(index)
                .arity("0..1")
                .paramLabel(label)
                .type(String.class)
                .description(does)
                .build();
    }

    private CommandSpec token() {
        CommandSpec spec =
                spec(CommandSpec.create(), "token", "Creates, lists or revokes tokens: create, list, revoke ID.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .paramLabel("create|list|revoke")
                .type(String.class)
                .description("the action")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .index("1")
                .arity("0..1")
                .paramLabel("ID")
                .type(String.class)
                .description("id of the token to revoke")
                .build());
        spec.addOption(text("--name", "NAME", "name of the token's owner"));
        spec.addOption(text("--scope", "SCOPE", "read, write or admin (write)"));
        spec.addOption(text("--project", "NAME", "the project whose campaigns the token can access (default)"));
        return client(spec);
    }

    private CommandSpec ofCampaign(String name, String does) {
        CommandSpec spec = spec(CommandSpec.create(), name, does);
        spec.addPositional(position(CAMPAIGN, "the campaign's id, as submit printed it"));
        return client(spec);
    }

    private CommandSpec json(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--json")
                .description("print the server's JSON response unchanged, for programs")
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
                .description(label.equals("DAY") ? does : OptionValues.told(name, does))
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
