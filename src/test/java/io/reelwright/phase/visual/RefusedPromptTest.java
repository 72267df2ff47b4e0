package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.money.Job;
import io.reelwright.money.Refusal;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.SceneSeller;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a scene whose prompt a service refuses. */
class RefusedPromptTest {
    private static final long DOLLAR = 1_000_000;
    private static final String WHY = "shop refuses the prompt: violence";

    private final RecordedJobs log = new RecordedJobs(100 * DOLLAR);
    private final FileAssetStore assets;

    RefusedPromptTest(@TempDir Path folder) throws IOException {
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void itIsOrderedOnceMoreInSofterWordsAsAJobOfItsOwn() throws Exception {
        VisualNode node = node(shop("shop"), STUDIO);
        node.run(scene("A wasp kills a bee."), log);
        log.refused(WHY, Refusal.CONTENT_POLICY);

        node.run(scene("A wasp kills a bee."), log);

        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/0/2");
        assertThat(log.jobs())
                .extracting(Job::request)
                .containsExactly("a bee; A wasp kills a bee.", "a bee; A wasp stops a bee.");
        assertThat(log.heard.told())
                .contains(new Event.PromptSoftened(0, 2, "shop-film", List.of("kills"), WHY))
                .noneMatch(Event.ProviderSwitched.class::isInstance);
    }

    @Test
    void theTakeTellsThePromptThatWasReallyUsed() throws Exception {
        VisualNode node = node(shop("shop"), STUDIO);
        node.run(scene("A wasp kills a bee."), log);
        log.refused(WHY, Refusal.CONTENT_POLICY);
        node.run(scene("A wasp kills a bee."), log);
        log.done("http://films/1", DOLLAR);

        Take take = node.run(scene("A wasp kills a bee."), log).state().takes().getFirst();

        assertThat(origin(take).prompt()).isEqualTo("A wasp stops a bee.");
        assertThat(origin(take).declined()).isEmpty();
    }

    @Test
    void aProcessThatTakesOverDecidesTheSameAndOrdersNothingTwice() throws Exception {
        node(shop("shop"), STUDIO).run(scene("A wasp kills a bee."), log);
        log.refused(WHY, Refusal.CONTENT_POLICY);
        node(shop("shop"), STUDIO).run(scene("A wasp kills a bee."), log);
        List<Job> ordered = log.jobs();

        node(shop("shop"), STUDIO).run(scene("A wasp kills a bee."), log);

        assertThat(log.jobs()).isEqualTo(ordered);
    }

    @Test
    void asSoonAsTheSofterPromptIsRefusedTooTheNextOfferIsTaken() throws Exception {
        VisualNode node = node(shop("shop"), shop("other"), STUDIO);
        for (int i = 0; i < 4; i++) {
            node.run(scene("A wasp kills a bee."), log);
            log.refused(WHY, Refusal.CONTENT_POLICY);
        }
        VideoState state = node.run(scene("A wasp kills a bee."), log).state();

        assertThat(log.jobs()).extracting(Job::provider).containsExactly("shop", "shop", "other", "other");
        assertThat(log.heard.told()).contains(new Event.ProviderSwitched(0, "shop", "other", WHY));
        assertThat(state.takes()).extracting(Take::maker).containsOnly("studio");
        assertThat(origin(state.takes().getFirst()).declined())
                .containsExactly(new Declined("shop", WHY), new Declined("other", WHY));
    }

    @Test
    void whereThereIsNothingToSoftenTheNextOfferIsTakenAtOnce() throws Exception {
        VisualNode node = node(shop("shop"), shop("other"), STUDIO);
        node.run(scene("A bee on a thistle."), log);
        log.refused(WHY, Refusal.CONTENT_POLICY);

        node.run(scene("A bee on a thistle."), log);

        assertThat(log.jobs()).extracting(Job::provider).containsExactly("shop", "other");
        assertThat(log.heard.told())
                .contains(new Event.ProviderSwitched(0, "shop", "other", WHY))
                .noneMatch(Event.PromptSoftened.class::isInstance);
    }

    @Test
    void anyOtherFailureSoftensNothing() throws Exception {
        VisualNode node = node(shop("shop"), shop("other"), STUDIO);
        node.run(scene("A wasp kills a bee."), log);
        log.failed("out of order");

        node.run(scene("A wasp kills a bee."), log);

        assertThat(log.jobs()).extracting(Job::request).containsOnly("a bee; A wasp kills a bee.");
    }

    @Test
    void aModelThatCannotSpeakItIsAskedForASilentScene() throws Exception {
        VisualNode node = node(shop("shop"), STUDIO);
        node.run(scene("A crowd in a square."), log);
        log.refused("unable to generate audio", Refusal.UNCLEAR_SPEECH);

        node.run(scene("A crowd in a square."), log);

        assertThat(log.jobs().getLast().request()).contains("nobody talks").contains("A crowd in a square.");
        assertThat(log.heard.told())
                .contains(new Event.PromptSoftened(0, 2, "shop-film", List.of(), "unable to generate audio"));
    }

    @Test
    void aLaterTakeBeginsWithTheSofterPrompt() throws Exception {
        VisualNode node = node(shop("shop"), STUDIO);
        node.run(scene("A wasp kills a bee."), log);
        log.refused(WHY, Refusal.CONTENT_POLICY);
        node.run(scene("A wasp kills a bee."), log);
        log.done("http://films/1", DOLLAR);
        VideoState bought = node.run(scene("A wasp kills a bee."), log).state();
        Diagnosis bad = new Diagnosis(0, false, List.of());
        VideoState judged = bought.withJudged(bought.lastTake(0).orElseThrow().judged(bad));

        node.run(judged.sentBack(List.of(0)), log);

        assertThat(log.jobs()).hasSize(3);
        assertThat(log.jobs().getLast().request()).isEqualTo("a bee; A wasp stops a bee.");
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

    private VisualNode node(SceneMaker... makers) {
        return new VisualNode(List.of(makers), Routing.AS_GIVEN, (_, _, order) -> write(order), assets, 1);
    }

    private static Take.Origin origin(Take take) {
        return Objects.requireNonNull(take.origin());
    }

    private static void write(DrawingOrder order) throws IOException {
        for (Path file : order.files().values()) Files.writeString(file, "a film");
    }

    private static SceneSeller shop(String name) {
        return new PlainSeller(name, DOLLAR) {
            @Override
            public Optional<String> prompt(Job job) {
                return Optional.of(job.request().substring("a bee; ".length()));
            }
        };
    }

    private static VideoState scene(String prompt) {
        return VideoState.of(Campaigns.campaign("bees"))
                .withDirection(Campaigns.direction())
                .withStoryboard(Storyboards.board().says(Role.HOOK, prompt, 0.4).storyboard())
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }
}
