package io.reelwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.World;
import io.reelwright.store.StateJson;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@code show} says of the scenes of a campaign. */
class CampaignPageTest {
    private final VideoState state = SampleCampaign.finished(SampleCampaign.brief("Honey", Output.TIKTOK_9X16));

    @Test
    void aDrawnSceneTellsWhatFailedTakesCostAndWhyOthersDidNotMakeIt() throws Exception {
        Take.Origin origin = new Take.Origin("studio", null, 0, 3, List.of(new Take.Declined("kie", "black clip")));

        assertThat(page(state.plusTake(take(9, "studio-headline", origin)), 0, 3, 4.84))
                .contains(
                        "    by studio-headline, take 9\n",
                        "    $4.84 was spent on it in all, in 3 requests\n    not by kie: black clip\n");
    }

    @Test
    void aSceneThatWasBoughtFourTimesTellsThePriceOfTheLastAndOfAll() throws Exception {
        Take.Origin origin = new Take.Origin("kie", "a bee", 400_000, 4, List.of());

        assertThat(page(state.plusTake(take(4, "kie-wan-2.7", origin)), 0, 4, 1.6))
                .contains("by kie-wan-2.7 for $0.40, take 4\n    $1.60 was spent on it in all, in 4 requests\n");
    }

    @Test
    void whatWasBoughtOnceIsToldOnceAndTheVideoHasItsLength() throws Exception {
        Take.Origin origin = new Take.Origin("kie", "a bee", 400_000, 1, List.of());

        assertThat(page(state.plusTake(take(9, "kie-wan-2.7", origin)), 0, 1, 0.4))
                .doesNotContain("in all")
                .contains("  tiktok_9x16  9.0 s\n");
    }

    @Test
    void aStockClipTellsWhoseItIs() throws Exception {
        Take.Credit credit = new Take.Credit("Video by Ana on Pexels", "https://pexels.com/video/1/", "Pexels License");
        Take.Origin origin =
                new Take.Origin("pexels", "bee", 0, 1, List.of(), List.of(), List.of(), List.of(), List.of(credit));

        assertThat(page(state.plusTake(take(9, "pexels-footage", origin)), 0, 1, 0))
                .contains("    by pexels-footage, take 9\n"
                        + "    Video by Ana on Pexels (Pexels License): https://pexels.com/video/1/\n");
    }

    @Test
    void theWorldIsToldWithItsReasonWhereTheStoryboardHasOne() throws Exception {
        Storyboard board = state.storyboardNow();
        World sea = new World("sea", "named in the order");

        assertThat(page(state, 0, 1, 0)).doesNotContain("world");
        assertThat(page(state.withStoryboard(new Storyboard(board.narration(), board.scenes(), sea)), 0, 1, 0))
                .contains("  world: sea (named in the order)\n");
    }

    @Test
    void aTextThatIsTooThinIsNotOfferedToBeTriedAgain() throws Exception {
        assertThat(failed(false)).contains("  failed: source too thin", "continue with: reelwright retry");
        assertThat(failed(true)).contains("  failed: source too thin").doesNotContain("continue with");
    }

    private static String failed(boolean reason) throws InterruptedException {
        ObjectNode campaign = StateJson.mapper().createObjectNode();
        campaign.put("id", SampleCampaign.ID).put("phase", "FAILED");
        campaign.put("failure", "source too thin: one sentence; provide a longer text");
        if (reason) campaign.putObject("failure_reason").put("kind", "source_too_thin");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new CampaignPage(campaign).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Take take(int number, String model, Take.Origin origin) {
        return new Take(0, number, model, 1, Map.of(), Map.of(), new Diagnosis(1, true, List.of()), origin);
    }

    private static String page(VideoState state, int scene, int jobs, double spent) throws InterruptedException {
        ObjectNode campaign = StateJson.mapper().createObjectNode();
        campaign.putArray("scene_costs")
                .addObject()
                .put("scene", scene)
                .put("jobs", jobs)
                .put("spent_usd", spent);
        campaign.set("state", StateJson.mapper().valueToTree(state));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CampaignPage(campaign).print(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }
}
