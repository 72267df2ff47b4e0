package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.brief.BriefOf;
import io.reelwright.cli.delivery.Delivery;
import io.reelwright.cli.delivery.Slug;
import io.reelwright.cli.progress.Spelled;
import io.reelwright.cli.remote.Api;
import io.reelwright.cli.remote.ApiFailure;
import io.reelwright.cli.remote.Batch;
import io.reelwright.cli.remote.RemoteJob;
import io.reelwright.cli.remote.Sending;
import io.reelwright.config.Environment;
import io.reelwright.config.Settings;
import io.reelwright.event.StoredEvent;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Does what is asked of a server. */
final class RemoteCommands {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Console console;
    private final Environment environment;
    private final Settings settings;
    private final Grammar grammar;
    private final ParseResult typed;
    private final SceneCommands of;

    RemoteCommands(Console console, Environment environment, Settings settings, Grammar grammar, ParseResult typed) {
        this.console = console;
        this.environment = environment;
        this.settings = settings;
        this.grammar = grammar;
        this.typed = typed;
        this.of = new SceneCommands(console, environment, typed);
    }

    /** Does it, and gives the exit code. */
    int run() {
        try (Api api = new Api(settings.server())) {
            return run(api, typed.commandSpec().name());
        } catch (ApiFailure no) {
            console.err().println(no.getMessage());
            return no.isWrongInput() ? Shell.WRONG_INPUT : Shell.FAILED;
        } catch (InterruptedException stopped) {
            return Shell.INTERRUPTED;
        }
    }

    private int run(Api api, String name) throws InterruptedException {
        return switch (name) {
            case "submit" -> submit(api);
            case "list" -> list(api);
            case "show" -> show(api);
            case "monitor" -> monitor(api);
            case "events" -> events(api);
            case "reject" ->
                told(api.post(campaign() + "/reject", Map.of("why", typed.matchedOptionValue("--why", "")), null));
            case "retry" ->
                told(api.post(
                        campaign() + "/retry"
                                + (typed.hasMatchedOption("--from") ? "?from=" + encoded("--from", "") : ""),
                        null,
                        null));
            case "redo" -> told(of.redo(api, campaign()));
            case "scenes" -> scenes(api);
            case "edit" -> told(of.edit(api, campaign()));
            case "fork" -> fork(api);
            case "approve", "cancel" -> told(api.post(campaign() + "/" + name, null, null));
            case "delete" -> delete(api);
            case "download" -> download(api);
            case "batch" ->
                new Batch(api, console).run(environment.workingFolder().resolve(id()));
            case "jobs" -> jobs(api);
            case "resolve" -> resolve(api);
            default -> new TokenCommand(console, typed).run(api);
        };
    }

    private int submit(Api api) throws InterruptedException {
        BriefOf check = new BriefOf(
                grammar.submitOptions(),
                settings,
                List.of(settings.voice()),
                environment.workingFolder(),
                console.in());
        var order = check.orderToSend();
        if (order.isEmpty()) {
            check.problems().forEach(console.err()::println);
            return Shell.WRONG_INPUT;
        }
        Map<String, Object> fields = Batch.fields(order.get());
        if (typed.hasMatchedOption("--approve")) fields.put("approve", typed.matchedOptionValue("--approve", ""));
        if (typed.hasMatchedOption("--stop-after"))
            fields.put("stop_after", typed.matchedOptionValue("--stop-after", ""));
        Sending sending = new Sending(api, console.err());
        try {
            Path media = order.get().media();
            Path reference = order.get().reference();
            sending.fill(
                    fields,
                    media == null ? null : sending.media(media),
                    reference == null ? null : sending.reference(reference));
        } catch (IOException unread) {
            console.err().println("a file cannot be read (" + unread.getMessage() + "); check its permissions");
            return Shell.WRONG_INPUT;
        }
        JsonNode made = api.post("/v1/campaigns", fields, typed.matchedOptionValue("--key", null));
        return json() ? told(made) : ordered(made);
    }

    private int told(Optional<JsonNode> answer) {
        return answer.map(this::told).orElse(Shell.WRONG_INPUT);
    }

    private int jobs(Api api) throws InterruptedException {
        JobCommands jobs = new JobCommands(console, typed);
        JsonNode answer = api.get(jobs.path());
        return json() ? told(answer) : jobs.list(answer);
    }

    private int resolve(Api api) throws InterruptedException {
        Optional<JsonNode> answer = new JobCommands(console, typed).resolve(api);
        if (answer.isEmpty() || json()) return told(answer);
        console.out().println(JobCommands.line(answer.get()));
        return Shell.DONE;
    }

    private int scenes(Api api) throws InterruptedException {
        JsonNode answer = api.get(campaign() + "/scenes");
        return json() ? told(answer) : of.list(answer);
    }

    private int fork(Api api) throws InterruptedException {
        Optional<JsonNode> made = of.fork(api, campaign());
        return made.isPresent() && !json() ? ordered(made.get()) : told(made);
    }

    private int ordered(JsonNode made) {
        String id = made.path("id").asText();
        console.out().println(id);
        console.err().println("follow it with: " + console.command() + " monitor " + id);
        return Shell.DONE;
    }

    private int list(Api api) throws InterruptedException {
        StringBuilder path = new StringBuilder("/v1/campaigns?limit=").append(encoded("--limit", "50"));
        if (typed.hasMatchedOption("--phase")) path.append("&phase=").append(encoded("--phase", ""));
        JsonNode page = api.get(path.toString());
        if (json()) return told(page);
        for (JsonNode line : page.path("campaigns")) console.out().println(line(line));
        if (page.path("campaigns").isEmpty()) console.err().println("no campaigns");
        return Shell.DONE;
    }

    private static String line(JsonNode line) {
        String phase = Spelled.words(Phase.valueOf(line.path("phase").asText()));
        Instant created = Instant.parse(line.path("created_at").asText());
        boolean waits = line.has("waits_for_approval_of");
        return String.format(
                Locale.ROOT,
                "%s  %-10s  %s  %s",
                line.path("id").asText(),
                waits ? "approve " + line.path("waits_for_approval_of").asText() + "?" : phase,
                created.toString().substring(0, 16).replace('T', ' '),
                line.path("topic").asText());
    }

    private int show(Api api) throws InterruptedException {
        JsonNode campaign = api.get(campaign());
        if (json()) return told(campaign);
        console.out().println(line(campaign));
        if (campaign.has("failure"))
            console.out().println("  failed: " + campaign.path("failure").asText());
        JsonNode state = campaign.path("state");
        for (JsonNode scene : state.path("storyboard").path("scenes"))
            console.out()
                    .println("  scene " + (scene.path("index").asInt() + 1) + "  "
                            + scene.path("narration").asText());
        for (JsonNode master : state.path("masters"))
            console.out()
                    .printf(
                            Locale.ROOT,
                            "  %s  %.1f s%n",
                            master.path("output").asText().toLowerCase(Locale.ROOT),
                            master.path("seconds").asDouble());
        return Shell.DONE;
    }

    private int monitor(Api api) throws InterruptedException {
        try (RemoteJob job = new RemoteJob(api, id(), 0)) {
            new Run(console, settings, new NoWorkshop(), grammar.runOptions()).watch(job);
            VideoState state = job.state();
            if (state.phase() == Phase.DONE) return Shell.DONE;
            String why = state.failure() == null ? "it was " + Spelled.words(state.phase()) : state.failure();
            console.err().println(why);
            return Shell.FAILED;
        } catch (WorkshopFailure gone) {
            console.err().println(gone.getMessage());
            return Shell.FAILED;
        }
    }

    private int events(Api api) throws InterruptedException {
        String since = typed.matchedOptionValue("--since", "0");
        if (!since.matches("\\d{1,18}")) {
            console.err().println("--since " + since + ": is no number of an event; give 0 or more");
            return Shell.WRONG_INPUT;
        }
        long newest = api.get(campaign()).path("events").asLong();
        for (StoredEvent event : story(api, Long.parseLong(since), newest))
            console.out().println(event.json());
        return Shell.DONE;
    }

    private int delete(Api api) throws InterruptedException {
        api.delete(campaign());
        return Shell.DONE;
    }

    private int download(Api api) throws InterruptedException {
        JsonNode campaign = api.get(campaign());
        if (!campaign.path("phase").asText().equals(Phase.DONE.name())) {
            console.err().println(id() + " is not done yet; follow it with: " + console.command() + " monitor " + id());
            return Shell.FAILED;
        }
        List<StoredEvent> story = story(api, 0, campaign.path("events").asLong());
        try (RemoteJob job = new RemoteJob(api, id(), campaign.path("events").asLong())) {
            VideoState state = job.state();
            Path folder = typed.hasMatchedOption("--dir")
                    ? environment.workingFolder().resolve(typed.matchedOptionValue("--dir", "."))
                    : settings.out().resolve(Slug.of(state.campaign().brief().topic()));
            List<Path> files = new Delivery(job::file, Version.here()).deliver(state, story, folder);
            new Closing(console.out()).print(state, folder, files);
            return Shell.DONE;
        } catch (IOException failed) {
            console.err().println("the files could not be fetched: " + Delivery.why(failed));
            return Shell.FAILED;
        }
    }

    /** All events after one up to another. */
    private List<StoredEvent> story(Api api, long since, long newest) throws InterruptedException {
        List<StoredEvent> story = new ArrayList<>();
        if (since >= newest) return story;
        try (RemoteJob job = new RemoteJob(api, id(), since)) {
            while (!job.ended() && (story.isEmpty() || story.getLast().seq() < newest)) {
                StoredEvent next = job.next(PATIENCE);
                if (next != null) story.add(next);
            }
        }
        return story;
    }

    private int told(JsonNode answer) {
        console.out().println(json() ? answer.toString() : line(answer));
        return Shell.DONE;
    }

    private boolean json() {
        return typed.hasMatchedOption("--json");
    }

    private String id() {
        return typed.matchedPositionalValue(0, "").strip();
    }

    private String campaign() {
        return "/v1/campaigns/" + URLEncoder.encode(id(), StandardCharsets.UTF_8);
    }

    private String encoded(String option, String otherwise) {
        return URLEncoder.encode(typed.matchedOptionValue(option, otherwise), StandardCharsets.UTF_8);
    }
}
