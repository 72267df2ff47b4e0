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

/** Shows a user a campaign that is made on a server, to its end. */
final class RemoteMonitor {
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private final Console console;
    private final RunOptions options;

    RemoteMonitor(Console console, RunOptions options) {
        this.console = console;
        this.options = options;
    }

    /**
     * Shows it. A server that is away at first is told as in every other command; one that goes away later is waited for.
     *
     * @return the exit code: how the campaign ended
     */
    int follow(ApiClient api, String id) throws InterruptedException {
        api.get(ApiClient.campaign(id));
        try (InterruptHandler interruption = new InterruptHandler(console, () -> {}, "monitor");
                RemoteEvents events = new RemoteEvents(api, id, 0, RemoteEvents.FOR_EVER)) {
            JsonNode end;
            try (ProgressView view = CampaignSession.view(console, options, id)) {
                interruption.follows(id, view);
                end = show(events, view, interruption);
            }
            if (interruption.happened()) return CommandDispatcher.INTERRUPTED;
            return end == null ? CommandDispatcher.FAILED : told(end, id);
        }
    }

    /** How it ended; null when nobody looks any more. */
    private @Nullable JsonNode show(RemoteEvents events, ProgressView view, InterruptHandler interruption)
            throws InterruptedException {
        JsonNode end = events.end();
        while (end == null && !interruption.happened()) {
            StoredEvent news = events.next(PATIENCE);
            if (news == null) view.tick();
            else view.show(news);
            // Who reads the other end of a pipe has gone, as head does.
            if (news != null && console.out().checkError()) return null;
            if (events.wentAway()) {
                view.stepAside();
                console.err().println("the server is away; trying again until it answers …");
            }
            end = events.end();
        }
        return end;
    }

    private int told(JsonNode end, String id) {
        String phase = end.path("phase").asText();
        if (phase.equals(Phase.DONE.name())) {
            if (!options.json) console.err().println("done; get it with: " + console.command() + " download " + id);
            return CommandDispatcher.DONE;
        }
        console.err().println(end.path("failure").asText("it was " + phase.toLowerCase(Locale.ROOT)));
        return CommandDispatcher.FAILED;
    }
}
