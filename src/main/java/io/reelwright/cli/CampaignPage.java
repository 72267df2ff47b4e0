package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.cli.progress.CampaignMoney;
import io.reelwright.cli.progress.FigureFormat;
import io.reelwright.cli.progress.WaitWords;
import io.reelwright.store.StateJson;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code show} prints below a campaign's line: what it waits for, its costs, its script or its scenes with who made them. */
final class CampaignPage {
    /** The maker of the user's own pictures and clips, which declines nearly every scene. */
    static final String OWN_MEDIA = "media";

    /** Waits that a person ends, also while no server runs. */
    private static final Set<String> NEEDS_A_PERSON = Set.of("approval", "doubt", "budget");

    private final JsonNode campaign;
    private final String command;
    private final boolean unattended;

    CampaignPage(JsonNode campaign) {
        this(campaign, "reelwright", false);
    }

    /**
     * @param command    the program as the user has called it
     * @param unattended whether no server runs that would continue the campaign
     */
    CampaignPage(JsonNode campaign, String command, boolean unattended) {
        this.campaign = campaign;
        this.command = command;
        this.unattended = unattended;
    }

    /** Prints the page without pictures. */
    void print(PrintStream out) throws InterruptedException {
        print(out, null);
    }

    /** @param stills fetches a picture of each scene; null for none */
    void print(PrintStream out, @Nullable SceneStillFiles stills) throws InterruptedException {
        created(out);
        status(out);
        costs(out);
        Optional<VideoState> state = state(campaign.path("state"));
        source(out);
        state.ifPresent(known -> script(out, known));
        world(out);
        JsonNode scenes = campaign.path("state").path("storyboard").path("scenes");
        for (JsonNode scene : scenes) scene(out, scene, state, stills);
        if (stills == null && campaign.has("id") && !scenes.isEmpty())
            out.println("  a picture of each scene: " + command + " show " + CampaignTable.id(campaign) + " --dir DIR");
        for (Master master : state.map(VideoState::masters).orElse(List.of())) file(out, master, "");
        for (Master.Clip clip : state.map(VideoState::clips).orElse(List.of()))
            file(out, clip.file(), ", clip " + clip.rank());
        if (campaign.path("phase").asText().equals(Phase.DONE.name()))
            out.println("  the files: " + command + " download " + CampaignTable.id(campaign));
    }

    private void source(PrintStream out) {
        JsonNode source = campaign.path("source");
        if (source.isMissingNode()) return;
        String title = source.path("title").asText();
        String licence = source.path("licence").asText();
        out.println("  source: " + (title.isEmpty() ? "" : "“" + title + "”, ")
                + source.path("publisher").asText() + (licence.isEmpty() ? "" : " (" + licence + ")") + ": "
                + source.path("address").asText());
    }

    private void world(PrintStream out) {
        JsonNode world = campaign.path("state").path("storyboard").path("world");
        if (world.isMissingNode()) return;
        out.println("  world: " + world.path("name").asText() + " ("
                + world.path("reason").asText() + ")");
    }

    private static void file(PrintStream out, Master master, String which) {
        out.printf(Locale.ROOT, "  %s  %.1f s%s%n", master.output().label(), master.seconds(), which);
    }

    private void created(PrintStream out) {
        if (!campaign.has("created_at")) return;
        out.println("  created " + LocalTime.of(campaign.path("created_at").asText()) + ", last changed "
                + LocalTime.of(campaign.path("updated_at").asText()) + " (" + LocalTime.zone() + ")");
    }

    private void status(PrintStream out) {
        String phase = campaign.path("phase").asText();
        if (campaign.has("failure"))
            out.println("  failed: " + campaign.path("failure").asText());
        // A text does not become longer by trying again.
        if (phase.equals(Phase.FAILED.name()) && !campaign.has("failure_reason"))
            out.println("  continue with: " + command + " retry " + CampaignTable.id(campaign));
        JsonNode waits = campaign.path("waits");
        String kind = waits.path("for").asText();
        if (unattended && campaign.has("id") && !isEnd(phase) && !NEEDS_A_PERSON.contains(kind)) {
            out.println("  no server is running, so nothing works on it; continue with: " + command + " resume "
                    + CampaignTable.id(campaign) + ", or start: " + command + " server");
            return;
        }
        if (kind.isEmpty()) return;
        boolean approval = kind.equals("approval");
        out.println("  waits for "
                + (approval
                        ? "your approval of " + held()
                        : kind + ": " + waits.path("why").asText()));
        WaitWords words = new WaitWords(command);
        String id = CampaignTable.id(campaign);
        String todo = words.command(kind, id, waits.path("job").asText());
        if (todo.isEmpty()) return;
        out.println("    " + (approval ? "approve it: " : "") + todo);
        if (approval) approval(out, id);
        else out.println("    " + words.others(kind, id));
    }

    private String held() {
        return campaign.path("waits_for_approval_of").asText("it");
    }

    private void approval(PrintStream out, String id) {
        out.println("    reject it:  " + command + " reject " + id + " --why TEXT");
        if (held().equals("script")) out.println("    change it:  " + command + " edit " + id + " --script FILE");
        else out.println("    change it:  " + command + " edit " + id + " --scene N --prompt TEXT");
    }

    private static boolean isEnd(String phase) {
        return Arrays.stream(Phase.values())
                .anyMatch(one -> one.isEnd() && one.name().equals(phase));
    }

    /** The script is printed while there are no scenes, which have the same words. */
    private static void script(PrintStream out, VideoState state) {
        Script script = state.script();
        if (script == null || state.storyboard() != null) return;
        long words = script.sentences().stream()
                .mapToLong(sentence -> sentence.text().split("\\s+").length)
                .sum();
        out.println("  script, " + words + " words"
                + (script.origin() == Script.Origin.OUTLINE ? " (an outline: a draft to edit)" : "") + ":");
        for (Script.Sentence sentence : script.sentences()) out.println("    " + sentence.text());
        script.findings().forEach(finding -> out.println("  note: " + finding));
    }

    private void scene(PrintStream out, JsonNode scene, Optional<VideoState> state, @Nullable SceneStillFiles stills)
            throws InterruptedException {
        int index = scene.path("index").asInt();
        out.printf(
                Locale.ROOT,
                "  scene %d  %.1f s  %s%n",
                index + 1,
                scene.path("frames").asInt() / (double) Scene.FPS,
                scene.path("narration").asText());
        Optional<Take> best = state.flatMap(known -> known.bestTake(index));
        best.ifPresent(take -> maker(out, take));
        spent(index, best).ifPresent(words -> out.println("    " + words));
        best.ifPresent(take -> declined(out, take));
        if (stills != null) out.println("    " + stills.fetch(index));
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
