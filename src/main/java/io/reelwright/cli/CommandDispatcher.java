package io.reelwright.cli;

import io.reelwright.campaign.Brief;
import io.reelwright.cli.brief.BriefReader;
import io.reelwright.cli.brief.LocalMediaCheck;
import io.reelwright.cli.delivery.Destination;
import io.reelwright.config.Environment;
import io.reelwright.config.InvalidSettings;
import io.reelwright.config.OutputSettings;
import io.reelwright.config.Setting;
import io.reelwright.config.Settings;
import io.reelwright.config.SettingsPart;
import io.reelwright.config.StorageSettings;
import io.reelwright.order.NearestMatch;
import io.reelwright.provider.report.ProviderReports;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses a command line and runs the command. */
public final class CommandDispatcher {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_INPUT = 2;
    public static final int INTERRUPTED = 130;

    /** Option of {@code completion} with which its script asks for campaigns. */
    static final String CAMPAIGNS = "--campaigns";

    private final Console console;
    private final Environment environment;
    private final List<SettingsPart<?>> parts;
    private final Function<Settings, CampaignService> services;
    private final ServerCommand server;
    private final Function<Settings, ProviderReports> providers;

    /** Creates a dispatcher that knows no providers. */
    public CommandDispatcher(
            Console console,
            Environment environment,
            List<SettingsPart<?>> parts,
            Function<Settings, CampaignService> services,
            ServerCommand server) {
        this(console, environment, parts, services, server, _ -> ProviderReports.NONE);
    }

    /**
     * Creates a dispatcher.
     *
     * @param parts     all parts whose settings can be set
     * @param services  creates the campaign service; called only after the command line and the settings have been parsed
     * @param server    runs the server
     * @param providers creates reports on the services that sell scenes
     */
    public CommandDispatcher(
            Console console,
            Environment environment,
            List<SettingsPart<?>> parts,
            Function<Settings, CampaignService> services,
            ServerCommand server,
            Function<Settings, ProviderReports> providers) {
        this.providers = providers;
        this.server = server;
        this.console = console;
        this.environment = environment;
        this.parts = List.copyOf(parts);
        this.services = services;
    }

    /** Runs the command and returns the exit code: 0 done, 1 failed, 2 wrong input (nothing was written), 130 interrupted. */
    public int run(String... arguments) {
        List<String> words = HelpWords.of(arguments);
        SettingFlags flags = new SettingFlags(Settings.all(parts), HelpWords.wantEverything(arguments));
        CommandTree grammar = new CommandTree(flags);
        CommandLine root = grammar.commandLine();
        Optional<String> unknown =
                HelpWords.unknownCommand(root.getSubcommands().keySet(), arguments);
        if (unknown.isPresent())
            return wrong(
                    List.of(unknown(
                            unknown.get(), "command", root.getSubcommands().keySet())),
                    "reelwright");
        try {
            ParseResult typed = root.parseArgs(words.toArray(String[]::new));
            ParseResult command = typed.hasSubcommand() ? typed.subcommand() : typed;
            return execute(typed, command, grammar, flags);
        } catch (CampaignServiceFailure e) {
            console.err().println(e.getMessage());
            return e.exitCode();
        } catch (ParameterException e) {
            return wrong(List.of(mistyped(e)), e.getCommandLine().getCommandName());
        }
    }

    private int execute(ParseResult typed, ParseResult command, CommandTree grammar, SettingFlags flags) {
        CommandLine line = command.commandSpec().commandLine();
        if (typed.isVersionHelpRequested()) line.printVersionHelp(console.out());
        else if (command.isUsageHelpRequested() || command == typed) line.usage(console.out());
        else if (command.commandSpec().name().equals("completion") && !command.hasMatchedOption(CAMPAIGNS))
            console.out()
                    .print(new CompletionScript(grammar.commandLine().getCommandSpec(), Settings.all(parts)).text());
        else return withSettings(flags.typed(typed), command, grammar);
        return DONE;
    }

    private int withSettings(Map<Setting<?>, String> typed, ParseResult command, CommandTree grammar) {
        String name = command.commandSpec().name();
        try {
            Settings settings = Settings.of(typed, environment, parts);
            return switch (name) {
                case "make" -> make(settings, grammar, command);
                case "resume" -> resume(command, settings, grammar);
                case "server" -> {
                    List<String> problems = server.problems(settings);
                    if (!problems.isEmpty()) yield wrong(problems, name);
                    LogFile.open(settings);
                    yield server.serve(settings, console);
                }
                case "config" -> config(settings, command.hasMatchedOption("--json"));
                case "providers" -> {
                    ProvidersCommand local =
                            new ProvidersCommand(console, settings, environment.workingFolder(), command);
                    yield local.isLocal()
                            ? local.run(providers)
                            : new RemoteCommands(console, environment, settings, grammar, command, server).run();
                }
                default -> new RemoteCommands(console, environment, settings, grammar, command, server).run();
            };
        } catch (InvalidSettings e) {
            return wrong(e.problems(), name);
        }
    }

    private int make(Settings settings, CommandTree grammar, ParseResult typed) {
        try (CampaignService service = services.apply(settings)) {
            BriefReader check = new BriefReader(
                    grammar.makeOptions(),
                    settings,
                    service.voices(),
                    service.purchases(),
                    environment.workingFolder(),
                    console.in());
            Optional<Brief> brief = check.brief();
            if (brief.isEmpty()) return wrong(check.problems(), "make");
            check.notes().forEach(note -> console.err().println("note: " + note));
            List<String> unusable = unusable(brief.get(), service);
            if (!unusable.isEmpty()) return wrong(unusable, "make");
            Destination destination = Destination.of(settings, typed.hasMatchedOption(CommandTree.FORCE));
            Optional<String> obstacle = destination.obstacle(brief.get(), "");
            if (obstacle.isPresent())
                return wrong(
                        List.of(OutputSettings.OUT.flag() + " "
                                + destination.target().path() + ": " + obstacle.get()),
                        "make");
            if (typed.hasMatchedOption(CommandTree.DRY_RUN))
                return new DryRun(console, service, grammar.runOptions()).plan(brief.get());
            return new CampaignSession(console, settings, service, grammar.runOptions()).make(brief.get(), destination);
        }
    }

    private List<String> unusable(Brief brief, CampaignService service) {
        try {
            return new LocalMediaCheck(service.media(), console.err()).problems(brief);
        } catch (IOException notNow) {
            throw new CampaignServiceFailure(
                    "your pictures and clips cannot be checked: " + notNow.getMessage(), notNow);
        } catch (InterruptedException stopped) {
            throw new CampaignServiceFailure("interrupted before anything was created", stopped);
        }
    }

    private int resume(ParseResult typed, Settings settings, CommandTree grammar) {
        CampaignIdArgument id = new CampaignIdArgument(typed.matchedPositionalValue(0, ""));
        if (!id.isOne()) return wrong(List.of(id.why("make")), "resume");
        StorageSettings storage = settings.of(StorageSettings.PART);
        if (storage.databaseUrl() == null && !Files.isDirectory(storage.data()))
            return wrong(
                    List.of(settings.chosen(StorageSettings.DATA).origin() + " " + storage.data()
                            + ": no such folder, so it contains no campaign; give the"
                            + " folder that make used with --data"),
                    "resume");
        ResumeDestination destination = new ResumeDestination(
                console.command(), settings, id.text(), typed.hasMatchedOption(CommandTree.FORCE));
        List<String> unwritable = destination.problems();
        if (!unwritable.isEmpty()) return wrong(unwritable, "resume");
        try (CampaignService service = services.apply(settings)) {
            return new CampaignSession(console, settings, service, grammar.runOptions())
                    .resume(id.text(), destination::of);
        }
    }

    private int config(Settings settings, boolean json) {
        ConfigPage page = new ConfigPage(environment);
        if (json) page.printJson(settings, console.out());
        else page.print(settings, console.out());
        return DONE;
    }

    private int wrong(List<String> problems, String command) {
        problems.forEach(problem -> console.err().println(problem));
        console.err()
                .println("Nothing was started. Help: " + console.command()
                        + (command.equals("reelwright") ? "" : " " + command) + " --help");
        return WRONG_INPUT;
    }

    private static String mistyped(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String typed = unmatched.getUnmatched().getFirst();
            CommandSpec command = e.getCommandLine().getCommandSpec();
            boolean option = typed.startsWith("-");
            // The text after "=" may be a key or a token.
            String word = option ? typed.split("=", 2)[0] : typed;
            Set<String> names = option
                    ? command.optionsMap().keySet()
                    : command.subcommands().keySet();
            return unknown(word, option ? "option" : "command", names);
        }
        String message = e.getMessage();
        return message == null ? "the command line is not valid" : message;
    }

    private static String unknown(String word, String kind, Set<String> names) {
        String known = NearestMatch.to(word, names)
                .map(near -> "; did you mean " + near + "?")
                .orElse("");
        return word + ": no such " + kind + known;
    }
}
