package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.WorkKind;
import io.reelwright.money.BudgetExceeded;
import io.reelwright.money.Job;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.FilmLost;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who makes a take when makers draw, sell or decline. */
class OffersTest {
    private static final long DOLLAR = 1_000_000;
    private static final SceneMaker DECLINER = maker("shy", new Offer.Declined("films no bees"));
    private static final SceneMaker STUDIO = maker("studio", new Offer.Drawn("studio-headline", OffersTest::drawn));
    private static final SceneSeller SHOP = new PlainSeller("shop", DOLLAR);
    private static final SceneSeller OTHER = new PlainSeller("other", DOLLAR / 2);

    private final RecordedJobs log = new RecordedJobs(100 * DOLLAR);
    private final FileAssetStore assets;

    OffersTest(@TempDir Path folder) throws IOException {
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void whatIsSoldIsOrderedAtOnceWaitedForAndBroughtIn() throws Exception {
        VisualNode node = node(DECLINER, SHOP, STUDIO);

        Outcome outcome = node.run(twoScenes(), log);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo(new Outcome.Wait("job", "2 scenes")));
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/1/1");
        assertThat(node.run(outcome.state(), log)).isInstanceOf(Outcome.Waiting.class);

        log.done("http://films/1", 250_000);
        VideoState state = node.run(outcome.state(), log).state();

        assertThat(state.takes()).hasSize(2).allSatisfy(take -> {
            assertThat(take.model()).isEqualTo("shop-film");
            assertThat(take.maker()).isEqualTo("shop");
            assertThat(origin(take).micros()).isEqualTo(250_000);
            assertThat(origin(take).prompt()).isEqualTo(take.scene() == 0 ? "Honey lasts for ever." : "Bees make it.");
            assertThat(origin(take).declined()).containsExactly(new Declined("shy", "films no bees"));
        });
        assertThat(log.heard.told())
                .filteredOn(Event.SceneComplete.class::isInstance)
                .extracting(
                        told -> ((Event.SceneComplete) told).model(), told -> ((Event.SceneComplete) told).costUsd())
                .containsOnly(tuple("shop-film", 0.25));
        assertThat(log.heard.told()).noneMatch(Event.ProviderSwitched.class::isInstance);
        assertThat(log.heard.checkpoints()).hasSize(2);
        assertThat(node.run(state, log)).isEqualTo(new Outcome.Finished(state));
    }

    @Test
    void servicesThatAreNamedForASceneAreAskedForThatSceneAlone() throws Exception {
        node(SHOP, OTHER, STUDIO).run(askedOf(1, List.of("other")), log);

        assertThat(log.jobs()).extracting(Job::provider).containsExactly("shop", "other");
    }

    @Test
    void aSceneThatIsLeftToTheStudioIsNotBought() throws Exception {
        VideoState state =
                node(SHOP, STUDIO).run(askedOf(0, List.of("studio")), log).state();

        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/1/1");
        assertThat(state.takes()).extracting(Take::maker).containsExactly("studio");
    }

    @Test
    void whoIsFirstInTheListAndDrawsIsNotPassedOverForOneThatSells() throws Exception {
        VideoState state = node(STUDIO, SHOP).run(twoScenes(), log).state();

        assertThat(state.takes()).extracting(Take::maker).containsOnly("studio");
        assertThat(log.jobs()).isEmpty();
    }

    @Test
    void whenAJobGivesNothingTheRestOfTheListIsAsked() throws Exception {
        VisualNode node = node(SHOP, OTHER, STUDIO);
        node.run(twoScenes(), log);
        log.failed("no bees today");

        assertThat(node.run(twoScenes(), log)).isInstanceOf(Outcome.Waiting.class);
        assertThat(log.jobs()).extracting(Job::provider).containsExactly("shop", "shop", "other", "other");
        assertThat(log.heard.told()).contains(new Event.ProviderSwitched(0, "shop", "other", "no bees today"));
        log.late();
        VideoState state = node.run(twoScenes(), log).state();

        assertThat(state.takes()).extracting(Take::maker).containsOnly("studio");
        assertThat(state.takes())
                .allSatisfy(take -> assertThat(origin(take).declined())
                        .containsExactly(
                                new Declined("shop", "no bees today"), new Declined("other", "takes too long")));
    }

    @Test
    void aSceneWhoseOrderIsInDoubtWaitsAndIsDrawnButNotBoughtWhenAPersonSaysSo() throws Exception {
        VisualNode node = node(SHOP, OTHER, STUDIO);
        node.run(twoScenes(), log);

        log.doubted(false);
        assertThat(node.run(twoScenes(), log))
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        waiting -> assertThat(waiting.reason())
                                .isEqualTo(new Outcome.Wait(
                                        "doubt",
                                        "X/scene/0/1: it is unknown whether shop has it, and up to $1.00 may be spent; check"
                                                + " there, and run reelwright resolve X/scene/0/1 --taken TASK, --never-taken"
                                                + " or --studio")));
        assertThat(log.jobs()).extracting(Job::provider).containsOnly("shop");

        log.doubted(true);
        VideoState state = node.run(twoScenes(), log).state();
        assertThat(log.jobs()).extracting(Job::provider).containsOnly("shop");
        assertThat(state.takes()).hasSize(2).allSatisfy(take -> {
            assertThat(take.maker()).isEqualTo("studio");
            assertThat(origin(take).micros()).isZero();
            assertThat(origin(take).declined())
                    .containsExactly(
                            new Declined("shop", "it is unknown whether it has the order"),
                            new Declined("other", "an earlier order may be paid already"));
        });
    }

    @Test
    void whatABudgetDoesNotBearIsLeftToTheNextInTheList() throws Exception {
        RecordedJobs poor = new RecordedJobs(DOLLAR);

        VideoState state = node(SHOP, STUDIO).run(twoScenes(), poor).state();

        assertThat(poor.jobs()).hasSize(1);
        assertThat(state.takes()).hasSize(1).allSatisfy(take -> {
            assertThat(take.scene()).isEqualTo(1);
            assertThat(origin(take).declined()).containsExactly(new Declined("shop", "over_budget"));
        });
        assertThat(poor.switches()).containsExactly(new Event.ProviderSwitched(1, "shop", "studio", "over_budget"));
    }

    @Test
    void whereNobodyElseMakesItTheBudgetIsWaitedFor() {
        RecordedJobs poor = new RecordedJobs(DOLLAR);

        assertThatThrownBy(() -> node(DECLINER, SHOP).run(twoScenes(), poor)).isInstanceOf(BudgetExceeded.class);
        assertThat(poor.jobs()).hasSize(1);
    }

    @Test
    void whatNobodyMakesIsToldWithEverybodysReason() {
        assertThatThrownBy(() -> node(DECLINER, maker("mute", new Offer.Declined("is away")))
                        .run(twoScenes(), log))
                .isInstanceOf(PhaseFailure.class)
                .hasMessage("scene 1: no maker accepts it; shy: films no bees; mute: is away");
    }

    @Test
    void aFilmThatCannotBeShownIsLeftAndTheNextIsAsked() throws Exception {
        VisualNode node = node(SHOP, STUDIO);
        node.run(twoScenes(), log);
        log.done("broken", DOLLAR);

        VideoState state = node.run(twoScenes(), log).state();

        assertThat(state.takes()).extracting(Take::maker).containsOnly("studio");
        assertThat(origin(state.takes().getFirst()).declined()).containsExactly(new Declined("shop", "it is a text"));
        // The scenes are drawn side by side.
        assertThat(log.switches())
                .containsExactlyInAnyOrder(
                        new Event.ProviderSwitched(0, "shop", "studio", "it is a text"),
                        new Event.ProviderSwitched(1, "shop", "studio", "it is a text"));
        assertThat(state.takes()).extracting(Take::attempt).containsOnly(1);
    }

    @Test
    void aSwitchNamesTheSellerThatHadTheTakeAndEverybodyPassedOverAfterIt() throws Exception {
        SceneSeller closed = new PlainSeller("closed", DOLLAR) {
            @Override
            public Offer offer(TakeRequest wish) {
                return new Offer.Declined("its account is empty");
            }
        };
        VisualNode node = node(SHOP, closed, STUDIO);
        node.run(twoScenes(), log);
        log.done("broken", DOLLAR);

        node.run(twoScenes(), log);

        assertThat(log.switches())
                .contains(
                        new Event.ProviderSwitched(0, "shop", "studio", "it is a text; closed: its account is empty"));
    }

    /** As when a machine of one's own has ended before its film was fetched. */
    @Test
    void aFilmThatIsLostAndCostNothingIsMadeAgainByTheSameSellerButNotForEver() throws Exception {
        VisualNode node = node(SHOP, STUDIO);
        node.run(twoScenes(), log);
        log.done("lost", 0);
        assertThat(node.run(twoScenes(), log)).isInstanceOf(Outcome.Waiting.class);
        assertThat(log.jobs())
                .extracting(Job::ref)
                .containsExactlyInAnyOrder("X/scene/0/1", "X/scene/1/1", "X/scene/0/2", "X/scene/1/2");
        assertThat(log.heard.told()).noneMatch(Event.ProviderSwitched.class::isInstance);
        log.done("http://films/1", 0);
        assertThat(node.run(twoScenes(), log).state().takes())
                .hasSize(2)
                .extracting(Take::maker)
                .containsOnly("shop");
    }

    @Test
    void aSellerWhoseFilmsAreLostAgainAndAgainIsLeft() throws Exception {
        VisualNode node = node(SHOP, STUDIO);
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(node.run(twoScenes(), log)).isInstanceOf(Outcome.Waiting.class);
            log.done("lost", 0);
        }

        assertThat(node.run(twoScenes(), log).state().takes())
                .extracting(Take::maker)
                .containsOnly("studio");
        assertThat(log.jobs()).hasSize(6);
    }

    @Test
    void aSceneThatIsSentBackIsBoughtOnceMoreAndWhatWasBoughtBeforeIsNotShownAgain() throws Exception {
        VisualNode node = node(SHOP);
        node.run(twoScenes(), log);
        log.done("http://films/1", DOLLAR);
        VideoState bought = node.run(twoScenes(), log).state();
        Diagnosis bad = new Diagnosis(0, false, List.of());
        VideoState judged = bought.withJudged(bought.lastTake(1).orElseThrow().judged(bad));

        assertThat(node.run(judged.sentBack(List.of(1)), log)).isInstanceOf(Outcome.Waiting.class);
        assertThat(log.jobs()).extracting(Job::ref).endsWith("X/scene/1/2").hasSize(3);
    }

    @Test
    void onlyWhatIsDrawnNeedsTheLaneOfThePictures() throws Exception {
        assertThat(node(SHOP, STUDIO).work(twoScenes(), log)).contains(WorkKind.WAITING);
        assertThat(node(STUDIO, SHOP).work(twoScenes(), log)).contains(WorkKind.DRAWING);
        VisualNode node = node(SHOP, STUDIO);
        node.run(twoScenes(), log);
        assertThat(node.work(twoScenes(), log)).contains(WorkKind.WAITING);
        log.failed("no bees today");
        assertThat(node.work(twoScenes(), log)).contains(WorkKind.DRAWING);
    }

    @Test
    void whoHasDrawnForLongGivesOthersTheirTurnAndGoesOnWhereItWas() throws Exception {
        VisualNode node =
                new VisualNode(List.of(STUDIO), Routing.AS_GIVEN, (seller, job, order) -> {}, assets, 1, Duration.ZERO);

        Outcome first = node.run(twoScenes(), log);

        assertThat(first).isInstanceOf(Outcome.Paused.class);
        assertThat(first.state().takes()).hasSize(1);
        Outcome second = node.run(first.state(), log);
        assertThat(second).isInstanceOf(Outcome.Finished.class);
        assertThat(second.state().takes()).hasSize(2);
    }

    private VisualNode node(SceneMaker... makers) {
        FilmDelivery delivery = (seller, job, order) -> {
            if ("broken".equals(job.result())) throw new UnusableFilm("it is a text", new IOException());
            if ("lost".equals(job.result())) throw new UnusableFilm("it is gone", new FilmLost("it is gone"));
            write(order, "a film");
        };
        return new VisualNode(List.of(makers), Routing.AS_GIVEN, delivery, assets, 2);
    }

    private static Offer.Made drawn(DrawingOrder order, DoubleConsumer progress) throws IOException {
        write(order, "drawn");
        return new Offer.Made("studio-headline", Map.of());
    }

    private static void write(DrawingOrder order, String what) throws IOException {
        for (Path file : order.files().values())
            Files.writeString(file, what + " " + order.scene().index());
    }

    private static SceneMaker maker(String name, Offer offer) {
        return new SceneMaker() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Offer offer(TakeRequest wish) {
                return offer;
            }
        };
    }

    private static Take.Origin origin(Take take) {
        Take.Origin origin = take.origin();
        if (origin == null) throw new AssertionError("nothing is known of " + take);
        return origin;
    }

    private static VideoState askedOf(int scene, List<String> services) {
        Storyboard board = twoScenes().storyboardNow();
        return twoScenes().withStoryboard(board.with(board.scenes().get(scene).askedOf(services)));
    }

    private static VideoState twoScenes() {
        return VideoState.of(Campaigns.campaign("honey"))
                .withDirection(Campaigns.direction())
                .withStoryboard(Storyboards.board()
                        .says(Role.HOOK, "Honey lasts for ever.", 0.4)
                        .says(Role.POINT, "Bees make it.", 0.4)
                        .storyboard())
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }
}
