package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.brief.ArgumentProblems;
import io.reelwright.cli.brief.BriefReader;
import io.reelwright.cli.brief.FileTrouble;
import io.reelwright.cli.brief.UserFileCheck;
import io.reelwright.cli.remote.ApiClient;
import io.reelwright.cli.remote.ApiFailure;
import io.reelwright.cli.remote.BatchOrders;
import io.reelwright.cli.remote.FileUpload;
import io.reelwright.config.Budgets;
import io.reelwright.config.ClientSettings;
import io.reelwright.config.Environment;
import io.reelwright.config.SettingValue;
import io.reelwright.config.Settings;
import io.reelwright.config.VoiceSettings;
import io.reelwright.order.LanguageCheck;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** Runs the commands that send requests to a server. */
final class RemoteCommands {
    /** Commands that a data folder without a server can answer: they look, or note a decision. */
    private static final Set<String> NEED_NO_SERVER =
            Set.of("list", "show", "scenes", "approve", "reject", "jobs", "resolve", "costs");

    private static final Logger LOG = Logger.getLogger(RemoteCommands.class.getName());

    private final Console console;
    private final Environment environment;
    private final Settings settings;
    private final CommandTree grammar;
    private final ParseResult typed;
    private final ServerCommand server;
    private final SceneCommands sceneCommands;
    private final ResultFetch resultFetch;

    /** Whether this process has opened the data folder itself, so that nobody works on its campaigns. */
    private boolean unattended;

    /** @param server opens the data folder for a command when no server answers */
    RemoteCommands(
            Console console,
            Environment environment,
            Settings settings,
            CommandTree grammar,
            ParseResult typed,
            ServerCommand server) {
        this.server = server;
        this.console = console;
        this.environment = environment;
        this.settings = settings;
        this.grammar = grammar;
        this.typed = typed;
        this.sceneCommands = new SceneCommands(console, environment, typed);
        this.resultFetch = new ResultFetch(console, environment, settings, typed);
    }

    /** Runs the command and returns the exit code. */
    int run() {
        if (isOfCampaign() && !id().isOne()) {
            console.err().println(id().why("submit"));
            return CommandDispatcher.WRONG_INPUT;
        }
        try {
            return runAtServer();
        } catch (ApiFailure no) {
            console.err().println(no.getMessage());
            return no.isWrongInput() ? CommandDispatcher.WRONG_INPUT : CommandDispatcher.FAILED;
        } catch (InterruptedException stopped) {
            return CommandDispatcher.INTERRUPTED;
        } catch (CampaignServiceFailure failure) {
            throw failure;
        } catch (RuntimeException e) {
            return reportUnexpected(e);
        }
    }

    private int runAtServer() throws InterruptedException {
        ClientSettings where = settings.of(ClientSettings.PART);
        try {
            return runAt(where);
        } catch (ApiFailure no) {
            if (!no.wasNotReached() || !mayUseDataFolder(where)) throw no;
            LogFile.open(settings);
            Optional<LocalApi> opened = server.forOneCommand(settings);
            if (opened.isEmpty()) throw no;
            unattended = true;
            try (LocalApi local = opened.get()) {
                return runAt(new ClientSettings(local.url(), where.token()));
            }
        }
    }

    private int runAt(ClientSettings where) throws InterruptedException {
        try (ApiClient api = new ApiClient(where, console.err()::println)) {
            return run(api, typed.commandSpec().name());
        }
    }

    /** Returns whether the data folder may answer instead: the missing server would be on this machine, and was not named. */
    private boolean mayUseDataFolder(ClientSettings where) {
        String host = URI.create(where.url()).getHost();
        boolean named = settings.chosen(ClientSettings.URL).origin().equals(ClientSettings.URL.flag());
        return NEED_NO_SERVER.contains(typed.commandSpec().name())
                && !named
                && Set.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(host));
    }

    /**
     * Reports an unexpected response, for example from a newer server, or a bug in this program: prints one sentence, and writes the
     * stack trace to the log.
     */
    private int reportUnexpected(RuntimeException e) {
        LogFile.open(settings);
        LOG.log(Level.SEVERE, "a server's response was not understood", e);
        // What a parser says names parts of this program, and nothing that a user knows.
        boolean ours = e.getCause() == null && e instanceof IllegalStateException;
        console.err()
                .println("the response of " + settings.of(ClientSettings.PART).url() + " was not understood ("
                        + (ours ? e.getMessage() : "it has a form that this program does not know")
                        + "); the server may run another version of Reelwright than this program, "
                        + LogFile.in(settings)
                        + " has the details");
        return CommandDispatcher.FAILED;
    }

    private int run(ApiClient api, String name) throws InterruptedException {
        return switch (name) {
            case "submit" -> submit(api);
            case "list" -> new CampaignList(console, typed).run(api);
            case "completion" -> new CampaignList(console, typed).ids(api);
            case "show" -> show(api);
            case "monitor" -> new RemoteMonitor(console, grammar.runOptions()).follow(api, id().text());
            case "events" -> resultFetch.events(api, id().text());
            case "reject" ->
                print(api.post(campaign() + "/reject", Map.of("why", typed.matchedOptionValue("--why", "")), null));
            case "retry" -> retry(api);
            case "redo" -> print(sceneCommands.redo(api, campaign()));
            case "scenes" -> scenes(api);
            case "edit" -> print(sceneCommands.edit(api, campaign()));
            case "fork" -> fork(api);
            case "approve", "cancel" -> print(api.post(campaign() + "/" + name, null, null));
            case "delete" -> delete(api);
            case "download" -> resultFetch.download(api, id().text());
            case "batch" ->
                new BatchOrders(api, console, budget())
                        .run(environment.workingFolder().resolve(typed.matchedPositionalValue(0, "")));
            case "jobs" -> jobs(api);
            case "resolve" -> resolve(api);
            case "providers" -> new ProvidersCommand(console, settings, environment.workingFolder(), typed).run(api);
            case "costs" -> new CostsCommand(console, typed).run(api);
            default -> new TokenCommand(console, typed).run(api);
        };
    }

    private int submit(ApiClient api) throws InterruptedException {
        BriefReader check = new BriefReader(
                grammar.submitOptions(),
                settings,
                List.of(settings.of(VoiceSettings.PART).voice()),
                environment.workingFolder(),
                console.in());
        var order = check.orderToSend();
        if (order.isEmpty()) {
            check.problems().forEach(console.err()::println);
            return CommandDispatcher.WRONG_INPUT;
        }
        Map<String, Object> fields = BatchOrders.fields(order.get());
        if (typed.hasMatchedOption("--approve")) fields.put("approve", typed.matchedOptionValue("--approve", ""));
        String language = typed.matchedOptionValue("--language-check", null);
        if (language != null) fields.put(LanguageCheck.FIELD, language);
        if (typed.hasMatchedOption("--stop-after"))
            fields.put("stop_after", typed.matchedOptionValue("--stop-after", ""));
        FileUpload sending = new FileUpload(api, console.err());
        try {
            Path media = order.get().media();
            Path reference = order.get().reference();
            Path character = order.get().character();
            sending.fill(
                    fields,
                    media == null ? null : sending.media(media),
                    reference == null ? null : sending.single(reference),
                    character == null ? null : sending.single(character));
        } catch (IOException unread) {
            console.err().println("a file cannot be read (" + FileTrouble.why(unread) + "); check its permissions");
            return CommandDispatcher.WRONG_INPUT;
        }
        // Without a user's key, a random idempotency key: when a response is lost, the retry does not order twice.
        String key = typed.matchedOptionValue("--key", UUID.randomUUID().toString());
        JsonNode made = api.post("/v1/campaigns", fields, key);
        if (!json()) printEstimate(made.path("estimate"));
        for (JsonNode note : made.path("notes")) console.err().println("note: " + note.asText());
        return json() ? print(made) : ordered(made);
    }

    /** Sends other files first, if the user names some: the campaign is repeated with them. */
    private int retry(ApiClient api) throws InterruptedException {
        String from = typed.hasMatchedOption("--from") ? "?from=" + encoded("--from", "") : "";
        Map<String, Object> files = new LinkedHashMap<>();
        ArgumentProblems problems = new ArgumentProblems();
        UserFileCheck check = new UserFileCheck(environment.workingFolder(), console.in(), problems);
        Path media = typed.hasMatchedOption("--media")
                ? check.mediaFolder("--media", typed.matchedOptionValue("--media", ""))
                : null;
        Path reference = typed.hasMatchedOption("--reference")
                ? check.file("--reference", typed.matchedOptionValue("--reference", ""))
                : null;
        problems.lines().forEach(console.err()::println);
        if (!problems.none()) return CommandDispatcher.WRONG_INPUT;
        try {
            FileUpload sending = new FileUpload(api, console.err());
            sending.fill(
                    files,
                    media == null ? null : sending.media(media),
                    reference == null ? null : sending.single(reference),
                    null);
        } catch (IOException unread) {
            console.err().println("a file cannot be read (" + unread.getMessage() + "); check its permissions");
            return CommandDispatcher.WRONG_INPUT;
        }
        return print(api.post(campaign() + "/retry" + from, files.isEmpty() ? null : files, null));
    }

    /** Prints what the scenes may cost, if anything can be bought. */
    private void printEstimate(JsonNode estimate) {
        if (estimate.path("budget").asDouble() > 0)
            console.err()
                    .println(EstimateLine.of(
                            estimate.path("dollars").asDouble(),
                            estimate.path("scenes").asInt(),
                            estimate.path("budget").asDouble()));
    }

    /** Returns the campaign budget that the user has set; null when it is the default. */
    private @Nullable String budget() {
        SettingValue budget = settings.chosen(Budgets.CAMPAIGN);
        return budget.isDefault() ? null : budget.text();
    }

    private int print(Optional<JsonNode> answer) {
        return answer.map(this::print).orElse(CommandDispatcher.WRONG_INPUT);
    }

    private int jobs(ApiClient api) throws InterruptedException {
        JobCommands jobs = new JobCommands(console, typed);
        JsonNode answer = api.get(jobs.path());
        return json() ? print(answer) : jobs.list(answer);
    }

    private int resolve(ApiClient api) throws InterruptedException {
        Optional<JsonNode> answer = new JobCommands(console, typed).resolve(api);
        if (answer.isEmpty() || json()) return print(answer);
        console.out().println(JobCommands.line(answer.get()));
        return CommandDispatcher.DONE;
    }

    private int scenes(ApiClient api) throws InterruptedException {
        JsonNode answer = api.get(campaign() + "/scenes");
        return json() ? print(answer) : sceneCommands.list(answer);
    }

    private int fork(ApiClient api) throws InterruptedException {
        Optional<JsonNode> made = sceneCommands.fork(api, campaign());
        return made.isPresent() && !json() ? ordered(made.get()) : print(made);
    }

    private int ordered(JsonNode made) {
        String id = CampaignTable.id(made);
        console.out().println(id);
        console.err().println("follow it with: " + console.command() + " monitor " + id);
        return CommandDispatcher.DONE;
    }

    private int show(ApiClient api) throws InterruptedException {
        JsonNode campaign = api.get(campaign());
        if (json()) return print(campaign);
        try {
            SceneStillFiles stills = stills(api, campaign);
            console.out().println(CampaignTable.line(campaign));
            new CampaignPage(campaign, console.command(), unattended).print(console.out(), stills);
            return CommandDispatcher.DONE;
        } catch (IOException noFolder) {
            console.err().println(noFolder.getMessage());
            return CommandDispatcher.WRONG_INPUT;
        }
    }

    /** Pictures are fetched for who has to approve the scenes, and for who names a folder for them. */
    private @Nullable SceneStillFiles stills(ApiClient api, JsonNode campaign) throws IOException {
        String folder = typed.matchedOptionValue("--dir", null);
        boolean none = campaign.path("state").path("storyboard").path("scenes").isEmpty();
        boolean asked = folder != null || campaign.has("waits_for_approval_of");
        return none || !asked ? null : SceneStillFiles.in(folder, environment, api, CampaignTable.id(campaign));
    }

    private int delete(ApiClient api) throws InterruptedException {
        api.delete(campaign());
        return CommandDispatcher.DONE;
    }

    private int print(JsonNode answer) {
        console.out().println(json() ? answer.toString() : CampaignTable.line(answer));
        if (unattended && !json())
            console.err()
                    .println("no server is running; continue with: " + console.command() + " resume "
                            + CampaignTable.id(answer) + ", or start: " + console.command() + " server");
        return CommandDispatcher.DONE;
    }

    private boolean json() {
        return typed.hasMatchedOption("--json");
    }

    private boolean isOfCampaign() {
        return typed.commandSpec().positionalParameters().stream()
                .limit(1)
                .anyMatch(named -> named.paramLabel().equals(RemoteCommandTree.CAMPAIGN));
    }

    private CampaignIdArgument id() {
        return new CampaignIdArgument(typed.matchedPositionalValue(0, ""));
    }

    private String campaign() {
        return ApiClient.campaign(id().text());
    }

    private String encoded(String option, String otherwise) {
        return ApiClient.encoded(typed.matchedOptionValue(option, otherwise));
    }
}
