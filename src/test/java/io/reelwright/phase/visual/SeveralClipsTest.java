package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.Declined;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.money.Job;
import io.reelwright.provider.video.DeliveredBefore;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer;
import io.reelwright.provider.video.PlannedClip;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes that need several bought clips: one that goes on where the first ends, or one in another shape. */
class SeveralClipsTest {
    private static final long DOLLAR = 1_000_000;
    private static final long ALL = DOLLAR + DOLLAR / 2;
    private static final PlannedClip SECOND = new PlannedClip("clip2", "film-i2v", DOLLAR / 2, 2, Aspect.TALL, true);
    private static final PlannedClip WIDE = new PlannedClip("16x9", "film", DOLLAR / 2, 4, Aspect.WIDE, false);

    private final FileAssetStore assets;
    private final Clips delivery = new Clips();
    private RecordedJobs log = new RecordedJobs(100 * DOLLAR);

    SeveralClipsTest(@TempDir Path folder) throws IOException {
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void theSecondClipIsOrderedWhenTheFirstIsDeliveredAndBothMakeTheTake() throws Exception {
        VisualNode node = node(seller(4, SECOND));
        VideoState state = node.run(scene(), log).state();
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1");

        log.done("http://films/1", 900_000);
        Outcome second = node.run(state, log);

        assertThat(second).isInstanceOf(Outcome.Waiting.class);
        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/0-clip2/1");
        assertThat(log.jobs().getLast().model()).isEqualTo("film-i2v");
        assertThat(log.jobs().getLast().request())
                .startsWith(
                        "clip2 after 01TESTTESTTESTTESTTESTTEST/clips/000-take1-1.mp4, 01TESTTESTTESTTESTTESTTEST/clips/000-take1-1-last.png; ");
        assertThat(second.state().schema()).as("older binaries leave it").isEqualTo(4);

        log.done("http://films/2", 400_000);
        VideoState done = node.run(second.state(), log).state();

        Take take = done.takes().getFirst();
        assertThat(take.model()).isEqualTo("shop-film+film-i2v");
        assertThat(origin(take).micros()).isEqualTo(1_300_000);
        assertThat(origin(take).declined()).isEmpty();
        assertThat(origin(take).clips())
                .containsExactly(
                        new Take.BoughtClip("X/scene/0/1", "shop-film", 900_000),
                        new Take.BoughtClip("X/scene/0-clip2/1", "shop-film-i2v", 400_000));
        assertThat(delivery.joined).containsExactly("http://films/1", "http://films/2");
        assertThat(delivery.fetched).as("the first is stored").containsExactly("http://films/1", "http://films/2");
        assertThat(log.heard.told())
                .anySatisfy(told -> assertThat(told)
                        .isInstanceOfSatisfying(
                                Event.SceneComplete.class,
                                it -> assertThat(it.costUsd()).isEqualTo(1.3)));
        assertThat(node.run(done, log)).isEqualTo(new Outcome.Finished(done));
    }

    @Test
    void aRunThatEndsBetweenTheClipsNeverBuysTheFirstAgain() throws Exception {
        VideoState state = node(seller(4, SECOND)).run(scene(), log).state();
        log.done("http://films/1", DOLLAR);
        delivery.dies = true;
        assertThatThrownBy(() -> node(seller(4, SECOND)).run(state, log)).hasMessageContaining("the process ends");
        assertThat(log.jobs()).hasSize(1);
        delivery.dies = false;

        VideoState second = node(seller(4, SECOND)).run(state, log).state();
        assertThat(node(seller(4, SECOND)).run(second, log)).isInstanceOf(Outcome.Waiting.class);

        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/0-clip2/1");
    }

    @Test
    void theBudgetMustCoverAllClipsBeforeTheFirstIsBought() throws Exception {
        log = new RecordedJobs(ALL - 1).known();

        VideoState state = node(seller(4, SECOND), STUDIO).run(scene(), log).state();

        assertThat(log.jobs()).isEmpty();
        assertThat(state.takes()).extracting(Take::maker).containsExactly("studio");
        assertThat(planned().sum()).isZero();
        assertThat(planned().uncovered()).isEqualTo(1.5);
    }

    @Test
    void whatALaterClipMayCostIsKeptFromOtherScenes() throws Exception {
        log = new RecordedJobs(2 * ALL - 1).known();
        VisualNode node = node(seller(4, SECOND), STUDIO);

        VideoState state = node.run(twoScenes(), log).state();
        log.done("http://films/1", DOLLAR);
        state = node.run(state, log).state();
        log.done("http://films/2", DOLLAR / 2);
        state = node.run(state, log).state();

        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/0-clip2/1");
        assertThat(state.takes()).extracting(Take::maker).containsExactlyInAnyOrder("shop", "studio");
        assertThat(planned().scenes().getFirst().worst()).isEqualTo(1.5);
        assertThat(planned().scenes().getFirst().model()).isEqualTo("shop-film+film-i2v");
    }

    @Test
    void withoutItsSecondClipAFirstOneThatIsLongEnoughHoldsItsLastFrame() throws Exception {
        VisualNode node = node(seller(4, SECOND), STUDIO);
        VideoState state = node.run(scene(), log).state();
        log.done("http://films/1", DOLLAR);
        state = node.run(state, log).state();
        log.failed("no bees today");

        Take take = node.run(state, log).state().takes().getFirst();

        assertThat(take.model()).isEqualTo("shop-film");
        assertThat(origin(take).micros()).isEqualTo(DOLLAR);
        assertThat(origin(take).declined()).containsExactly(new Declined("shop", "clip2: no bees today"));
    }

    @Test
    void withoutItsSecondClipAShortFirstOneIsNotShown() throws Exception {
        VisualNode node = node(seller(1, SECOND), STUDIO);
        VideoState state = node.run(scene(), log).state();
        log.done("http://films/1", DOLLAR);
        state = node.run(state, log).state();
        log.failed("no bees today");

        Take take = node.run(state, log).state().takes().getFirst();

        assertThat(take.maker()).isEqualTo("studio");
        assertThat(origin(take).declined()).containsExactly(new Declined("shop", "clip2: no bees today"));
    }

    @Test
    void aLaterClipThatCannotBeShownIsLeftOut() throws Exception {
        VisualNode node = node(seller(4, SECOND), STUDIO);
        VideoState state = node.run(scene(), log).state();
        log.done("http://films/1", DOLLAR);
        state = node.run(state, log).state();
        log.done("broken", DOLLAR / 2);

        Take take = node.run(state, log).state().takes().getFirst();

        assertThat(take.model()).isEqualTo("shop-film");
        assertThat(origin(take).declined()).containsExactly(new Declined("shop", "clip2: it is a text"));
        assertThat(log.heard.told()).contains(new Event.SceneFailed(0, 1, "shop-film-i2v", "it is a text"));
    }

    @Test
    void aShapeIsBoughtOnceTheFirstOneIsDeliveredAndNeedsNoFrame() throws Exception {
        VisualNode node = node(seller(4, WIDE));
        VideoState state = node.run(scene(), log).state();
        log.done("http://films/1", DOLLAR);
        state = node.run(state, log).state();

        assertThat(log.jobs()).extracting(Job::ref).containsExactly("X/scene/0/1", "X/scene/0-16x9/1");
        assertThat(log.jobs().getLast().request())
                .startsWith("16x9 after 01TESTTESTTESTTESTTESTTEST/clips/000-take1-1.mp4, null; ");
        log.done("http://films/2", DOLLAR / 2);
        Take take = node.run(state, log).state().takes().getFirst();

        assertThat(take.model()).isEqualTo("shop-film");
        assertThat(delivery.shapes).containsExactly(null, Aspect.WIDE);
        assertThat(origin(take).clips()).hasSize(2);
    }

    @Test
    void aShapeThatIsNotDeliveredIsCroppedFromTheFirstOne() throws Exception {
        VisualNode node = node(seller(4, WIDE), STUDIO);
        VideoState state = node.run(scene(), log).state();
        log.done("http://films/1", DOLLAR);
        state = node.run(state, log).state();
        log.failed("no wide bees");

        Take take = node.run(state, log).state().takes().getFirst();

        assertThat(take.maker()).isEqualTo("shop");
        assertThat(origin(take).declined()).containsExactly(new Declined("shop", "16x9: no wide bees"));
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

    /** Sells a take of two clips. */
    private static SceneSeller seller(double seconds, PlannedClip later) {
        return new PlainSeller("shop", DOLLAR) {
            @Override
            public Offer offer(TakeRequest wish) {
                return new Offer.Sold("film", "a bee", DOLLAR, "a bee", seconds, Aspect.TALL, Set.of(), List.of(later));
            }

            @Override
            public List<PlannedClip> clips(Job first) {
                return List.of(new PlannedClip("", "film", DOLLAR, seconds, Aspect.TALL, false), later);
            }

            @Override
            public String request(Job first, PlannedClip clip, DeliveredBefore before) {
                Asset film = before.film();
                Asset frame = before.lastFrame();
                return clip.part() + " after " + film.key() + ", " + (frame == null ? null : frame.key()) + "; "
                        + film.bytes() + " " + film.sha256();
            }

            @Override
            public Optional<Asset> filmBefore(Job job) {
                if (!job.request().contains(" after ")) return Optional.empty();
                String[] words = job.request().split("[,;]? ");
                return Optional.of(new Asset(words[2], Long.parseLong(words[4]), words[5]));
            }
        };
    }

    private VisualNode node(SceneMaker... makers) {
        return new VisualNode(List.of(makers), Routing.AS_GIVEN, delivery, assets, 1);
    }

    private static VideoState scene() {
        return state(Storyboards.board().says(Role.HOOK, "Honey lasts for ever.", 1.2));
    }

    private static VideoState twoScenes() {
        return state(Storyboards.board()
                .says(Role.HOOK, "Honey lasts for ever.", 1.2)
                .says(Role.POINT, "Bees make it.", 1.6));
    }

    private static VideoState state(Storyboards board) {
        return VideoState.of(Campaigns.campaign("honey"))
                .withDirection(Campaigns.direction())
                .withStoryboard(board.storyboard())
                .withBlueprint(
                        new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of()));
    }

    private Event.CostPlanned planned() {
        return log.heard.told().stream()
                .filter(Event.CostPlanned.class::isInstance)
                .map(Event.CostPlanned.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Take.Origin origin(Take take) {
        return Objects.requireNonNull(take.origin());
    }

    /** Writes texts for films. */
    private static final class Clips implements FilmDelivery {
        private final List<String> fetched = new ArrayList<>();
        private final List<String> joined = new ArrayList<>();
        private final List<@Nullable Aspect> shapes = new ArrayList<>();
        private boolean dies;

        @Override
        public void deliver(SceneSeller seller, Job done, DrawingOrder order) throws IOException {
            for (Path file : order.files().values()) Files.writeString(file, "one film");
        }

        @Override
        public void fetch(SceneSeller seller, Job done, Path film, @Nullable Path lastFrame)
                throws UnusableFilm, IOException {
            if (dies) throw new IllegalStateException("the process ends");
            if ("broken".equals(done.result())) throw new UnusableFilm("it is a text", new IOException());
            fetched.add(String.valueOf(done.result()));
            Files.writeString(film, String.valueOf(done.result()));
            if (lastFrame != null) Files.writeString(lastFrame, "a frame");
        }

        @Override
        public void join(List<FetchedClip> clips, DrawingOrder order) throws IOException {
            for (FetchedClip clip : clips) {
                joined.add(Files.readString(clip.film()));
                shapes.add(clip.shape());
            }
            for (Path file : order.files().values()) Files.writeString(file, "joined");
        }
    }
}
