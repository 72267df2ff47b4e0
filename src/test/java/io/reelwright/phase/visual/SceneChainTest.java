package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Joint;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Purchasing;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Seams;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.money.Job;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.FilmJoints;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.ScenePictures.Ends;
import io.reelwright.provider.video.SceneSeller;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.PlainSeller;
import io.reelwright.testing.Storyboards;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bought scenes that go on from each other: what is ordered when, with which pictures, and where a cut takes a transition's place. */
class SceneChainTest {
    private static final long DOLLAR = 1_000_000;
    private static final IntPredicate ALL = _ -> true;

    private final Path folder;
    private final FileAssetStore assets;
    private final Films delivery = new Films();
    private RecordedJobs log = new RecordedJobs(100 * DOLLAR);

    SceneChainTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void eachSceneIsOrderedWhenTheOneBeforeItIsThereAndBeginsWithItsLastShownFrame() throws Exception {
        VisualNode node = node(frames(ALL), STUDIO);

        Outcome first = node.run(chained(3), log);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        waiting -> assertThat(waiting.reason()).isEqualTo(new Outcome.Wait("job", "3 scenes")));
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1");
        log.done("film A", DOLLAR);
        Outcome second = node.run(first.state(), log);
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/1/1");
        log.done("film B", DOLLAR);
        Outcome third = node.run(second.state(), log);
        log.done("film C", DOLLAR);
        VideoState done = node.run(third.state(), log).state();

        assertThat(done.takes()).extracting(Take::maker).containsExactly("shop", "shop", "shop");
        assertThat(node.run(done, log)).isEqualTo(new Outcome.Finished(done));
        for (int scene = 1; scene < 3; scene++) {
            Take before = done.lastTake(scene - 1).orElseThrow();
            Asset begun = Objects.requireNonNull(joint(done, scene).begins().get(Aspect.TALL));
            assertThat(begun).isEqualTo(joint(done, scene - 1).last().get(Aspect.TALL));
            // A take goes on under the planned transition, but with a cut its own frames alone are shown.
            int shown = done.storyboardNow().scenes().get(scene - 1).frames() - 1;
            assertThat(Files.readString(assets.path(begun)))
                    .isEqualTo("frame " + shown + " of "
                            + Files.readString(assets.path(
                                    Objects.requireNonNull(before.renditions().get(Aspect.TALL)))));
            assertThat(origin(done, scene).followed()).containsExactly("first_frame");
            assertThat(origin(done, scene).missed()).isEmpty();
        }
        assertThat(delivery.joints.get(0)).isEqualTo(new FilmJoints(true, false, false));
        assertThat(delivery.joints.get(1)).isEqualTo(new FilmJoints(true, true, false));
        assertThat(Seams.shown(done)).extracting(Scene::out).containsOnly(Transition.CUT);
        assertThat(done.storyboardNow().scenes().getFirst().out().kind()).isEqualTo(Transition.Kind.DISSOLVE);
    }

    @Test
    void withoutAChainAllScenesAreOrderedAtOnce() throws Exception {
        VideoState state = node(frames(ALL), STUDIO)
                .run(scenes(3, Purchasing.DEFAULT), log)
                .state();
        log.done("film", DOLLAR);
        VideoState done = node(frames(ALL), STUDIO).run(state, log).state();

        assertThat(log.jobs()).hasSize(3);
        assertThat(done.takes()).extracting(Take::joint).containsOnlyNulls();
        assertThat(Seams.shown(done)).isEqualTo(done.storyboardNow().scenes());
        assertThat(delivery.joints.values()).containsOnly(FilmJoints.NONE);
    }

    @Test
    void aRunAfterACrashOrdersTheSameAndNothingTwice() throws Exception {
        VideoState state = node(frames(ALL)).run(chained(2), log).state();
        log.done("film A", DOLLAR);
        RecordedJobs other = new RecordedJobs(100 * DOLLAR);
        VideoState collected = node(frames(ALL)).run(state, log).state();
        String request = log.jobs().getLast().request();

        node(frames(ALL)).run(collected, other);
        assertThat(other.jobs().getLast().request()).as("from the checkpoint").isEqualTo(request);
        node(frames(ALL)).run(collected, log);
        assertThat(log.jobs()).hasSize(2);
    }

    @Test
    void aDrawnSceneInBetweenIsNotWaitedForAndLeavesItsTransitions() throws Exception {
        VisualNode node = node(frames(scene -> scene != 1), STUDIO);

        VideoState state = node.run(chained(3), log).state();
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/2/1");
        log.done("film", DOLLAR);
        VideoState done = node.run(state, log).state();

        assertThat(done.bestTake(1).orElseThrow().maker()).isEqualTo("studio");
        assertThat(origin(done, 2).missed()).containsExactly("first_frame");
        assertThat(Seams.shown(done)).isEqualTo(done.storyboardNow().scenes());
    }

    @Test
    void whereTheSceneBeforeIsDrawnInTheEndTheNextIsBoughtWithoutAFrame() throws Exception {
        VisualNode node = node(frames(ALL), STUDIO);
        VideoState state = node.run(chained(2), log).state();
        log.failed("no bees today");

        state = node.run(state, log).state();

        assertThat(state.takes()).extracting(Take::maker).containsExactly("studio");
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/1/1");
        assertThat(log.jobs().getLast().request()).doesNotContain("last.png");
    }

    @Test
    void aMakerThatTakesNoFrameIsNotMadeToWaitAndItsTakeSaysSo() throws Exception {
        VisualNode node = node(new PlainSeller("words", DOLLAR), STUDIO);
        VideoState state = node.run(chained(3), log).state();
        assertThat(log.jobs()).hasSize(3);
        log.done("film", DOLLAR);
        VideoState done = node.run(state, log).state();

        assertThat(origin(done, 0).missed()).isEmpty();
        assertThat(origin(done, 1).missed()).containsExactly("first_frame");
        assertThat(Seams.flows(done, 0)).isFalse();
    }

    @Test
    void aFilmFromALibraryIsNotContinued() throws Exception {
        SceneSeller library = new PlainSeller("stock", 0) {
            @Override
            public Offer offer(TakeRequest wish) {
                return wish.scene().index() == 0 ? super.offer(wish) : new Offer.Declined("has no such clip");
            }

            @Override
            public boolean isStockLibrary() {
                return true;
            }
        };

        node(library, frames(ALL)).run(chained(2), log);

        assertThat(log.jobs()).extracting(Job::provider).containsExactly("stock", "shop");
    }

    @Test
    void aSceneThatIsMadeAgainFitsBetweenItsNeighboursAndTheNextIsNotBoughtAgain() throws Exception {
        VisualNode node = node(frames(ALL));
        VideoState done = bought(node, 3);
        Asset begun = Objects.requireNonNull(joint(done, 2).begins().get(Aspect.TALL));

        VideoState again = node.run(done.redrawn(1), log).state();
        assertThat(log.jobs()).hasSize(4);
        assertThat(log.jobs().getLast().ref()).isEqualTo("X/scene/1/2");
        assertThat(FrameSeller.read(log.jobs().getLast()))
                .containsExactly(
                        Map.entry(Aspect.TALL, new Ends(joint(done, 0).last().get(Aspect.TALL), begun)));
        log.done("film D", DOLLAR);
        VideoState made = node.run(again, log).state();
        VideoState after = good(made, 1);

        assertThat(node.run(made, log)).isInstanceOf(Outcome.Finished.class);
        assertThat(log.jobs()).hasSize(4);
        assertThat(after.bestTake(1).orElseThrow().number()).isEqualTo(2);
        assertThat(delivery.joints.get(1)).isEqualTo(new FilmJoints(true, true, true));
        assertThat(Seams.shown(after)).extracting(Scene::out).containsOnly(Transition.CUT);
        assertThat(origin(after, 1).followed()).containsExactly("first_frame", "last_frame");
    }

    @Test
    void whereANewTakeDoesNotEndWithTheNextScenesFrameTheTransitionIsShown() throws Exception {
        VideoState done = bought(node(frames(ALL)), 3);
        VisualNode node = node(firstFramesOnly());

        VideoState again = node.run(done.redrawn(1), log).state();
        log.done("film D", DOLLAR);
        VideoState after = good(node.run(again, log).state(), 1);

        assertThat(origin(after, 1).missed()).containsExactly("last_frame");
        assertThat(Seams.shown(after))
                .extracting(scene -> scene.out().kind())
                .containsExactly(Transition.Kind.CUT, Transition.Kind.DISSOLVE, Transition.Kind.CUT);
    }

    @Test
    void aSceneThatIsSentBackBeginsWithTheSameFrameAgain() throws Exception {
        VisualNode node = node(frames(ALL));
        VideoState done = bought(node, 2);
        Take bad = done.lastTake(1).orElseThrow().judged(new Diagnosis(0, false, List.of()));

        node.run(done.withJudged(bad).sentBack(List.of(1)), log);

        assertThat(log.jobs()).hasSize(3);
        assertThat(FrameSeller.read(log.jobs().getLast()))
                .isEqualTo(FrameSeller.read(log.jobs().get(1)));
    }

    @Test
    void scenesThatAreSentBackTogetherAreMadeOneAfterTheOther() throws Exception {
        VisualNode node = node(frames(ALL));
        VideoState done = bought(node, 2);

        VideoState again = node.run(done.redrawn(), log).state();
        assertThat(log.jobs()).extracting(Job::ref).endsWith("X/scene/0/2").hasSize(3);
        assertThat(FrameSeller.read(log.jobs().getLast()))
                .as("the next is made anew")
                .isEmpty();
        log.done("film C", DOLLAR);
        VideoState second = node.run(again, log).state();

        assertThat(log.jobs()).extracting(Job::ref).endsWith("X/scene/1/2").hasSize(4);
        log.done("film D", DOLLAR);
        VideoState after = good(good(node.run(second, log).state(), 0), 1);
        assertThat(after.bestTake(1).orElseThrow().number()).isEqualTo(2);
        assertThat(Seams.flows(after, 0)).isTrue();
        assertThat(joint(after, 1).begins()).isNotEqualTo(joint(done, 1).begins());
    }

    @Test
    void whileTheFirstIsInDoubtTheCampaignWaitsForAPerson() throws Exception {
        VisualNode node = node(frames(ALL), STUDIO);
        VideoState state = node.run(chained(3), log).state();
        log.doubted(false);

        assertThat(node.run(state, log))
                .isInstanceOfSatisfying(
                        Outcome.Waiting.class,
                        waiting -> assertThat(waiting.reason().kind()).isEqualTo("doubt"));
    }

    @Test
    void eachShapeGoesOnFromItsOwnFrame() throws Exception {
        VisualNode node = node(frames(ALL));
        Purchasing each = new Purchasing(List.of(), null, Purchasing.OverBudget.FALL_BACK, true, null, true);
        VideoState state = node.run(inBothShapes(each), log).state();
        log.done("film A", DOLLAR);
        state = node.run(state, log).state();

        Map<Aspect, Ends> ends = FrameSeller.read(log.jobs().getLast());
        assertThat(ends.keySet()).containsExactlyInAnyOrder(Aspect.TALL, Aspect.WIDE);
        ends.forEach((shape, own) -> assertThat(own.first()).isEqualTo(last(shape)));
        log.done("film B", DOLLAR);
        assertThat(Seams.flows(node.run(state, log).state(), 0)).isTrue();
    }

    private Asset last(Aspect shape) {
        VideoState state = log.heard.checkpoints().getLast();
        return Objects.requireNonNull(joint(state, 0).last().get(shape));
    }

    @Test
    void theDearerOfBothWaysIsPlannedAndTold() throws Exception {
        log = new RecordedJobs(10 * DOLLAR).known();

        node(frames(ALL), STUDIO).run(chained(3), log);

        Event.CostPlanned planned = log.heard.told().stream()
                .filter(Event.CostPlanned.class::isInstance)
                .map(Event.CostPlanned.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(planned.scenes()).extracting(Event.SceneCost::worst).containsExactly(1.0, 1.5, 1.5);
        assertThat(planned.scenes()).extracting(Event.SceneCost::follows).containsExactly(false, true, true);
        assertThat(planned.scenes().getLast().model()).isEqualTo("shop-film-i2v");
    }

    @Test
    void aFollowingSceneThatTheBudgetDoesNotCoverIsDrawnAtOnce() throws Exception {
        log = new RecordedJobs(5 * DOLLAR / 2 + 1).known();

        VideoState state = node(frames(ALL), STUDIO).run(chained(3), log).state();

        assertThat(state.takes()).extracting(Take::scene, Take::maker).containsExactly(tuple(2, "studio"));
        log.done("film A", DOLLAR);
        state = node(frames(ALL), STUDIO).run(state, log).state();
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/1/1");
    }

    @Test
    void aDamagedLastFrameIsReadFromItsTakeAgain() throws Exception {
        VisualNode node = node(frames(ALL));
        VideoState state = node.run(chained(2), log).state();
        log.done("film A", DOLLAR);
        RecordedJobs poor = log;
        state = node.run(state, log).state();
        Asset frame = Objects.requireNonNull(joint(state, 0).last().get(Aspect.TALL));
        Files.writeString(assets.path(frame), "damaged");

        node(frames(ALL)).run(state, poor);

        assertThat(Files.readString(assets.path(frame))).startsWith("frame ");
    }

    private VideoState bought(VisualNode node, int scenes) throws Exception {
        VideoState state = node.run(chained(scenes), log).state();
        for (int i = 0; i < scenes; i++) {
            log.done("film " + i, DOLLAR);
            state = node.run(state, log).state();
        }
        return state;
    }

    /** Judges the newest take of a scene. */
    private static VideoState good(VideoState state, int scene) {
        Take newest = state.lastTake(scene).orElseThrow();
        return state.withJudged(newest.judged(new Diagnosis(1, true, List.of())));
    }

    private static Joint joint(VideoState state, int scene) {
        return Objects.requireNonNull(state.bestTake(scene).orElseThrow().joint());
    }

    private static Take.Origin origin(VideoState state, int scene) {
        return Objects.requireNonNull(state.bestTake(scene).orElseThrow().origin());
    }

    private static final SceneMaker STUDIO = new SceneMaker() {
        @Override
        public String name() {
            return "studio";
        }

        @Override
        public Offer offer(TakeRequest request) {
            return new Offer.Drawn("studio-headline", (order, _) -> {
                for (Path file : order.files().values()) Files.writeString(file, "drawn");
                return new Offer.Made("studio-headline", Map.of());
            });
        }
    };

    /** Sells films that begin and end with given pictures. */
    private static SceneSeller frames(IntPredicate scenes) {
        return new FrameSeller(scenes, true);
    }

    private static SceneSeller firstFramesOnly() {
        return new FrameSeller(ALL, false);
    }

    private VisualNode node(SceneMaker... makers) {
        return new VisualNode(List.of(makers), Routing.AS_GIVEN, delivery, assets, 1);
    }

    private static VideoState chained(int scenes) {
        return scenes(scenes, new Purchasing(List.of(), null, Purchasing.OverBudget.FALL_BACK, false, null, true));
    }

    private static VideoState scenes(int scenes, Purchasing rules) {
        return state(scenes, Campaigns.campaign("honey").brief().withPurchasing(rules));
    }

    private static VideoState inBothShapes(Purchasing rules) {
        Brief one = Campaigns.campaign("honey").brief().withPurchasing(rules);
        return state(
                2,
                new Brief(
                        one.topic(),
                        null,
                        null,
                        null,
                        one.format(),
                        one.seconds(),
                        one.tier(),
                        one.voice(),
                        null,
                        null,
                        List.of(Output.TIKTOK_9X16, Output.YOUTUBE_16X9),
                        one.seed(),
                        one.locale(),
                        List.of(),
                        null,
                        rules,
                        null));
    }

    private static VideoState state(int scenes, Brief brief) {
        Campaign campaign = Campaigns.campaign("honey");
        Storyboards board = Storyboards.board();
        for (int i = 0; i < scenes; i++) board.says(Role.POINT, "Honey lasts for ever.", 0.5);
        return VideoState.of(new Campaign(campaign.id(), brief, campaign.createdAt()))
                .withDirection(Campaigns.direction())
                .withStoryboard(board.storyboard())
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }

    /** Writes texts for films, and for frames where they come from. */
    private static final class Films implements FilmDelivery {
        private final Map<Integer, FilmJoints> joints = new HashMap<>();
        private final List<String> delivered = new ArrayList<>();

        @Override
        public void deliver(SceneSeller seller, Job done, DrawingOrder order) throws IOException {
            joints.put(order.scene().index(), order.joints());
            delivered.add(done.ref());
            for (Map.Entry<Aspect, Path> file : order.files().entrySet())
                Files.writeString(file.getValue(), done.result() + " " + file.getKey());
        }

        @Override
        public void still(Path take, Aspect shape, int frame, Path picture) throws IOException {
            Files.writeString(picture, "frame " + frame + " of " + Files.readString(take));
        }
    }
}
