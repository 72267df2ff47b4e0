package io.reelwright.cli;

import io.reelwright.cli.brief.MakeOptions;
import io.reelwright.config.Budgets;
import io.reelwright.config.OutputSettings;
import io.reelwright.config.VoiceSettings;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and their options, for the command line parser. */
final class CommandTree {
    /** Option of {@code make} that plans a video without making it. */
    static final String DRY_RUN = "--dry-run";

    /** Width of options beside which their text still begins on the same line. */
    private static final int LONGEST_OPTION = 25;

    /** Option of commands that write files: they replace those that are there. */
    static final String FORCE = "--force";

    private final CommandSpec root = command(
            CommandSpec.create(), "reelwright", "Turns a topic or a text into a finished, captioned, narrated video.");
    private final MakeOptions make = new MakeOptions();
    private final MakeOptions submit = new MakeOptions();
    private final RunOptions run = new RunOptions();
    private final SettingFlags flags;

    /** @param flags the settings, which every command accepts as flags */
    CommandTree(SettingFlags flags) {
        this.flags = flags;
        flags.addTo(root);
        root.addOption(OptionSpec.builder("--version")
                .versionHelp(true)
                .description("print the version")
                .build());
        root.version("reelwright " + Version.here());
        root.addSubcommand("make", make());
        root.addSubcommand("resume", resume());
        root.addSubcommand("config", config());
        new RemoteCommandTree(flags).addTo(root, submit, run);
        root.usageMessage()
                .customSynopsis("reelwright COMMAND", "")
                .footer(
                        "  warm        Makes later starts quicker.",
                        "  test        Runs the tests, after fetching their dependencies.",
                        "  bench       Measures the figures that the documentation states.",
                        "Start here:  reelwright make \"Why honey never spoils\" --source examples/honey.md",
                        "Options of a command:  reelwright help make; with all settings:  reelwright make --help-all");
    }

    CommandLine commandLine() {
        CommandLine line = new CommandLine(root);
        line.setUsageHelpWidth(110);
        line.setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION);
        line.setUsageHelpAutoWidth(false);
        return line;
    }

    MakeOptions makeOptions() {
        return make;
    }

    MakeOptions submitOptions() {
        return submit;
    }

    RunOptions runOptions() {
        return run;
    }

    private CommandSpec make() {
        CommandSpec spec = command(CommandSpec.forAnnotatedObject(make), "make", "Makes a video.");
        spec.addMixin("run", CommandSpec.forAnnotatedObject(run));
        spec.addOption(OptionSpec.builder(DRY_RUN)
                .description("plan, and print scenes, offers and costs; nothing is bought or drawn")
                .build());
        spec.addOption(force());
        flags.addTo(spec, VoiceSettings.VOICE, OutputSettings.OUT, Budgets.CAMPAIGN);
        spec.usageMessage()
                .sortOptions(false)
                .customSynopsis("reelwright make TOPIC [--source FILE|URL | --script FILE | --outline] [options]")
                .footer(
                        "",
                        "Exit codes: 0 done · 1 failed, with what to do · 2 wrong input, nothing written · 130 interrupted",
                        "All settings as well (data folder, threads …):  reelwright make --help-all; their values:  reelwright config");
        return spec;
    }

    private CommandSpec resume() {
        CommandSpec spec = command(
                CommandSpec.create(),
                "resume",
                "Continues an interrupted or failed video, or delivers a finished one again.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .paramLabel("ID")
                .type(String.class)
                .description("the campaign's id, as make printed it")
                .build());
        spec.addMixin("run", CommandSpec.forAnnotatedObject(run));
        spec.addOption(force());
        flags.addTo(spec, OutputSettings.OUT);
        return spec;
    }

    private CommandSpec config() {
        CommandSpec spec =
                command(CommandSpec.create(), "config", "Shows every setting, its value and where it was set.");
        flags.addAllTo(spec);
        spec.addOption(OptionSpec.builder("--json")
                .description("print one JSON object, with secrets masked")
                .build());
        spec.usageMessage()
                .footer(
                        "",
                        "Each setting is a flag, an environment variable REELWRIGHT_…, or a line name = value in",
                        "$XDG_CONFIG_HOME/reelwright/config.properties (or in the file that REELWRIGHT_CONFIG names).");
        return spec;
    }

    /** Returns the option that allows to replace files. */
    static OptionSpec force() {
        return OptionSpec.builder(FORCE)
                .description("replace files that are there; a script.md that differs is kept as .bak")
                .build();
    }

    static CommandSpec command(CommandSpec spec, String name, String does) {
        spec.name(name);
        spec.usageMessage().optionListHeading("%n").description(does).abbreviateSynopsis(true);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("show this help")
                .build());
        return spec;
    }
}
