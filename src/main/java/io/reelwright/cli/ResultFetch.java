package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.delivery.Delivered;
import io.reelwright.cli.delivery.Delivery;
import io.reelwright.cli.delivery.Target;
import io.reelwright.cli.remote.ApiClient;
import io.reelwright.cli.remote.RemoteEvents;
import io.reelwright.cli.remote.RemoteFiles;
import io.reelwright.config.Environment;
import io.reelwright.config.OutputSettings;
import io.reelwright.config.Settings;
import io.reelwright.event.StoredEvent;
import io.reelwright.store.StateJson;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The commands {@code events} and {@code download}: fetch a campaign's events and files from a server. */
final class ResultFetch {
    private static final Duration MAX_WAIT = Duration.ofMillis(100);

    private final Console console;
    private final Environment environment;
    private final Settings settings;
    private final ParseResult typed;

    ResultFetch(Console console, Environment environment, Settings settings, ParseResult typed) {
        this.console = console;
        this.environment = environment;
        this.settings = settings;
        this.typed = typed;
    }

    /** Prints all events so far and returns the exit code. */
    int events(ApiClient api, String id) throws InterruptedException {
        String since = typed.matchedOptionValue("--since", "0");
        if (!since.matches("\\d{1,18}"))
            return wrong("--since " + since + ": is not a valid event number; give 0 or more");
        long newest = api.get(ApiClient.campaign(id)).path("events").asLong();
        forEachEvent(
                api, id, Long.parseLong(since), newest, event -> console.out().println(event.json()));
        return CommandDispatcher.DONE;
    }

    /** Writes the files of a finished campaign to a folder and returns the exit code. */
    int download(ApiClient api, String id) throws InterruptedException {
        JsonNode campaign = api.get(ApiClient.campaign(id));
        if (!campaign.path("phase").asText().equals(Phase.DONE.name())) {
            console.err().println(new UnfinishedCampaign(campaign, console.command()).words(id));
            return CommandDispatcher.FAILED;
        }
        VideoState state = StateJson.read(campaign.path("state").toString());
        Target target = target();
        if (target == null) return wrong("--dir: is not a valid folder name; name another folder");
        List<StoredEvent> story = new ArrayList<>();
        forEachEvent(api, id, 0, campaign.path("events").asLong(), story::add);
        try {
            RemoteFiles files = new RemoteFiles(api, id);
            Delivered delivered = new Delivery(files::fetch, Version.here())
                    .deliver(state, story, target, typed.hasMatchedOption(CommandTree.FORCE));
            new RunSummary(console, typed.hasMatchedOption("--json")).print(state, story, target, delivered);
            return CommandDispatcher.DONE;
        } catch (IOException failed) {
            console.err().println("the files could not be fetched into " + target.path() + ": " + Delivery.why(failed));
            return CommandDispatcher.FAILED;
        }
    }

    private @Nullable Target target() {
        try {
            return typed.hasMatchedOption("--dir")
                    ? new Target.SharedFolder(environment
                            .workingFolder()
                            .resolve(typed.matchedOptionValue("--dir", "."))
                            .normalize())
                    : new Target.OwnFolder(settings.of(OutputSettings.PART).out());
        } catch (InvalidPathException no) {
            return null;
        }
    }

    /** Passes all events after number {@code since}, up to number {@code newest}, to a consumer. */
    private void forEachEvent(ApiClient api, String id, long since, long newest, Consumer<StoredEvent> to)
            throws InterruptedException {
        if (since >= newest) return;
        try (RemoteEvents events = new RemoteEvents(api, id, since, RemoteEvents.A_WHILE)) {
            while (!events.given(newest)) {
                StoredEvent next = events.next(MAX_WAIT);
                if (next != null && next.seq() <= newest) to.accept(next);
            }
        }
    }

    private int wrong(String why) {
        console.err().println(why);
        return CommandDispatcher.WRONG_INPUT;
    }
}
