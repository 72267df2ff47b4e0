package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.money.Job;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.PlainSeller;
import io.reelwright.testing.Storyboards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a scene whose bought clip shows no moving picture. */
class DeadClipsTest {
    private static final long DOLLAR = 1_000_000;
    private static final Finding BLACK = new Finding("black", 1, 0.15, 0.01, Mend.NEW_SEED, "9:16");
    private static final Finding FROZEN = new Finding("frozen", 0.8, 0.25, 0.02, Mend.NEW_SEED, "9:16");
    private static final Finding BLURRED = new Finding("sharpness", 0.02, 0.11, 0.05, Mend.NEW_SEED, "9:16");

    private final RecordedJobs log = new RecordedJobs(100 * DOLLAR);
    private final FileAssetStore assets;

    DeadClipsTest(@TempDir Path folder) throws IOException {
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void eachServiceIsPaidForItOnceAndThenTheStudioDraws() throws Exception {
        VideoState first = bought(scene());
        VideoState second = bought(sentBack(first, BLACK));
        VideoState third = node().run(sentBack(second, FROZEN), log).state();

        assertThat(log.jobs()).extracting(Job::provider).containsExactly("shop", "other");
        assertThat(third.takes()).extracting(Take::maker).containsExactly("shop", "other", "studio");
        assertThat(declined(third))
                .containsExactly(
                        new Declined("shop", "its clip was black"), new Declined("other", "its clip was frozen"));
        assertThat(declined(second)).containsExactly(new Declined("shop", "its clip was black"));
        assertThat(log.switches())
                .contains(
                        new Event.ProviderSwitched(0, "shop", "other", "its clip was black"),
                        new Event.ProviderSwitched(0, "other", "studio", "its clip was frozen"));
    }

    @Test
    void aProcessThatTakesOverDecidesTheSame() throws Exception {
        VideoState back = sentBack(bought(scene()), BLACK);
        node().run(back, log);
        List<Job> ordered = log.jobs();

        node().run(back, log);

        assertThat(log.jobs()).isEqualTo(ordered);
        assertThat(log.jobs().getLast().provider()).isEqualTo("other");
    }

    @Test
    void aClipWithAnotherFlawIsBoughtFromTheSameServiceAgain() throws Exception {
        node().run(sentBack(bought(scene()), BLURRED), log);

        assertThat(log.jobs()).extracting(Job::provider).containsExactly("shop", "shop");
    }

    @Test
    void aUserWhoAsksForAnotherTakeHasTheServiceAskedAgain() throws Exception {
        VideoState drawn = sentBack(bought(scene()), BLACK);

        node().run(drawn.redrawn(0), log);

        assertThat(log.jobs()).extracting(Job::provider).containsExactly("shop", "shop");
    }

    /** The ordered clip is delivered and becomes the next take. */
    private VideoState bought(VideoState state) throws Exception {
        node().run(state, log);
        log.done("http://films/1", DOLLAR);
        return node().run(state, log).state();
    }

    private static VideoState sentBack(VideoState state, Finding finding) {
        Diagnosis bad = new Diagnosis(0.1, false, List.of(finding));
        return state.withJudged(state.lastTake(0).orElseThrow().judged(bad)).sentBack(List.of(0));
    }

    private static List<Declined> declined(VideoState state) {
        return Objects.requireNonNull(state.lastTake(0).orElseThrow().origin()).declined();
    }

    private VisualNode node() {
        List<SceneMaker> makers = List.of(new PlainSeller("shop", DOLLAR), new PlainSeller("other", DOLLAR), STUDIO);
        return new VisualNode(makers, Routing.AS_GIVEN, (_, _, order) -> write(order), assets, 1);
    }

    private static final SceneMaker STUDIO = new SceneMaker() {
        @Override
        public String name() {
            return "studio";
        }

        @Override
        public Offer offer(TakeRequest wish) {
            return new Offer.Drawn("studio-headline", (order, _) -> {
                write(order);
                return new Offer.Made("studio-headline", Map.of());
            });
        }
    };

    private static void write(DrawingOrder order) throws IOException {
        for (Path file : order.files().values()) Files.writeString(file, "a film");
    }

    private static VideoState scene() {
        return VideoState.of(Campaigns.campaign("bees"))
                .withDirection(Campaigns.direction())
                .withStoryboard(Storyboards.board()
                        .says(Role.HOOK, "A bee on a thistle.", 0.4)
                        .storyboard())
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }
}
