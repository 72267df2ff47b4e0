package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Brief;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Format;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Retakes;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.VideoState;
import io.reelwright.campaign.WordTime;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSubject;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.Routing;
import io.reelwright.provider.video.SceneMaker;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.provider.video.UnusableSource;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import io.reelwright.testing.InMemoryPhaseRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisualNodeTest {
    @TempDir
    Path folder;

    private final InMemoryPhaseRecorder log = new InMemoryPhaseRecorder();
    private final List<DrawingOrder> orders = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everySceneGetsATakeThatIsCheckpointedByItself() throws Exception {
        VideoState state = node(order -> {}).run(threeScenes(), log).state();

        assertThat(state.takes()).extracting(Take::scene).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(log.checkpoints())
                .extracting(checkpoint -> checkpoint.takes().size())
                .containsExactly(1, 2, 3);
    }

    @Test
    void aSceneThatHasItsTakeIsLeftAlone() throws Exception {
        VideoState half = threeScenes().plusTake(take(1, 1, null));

        node(order -> {}).run(half, log);

        assertThat(orders).extracting(order -> order.scene().index()).containsExactlyInAnyOrder(0, 2);
    }

    @Test
    void afterQualityOnlyTheFailingSceneIsMadeAgainWithWhatItShouldChange() throws Exception {
        VideoState judged = threeScenes()
                .plusTake(take(0, 1, verdict(true)))
                .plusTake(take(1, 1, verdict(false)))
                .plusTake(take(2, 1, verdict(true)))
                .sentBack(List.of(1));

        VideoState state = node(order -> {}).run(judged, log).state();

        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.scene().index()).isEqualTo(1);
            assertThat(order.take()).isEqualTo(2);
            assertThat(order.mends()).extracting(Finding::mend).containsExactly(Mend.NEW_SEED);
            assertThat(order.seed()).isNotEqualTo(TakeRequests.seed(42, 1, 1));
        });
        assertThat(node(order -> {}).run(state, log).state()).isEqualTo(state);
    }

    @Test
    void aSceneThatTheUserWantsOtherwiseIsDrawnOnceMoreAndTheOldTakeNoLongerWins() throws Exception {
        VideoState good = threeScenes()
                .plusTake(take(0, 1, verdict(true)))
                .plusTake(take(1, 1, verdict(true)))
                .plusTake(take(2, 1, verdict(true)))
                .at(Phase.DONE);

        VideoState state = node(order -> {}).run(good.redrawn(1), log).state();

        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.scene().index()).isEqualTo(1);
            assertThat(order.take()).isEqualTo(2);
            assertThat(order.mends()).extracting(Finding::mend).containsExactly(Mend.OTHER_LAYOUT);
        });
        VideoState judged = state.withJudged(state.lastTake(1).orElseThrow().judged(verdict(true)));
        assertThat(judged.bestTake(1).orElseThrow().number()).isEqualTo(2);
        assertThatThrownBy(() -> good.redrawn(7))
                .hasMessage("it has 3 scenes, and none with that number has been drawn");
    }

    @Test
    void aSceneThatQualityHasGivenUpIsNotDrawnAgainWhenTheUserWantsAnotherOtherwise() throws Exception {
        VideoState givenUp = threeScenes().plusTake(take(0, 1, verdict(false))).plusTake(take(1, 1, verdict(true)));
        givenUp = givenUp.plusTake(take(2, 1, verdict(true)));
        for (int round = 1; round <= Retakes.MOST_ROUNDS; round++)
            givenUp = givenUp.sentBack(List.of(0)).plusTake(take(0, round + 1, verdict(false)));

        VideoState state =
                node(order -> {}).run(givenUp.at(Phase.DONE).redrawn(1), log).state();

        assertThat(orders).extracting(order -> order.scene().index()).containsExactly(1);
        assertThat(state.rounds(0)).isEqualTo(Retakes.MOST_ROUNDS);
        assertThat(state.rounds(1)).isZero();
        assertThat(node(order -> {}).run(state, log).state()).isEqualTo(state);
    }

    @Test
    void wordsAreTimedFromTheStartOfTheirScene() throws Exception {
        node(order -> {}).run(threeScenes(), log);

        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(order.words().getFirst().start()).isEqualTo(0.5));
    }

    @Test
    void aSceneThatCannotBeMadeFailsThePhaseAndLeavesNoFile() throws IOException {
        VisualNode node = node(order -> {
            if (order.scene().index() == 1) throw new IOException("the disk is full; free some");
        });

        assertThatExceptionOfType(PhaseFailure.class)
                .isThrownBy(() -> node.run(threeScenes(), log))
                .withMessageContaining("scene 2")
                .withMessageContaining("free some");
        try (var drafts = Files.list(folder)) {
            assertThat(drafts.filter(file -> file.toString().contains("draft"))).isEmpty();
        }
    }

    @Test
    void aTakeWhoseFileIsLostIsMadeAgainAsItWas() throws Exception {
        VideoState made = node(order -> {}).run(threeScenes(), log).state();
        Take lost = made.lastTake(1).orElseThrow();
        Asset file = lost.renditions().values().iterator().next();
        Files.delete(folder.resolve(file.key()));
        orders.clear();
        log.told().clear();

        VideoState again = node(order -> {}).run(made, log).state();

        assertThat(again).isEqualTo(made);
        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.scene().index()).isEqualTo(1);
            assertThat(order.take()).isEqualTo(1);
            assertThat(order.seed()).isEqualTo(lost.seed());
        });
        assertThat(log.told())
                .containsExactly(new Event.Recovered("scene", 1, file.key().replace("01JD/", ""), "is gone"));
        assertThat(folder.resolve(file.key())).exists();
    }

    @Test
    void aTakeThatComesOutOtherwiseIsJudgedAnew() throws Exception {
        VideoState made = node(order -> {}).run(threeScenes(), log).state();
        VideoState judged = made.withJudged(made.lastTake(1).orElseThrow().judged(verdict(true)));
        Asset file =
                made.lastTake(1).orElseThrow().renditions().values().iterator().next();
        Files.delete(folder.resolve(file.key()));

        VideoState again = node(order ->
                        Files.writeString(order.files().values().iterator().next(), "another maker"))
                .run(judged, log)
                .state();

        Take take = again.lastTake(1).orElseThrow();
        assertThat(take.number()).isEqualTo(1);
        assertThat(take.diagnosis()).isNull();
        assertThat(log.checkpoints().getLast()).isEqualTo(again);
        assertThat(again.takes()).hasSize(3);
    }

    @Test
    void aTakeThatWasBoughtIsNotBoughtAgainByItself() {
        Asset film = new Asset("01JD/scenes/001-take1-9x16.mp4", 4, "");
        LostTake lost = new LostTake(scene(1), take(1, 1, null), new DamagedAsset(film, "is gone"));

        lost.requireFree(List.of(job(0, 400_000)));
        assertThatExceptionOfType(PhaseFailure.class)
                .isThrownBy(() -> lost.requireFree(List.of(job(1, 400_000))))
                .withMessage(
                        "scene 2: scenes/001-take1-9x16.mp4 is gone, and it was bought: buying it again costs about"
                                + " $0.40; to buy it again, run retry --from visual");
    }

    private static Job job(int scene, long charged) {
        return new Job(
                "01JD/scene/" + scene + "/1",
                "01JD",
                JobSubject.scene(scene),
                1,
                "shop",
                "film",
                "",
                "",
                JobState.DONE,
                "task",
                500_000,
                charged,
                CostSource.PROVIDER,
                LocalDate.EPOCH,
                1,
                0,
                0,
                1,
                false,
                "",
                null,
                Instant.EPOCH);
    }

    private interface Fault {
        void strike(DrawingOrder order) throws IOException;
    }

    @Test
    void aSceneWhoseOwnFileWentAwayIsDrawnAndAFindingSaysWhy() throws Exception {
        Path gone = folder.resolve("walk.mp4");
        SceneCard own = new SceneCard.OwnMedia(gone.toString(), true, 0, null, "A long walk home", null);
        VideoState state =
                threeScenes().withScript(new Script("Bees", List.of(), Script.Origin.OUTLINE, 1, List.of(), 1));
        Scene second = state.storyboardNow().scenes().get(1);
        state = state.withStoryboard(state.storyboardNow().with(second.pictured(own, second.prompt())));
        AtomicBoolean broken = new AtomicBoolean();

        VideoState made = node(order -> {
                    boolean isOwn = order.scene().card() instanceof SceneCard.OwnMedia;
                    if (isOwn && broken.compareAndSet(false, true))
                        throw new UnusableSource("walk.mp4: no such file", new IOException("gone"));
                })
                .run(state, log)
                .state();

        assertThat(made.takes()).hasSize(3);
        assertThat(made.storyboardNow().scenes().get(1).card()).isInstanceOf(SceneCard.Headline.class);
        assertThat(made.scriptNow().aboutMedia())
                .singleElement()
                .asString()
                .contains("walk.mp4")
                .contains("scene 2 is drawn without it");
        assertThat(log.told()).anySatisfy(event -> assertThat(event).isInstanceOf(Event.SceneFailed.class));
    }

    @Test
    void aClipThatBeginsWithALaterSceneGetsItsTakeDrawnCompleteFromTheFirstFrame() throws Exception {
        Take of = made(1);

        Take opening = openings().of(threeScenes().plusTake(of), scene(1), of, "01JD/clips/2-opening.mp4");

        assertThat(orders).singleElement().satisfies(order -> {
            assertThat(order.opens()).isTrue();
            assertThat(order.seed()).isEqualTo(of.seed());
            assertThat(order.files()).containsOnlyKeys(Aspect.TALL);
        });
        assertThat(opening.renditions().get(Aspect.TALL)).extracting(Asset::key).isEqualTo("01JD/clips/2-opening.mp4");
        assertThat(opening.number()).isEqualTo(of.number());
    }

    @Test
    void theFirstSceneStandsAlreadyAndATakeOfAnotherMakerCannotBeDrawnAgain() throws Exception {
        Take first = made(0);
        Take bought = made(1, "kie");

        assertThat(openings().of(threeScenes().plusTake(first), scene(0), first, "key.mp4"))
                .isSameAs(first);
        assertThat(openings().of(threeScenes().plusTake(bought), scene(1), bought, "key.mp4"))
                .isSameAs(bought);
        assertThat(orders).isEmpty();
    }

    @Test
    void aTakeThatCannotBeDrawnAgainStaysAndLeavesNoFile() throws Exception {
        Take of = made(1);
        OpeningTakes openings = new OpeningTakes(
                List.of(maker(_ -> {
                    throw new IOException("disk is full");
                })),
                new Folder(folder));

        assertThat(openings.of(threeScenes().plusTake(of), scene(1), of, "key.mp4"))
                .isSameAs(of);
        assertThat(folder).isEmptyDirectory();
    }

    private OpeningTakes openings() {
        return new OpeningTakes(List.of(maker(order -> {})), new Folder(folder));
    }

    private static Take made(int scene) {
        return made(scene, "studio");
    }

    private static Take made(int scene, String maker) {
        Take.Origin studio = new Take.Origin(maker, null, 0, 1, List.of());
        return new Take(scene, 1, "studio-headline", 77, Map.of(), Map.of(), null, studio, null);
    }

    private VisualNode node(Fault fault) {
        FilmDelivery nothing = (seller, job, order) -> {
            throw new IllegalStateException("nothing was bought");
        };
        return new VisualNode(List.of(maker(fault)), Routing.AS_GIVEN, nothing, new Folder(folder), 2);
    }

    private SceneMaker maker(Fault fault) {
        return new SceneMaker() {
            @Override
            public String name() {
                return "studio";
            }

            @Override
            public Offer offer(TakeRequest wish) {
                return new Offer.Drawn("studio-headline", this::draw);
            }

            private Offer.Made draw(DrawingOrder order, DoubleConsumer progress) throws IOException {
                orders.add(order);
                for (Path file : order.files().values()) Files.writeString(file, "take " + order.take());
                fault.strike(order);
                return new Offer.Made("studio-headline", Map.of());
            }
        };
    }

    private static Diagnosis verdict(boolean pass) {
        Mend mend = pass ? Mend.NONE : Mend.NEW_SEED;
        return new Diagnosis(
                pass ? 1 : 0, pass, List.of(new Finding("black", pass ? 0 : 1, 0.1, pass ? 1 : 0, mend, "")));
    }

    private static Take take(int scene, int number, @org.jspecify.annotations.Nullable Diagnosis diagnosis) {
        return new Take(scene, number, "studio-headline", 1, Map.of(), Map.of(), diagnosis);
    }

    private static VideoState threeScenes() {
        Brief brief = new Brief(
                "honey",
                null,
                null,
                Niche.FOOD,
                Format.SHORT,
                20,
                QualityTier.BULK,
                "slt",
                null,
                null,
                List.of(Output.TIKTOK_9X16),
                42,
                Locale.ENGLISH,
                List.of(),
                null);
        List<Scene> scenes =
                IntStream.range(0, 3).mapToObj(VisualNodeTest::scene).toList();
        List<WordTime> words = IntStream.range(0, 3)
                .mapToObj(i -> new WordTime("word", i * 3 + 0.5, i * 3 + 1))
                .toList();
        Narration narration = new Narration(new Asset("a.wav", 1, ""), 9, words, List.of(), "slt");
        Direction direction = new Direction(
                Niche.FOOD,
                "",
                "",
                Direction.HookStyle.FACT,
                "",
                3,
                "honeycomb",
                Direction.MusicMood.WARM,
                List.of(),
                3,
                new Direction.ProviderPlan("studio", "studio", 0));
        return VideoState.of(new Campaign("01JD", brief, Instant.EPOCH))
                .withDirection(direction)
                .withStoryboard(new Storyboard(narration, scenes))
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }

    private static Scene scene(int index) {
        SceneCard card = new SceneCard.Headline(null, List.of("Honey", "lasts"), 1, null);
        return new Scene(
                index,
                index * 90,
                90,
                index,
                1,
                Script.Role.POINT,
                "word",
                card,
                "honey",
                CameraMove.STILL,
                Transition.CUT);
    }

    /** Keeps files in a folder: enough of a store for a node that only passes files on. */
    private record Folder(Path root) implements AssetStore {
        @Override
        public Path draft(String suffix) throws IOException {
            return Files.createTempFile(root, "draft", suffix);
        }

        @Override
        public Asset keep(Path draft, String key) throws IOException {
            Path kept = root.resolve(key);
            Files.createDirectories(kept.getParent());
            Files.move(draft, kept);
            return new Asset(key, Files.size(kept), "");
        }

        @Override
        public Secured secure(Path draft, String key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String id() {
            return root.toString();
        }

        @Override
        public Path path(Asset asset) {
            return root.resolve(asset.key());
        }

        @Override
        public boolean has(Asset asset) {
            return Files.exists(path(asset));
        }

        @Override
        public Optional<DamagedAsset> damage(Asset asset) {
            return has(asset) ? Optional.empty() : Optional.of(new DamagedAsset(asset, "is gone"));
        }

        @Override
        public Asset copy(Asset asset, String key) {
            throw new AssertionError("no phase copies");
        }

        @Override
        public void forget(String folder) {
            throw new AssertionError("no phase forgets");
        }
    }
}
