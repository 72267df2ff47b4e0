package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.progress.CampaignMoney;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.store.StateJson;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code show} prints below a campaign's line: its costs, and its scenes with who made them. */
final class CampaignPage {
    /** The maker of the user's own pictures and clips, which declines nearly every scene. */
    static final String OWN_MEDIA = "media";

    private final JsonNode campaign;

    CampaignPage(JsonNode campaign) {
        this.campaign = campaign;
    }

    void print(PrintStream out) {
        if (campaign.has("failure"))
            out.println("  failed: " + campaign.path("failure").asText());
        JsonNode waits = campaign.path("waits");
        if (waits.has("for"))
            out.println("  waits for " + waits.path("for").asText() + ": "
                    + waits.path("why").asText());
        costs(out);
        JsonNode json = campaign.path("state");
        Optional<VideoState> state = state(json);
        for (JsonNode scene : json.path("storyboard").path("scenes")) {
            int index = scene.path("index").asInt();
            out.println(
                    "  scene " + (index + 1) + "  " + scene.path("narration").asText());
            Optional<Take> best = state.flatMap(known -> known.bestTake(index));
            best.ifPresent(take -> maker(out, take));
            spent(index, best).ifPresent(words -> out.println("    " + words));
            best.ifPresent(take -> declined(out, take));
        }
        for (Master master : state.map(VideoState::masters).orElse(List.of()))
            out.printf(Locale.ROOT, "  %s  %.1f s%n", master.output().label(), master.seconds());
    }

    /** Returns what a scene cost in all, failed takes included; empty when the shown take's price is all. */
    private Optional<String> spent(int scene, Optional<Take> best) {
        double price =
                best.map(Take::origin).map(origin -> origin.micros() / 1e6).orElse(0.0);
        for (JsonNode cost : campaign.path("scene_costs"))
            if (cost.path("scene").asInt(-1) == scene)
                return new CampaignMoney.SceneMoney(
                                cost.path("jobs").asLong(),
                                cost.path("spent_usd").asDouble())
                        .words(price);
        return Optional.empty();
    }

    private void costs(PrintStream out) {
        JsonNode costs = campaign.path("costs");
        if (costs.path("jobs").asInt() == 0) return;
        double pending = costs.path("pending_usd").asDouble();
        out.println("  cost " + FigureFormat.dollars(costs.path("spent_usd").asDouble()) + " of "
                + FigureFormat.dollars(costs.path("reserved_usd").asDouble()) + " reserved"
                + (pending > 0 ? ", of which " + FigureFormat.dollars(pending) + " is pending" : ""));
    }

    private static void maker(PrintStream out, Take take) {
        Take.Origin origin = take.origin();
        if (origin == null) return;
        String price = origin.micros() > 0 ? " for " + FigureFormat.dollars(origin.micros() / 1e6) : "";
        out.println("    by " + take.model() + price + (take.number() > 1 ? ", take " + take.number() : ""));
        origin.credits().forEach(credit -> out.println("    " + credit.line()));
    }

    private static void declined(PrintStream out, Take take) {
        Take.Origin origin = take.origin();
        if (origin == null) return;
        origin.declined().stream()
                .filter(one -> !one.maker().equals(OWN_MEDIA))
                .forEach(one -> out.println("    not by " + one.maker() + ": " + one.why()));
    }

    /** A newer server's state may have values that this program does not know; then the takes are left out. */
    private static Optional<VideoState> state(JsonNode json) {
        try {
            return json.isObject() ? Optional.of(StateJson.read(json.toString())) : Optional.empty();
        } catch (RuntimeException newer) {
            return Optional.empty();
        }
    }
}
