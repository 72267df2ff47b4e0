package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Phase;
import io.reelwright.cli.progress.ProgressView;
import io.reelwright.cli.remote.ApiClient;
import io.reelwright.cli.remote.RemoteEvents;
import io.reelwright.event.StoredEvent;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The command {@code monitor}: shows a campaign on a server until it ends. */
final class RemoteMonitor {
    private static final Duration MAX_WAIT = Duration.ofMillis(100);

    private final Console console;
    private final RunOptions options;

    RemoteMonitor(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Shows the campaign. When the server is unavailable at the start, this fails as every other command does; when it becomes
     * unavailable later, this waits for it.
     *
     * @return the exit code, which depends on how the campaign ended
     */
    int follow(ApiClient api, String id) throws InterruptedException {
        api.get(ApiClient.campaign(id));
        try (InterruptHandler interruption =
                        new InterruptHandler(console, () -> {}, new ViewInterrupted(console.command()));
                RemoteEvents events = new RemoteEvents(api, id, 0, RemoteEvents.FOR_EVER)) {
            JsonNode end;
            try (ProgressView view = CampaignSession.view(console, options, id)) {
                interruption.follows(id, view);
                end = show(events, view, interruption);
            }
            if (interruption.happened()) return CommandDispatcher.INTERRUPTED;
            return end == null ? CommandDispatcher.FAILED : report(end, id);
        }
    }

    /** Shows events until the campaign ends, and returns its last state; null when interrupted or when the output is closed. */
    private @Nullable JsonNode show(RemoteEvents events, ProgressView view, InterruptHandler interruption)
            throws InterruptedException {
        JsonNode end = events.end();
        while (end == null && !interruption.happened()) {
            StoredEvent news = events.next(MAX_WAIT);
            if (news == null) view.tick();
            else view.show(news);
            // The reader of a pipe has closed it, as head does.
            if (news != null && console.out().checkError()) return null;
            if (events.wentAway()) {
                view.stepAside();
                console.err().println("the server is unavailable; retrying until it answers …");
            }
            end = events.end();
        }
        return end;
    }

    private int report(JsonNode end, String id) {
        String phase = end.path("phase").asText();
        if (phase.equals(Phase.DONE.name())) {
            if (!options.json) console.err().println("done; get it with: " + console.command() + " download " + id);
            return CommandDispatcher.DONE;
        }
        console.err().println(end.path("failure").asText("it was " + phase.toLowerCase(Locale.ROOT)));
        // A text does not become longer by trying again.
        if (phase.equals(Phase.FAILED.name()) && !end.has("failure_reason"))
            console.err().println("continue with: " + console.command() + " retry " + id);
        return CommandDispatcher.FAILED;
    }
}
