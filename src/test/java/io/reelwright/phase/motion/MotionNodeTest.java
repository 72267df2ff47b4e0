package io.reelwright.phase.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.Brief;
import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Transition.Kind;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.asset.CampaignMedia;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.InMemoryPhaseRecorder;
import io.reelwright.testing.Storyboards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MotionNodeTest {
    private static final String SENTENCE = "Bees fan the nectar with their wings until almost all of the water is gone";

    private final InMemoryPhaseRecorder log = new InMemoryPhaseRecorder();

    @TempDir
    Path folder;

    private FileAssetStore assets;
    private MotionNode node;

    @BeforeEach
    void open() throws Exception {
        assets = new FileAssetStore(folder.resolve("assets"));
        node = new MotionNode(OwnFfmpeg.get(), new CampaignMedia(assets));
    }

    @Test
    void withoutAReferenceTheRhythmIsTheDirections() throws Exception {
        VideoState state = node.run(state(null), log).state();

        assertThat(state.blueprintNow().origin()).isEqualTo(MotionBlueprint.Origin.DIRECTION);
        assertThat(state.blueprintNow().medianShot()).isEqualTo(3.2);
        assertThat(state.blueprintNow().measured()).isEmpty();
        assertThat(state.storyboardNow()).isEqualTo(state(null).storyboardNow());
        assertThat(log.told()).hasSize(1);
    }

    @Test
    void aReferencesShotsAreMeasuredAndTheStoryboardFollowsThem() throws Exception {
        Path file = film();

        VideoState state = node.run(state(file), log).state();

        MotionBlueprint blueprint = state.blueprintNow();
        assertThat(blueprint.shots()).hasSize(4);
        assertThat(blueprint.shots())
                .extracting(MotionBlueprint.Shot::out)
                .startsWith(Kind.CUT, Kind.DISSOLVE, Kind.CUT);
        assertThat(blueprint.medianShot()).isCloseTo(2.1, within(0.2));
        assertThat(blueprint.notes()).anyMatch(note -> note.contains("poses"));
        assertThat(state.storyboardNow().scenes()).hasSizeGreaterThan(2);
        assertThat(log.told().getFirst()).isInstanceOf(Event.MotionExtracted.class);
    }

    @Test
    void aBlueprintGivenWithTheOrderReplacesTheReferenceAndTimesTheStoryboard() throws Exception {
        Path unreadable = Files.writeString(folder.resolve("cut.mp4"), "no video");

        VideoState state = node.run(given("transitions", unreadable), log).state();

        assertThat(state.blueprintNow()).isEqualTo(Blueprints.of("transitions"));
        assertThat(state.storyboardNow().scenes()).hasSizeGreaterThan(2);
        assertThat(log.told()).hasSize(1);
        assertThat(((Event.MotionExtracted) log.told().getFirst()).origin()).isEqualTo("order");
    }

    @Test
    void aGivenBlueprintWithoutRhythmKeepsTheDirectionsAndItsPosesAreStoredOnce() throws Exception {
        VideoState state = node.run(given("pose", null), log).state();

        assertThat(state.storyboardNow()).isEqualTo(state(null).storyboardNow());
        assertThat(Objects.requireNonNull(state.blueprint()).medianShot()).isEqualTo(3.2);
        assertThat(state.blueprint().poses()).isEmpty();
        assertThat(state.blueprintNow().poses()).hasSize(1);
    }

    private static VideoState given(String blueprint, @Nullable Path reference) {
        VideoState plain = state(reference);
        Brief brief = plain.campaign().brief();
        Brief with = new Brief(
                brief.topic(),
                brief.source(),
                brief.script(),
                brief.niche(),
                brief.format(),
                brief.seconds(),
                brief.tier(),
                brief.voice(),
                brief.media(),
                brief.reference(),
                brief.outputs(),
                brief.seed(),
                brief.locale(),
                List.of(),
                null,
                null,
                Blueprints.of(blueprint));
        return VideoState.of(plain.campaign().with(with))
                .withDirection(plain.directionNow())
                .withStoryboard(plain.storyboardNow());
    }

    @Test
    void aStateThatHasItsBlueprintIsLeftAlone() throws Exception {
        VideoState once = node.run(state(null), log).state();
        log.told().clear();

        assertThat(node.run(once, log).state()).isSameAs(once);
        assertThat(log.told()).isEmpty();
    }

    @Test
    void aBadReferenceIsNamedWithItsMend() throws Exception {
        Path text =
                Files.writeString(folder.resolve("notes.txt"), "this is no video, it is a note about one\n".repeat(50));
        Path broken = Files.write(folder.resolve("broken.mp4"), new byte[5000]);
        Path sound = folder.resolve("sound.wav");
        OwnFfmpeg.get()
                .run(
                        List.of("-filter_complex", "sine=f=440:d=1[a]", "-map", "[a]", sound.toString()),
                        EncodingProgress.NONE,
                        Duration.ofMinutes(1));

        for (Path file : List.of(folder.resolve("missing.mp4"), text, broken, sound, folder)) {
            assertThatThrownBy(() -> node.run(state(file), log))
                    .isInstanceOf(PhaseFailure.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("--reference");
        }
        assertThat(log.told()).isEmpty();
    }

    private Path film() throws Exception {
        TestFilm film = new TestFilm(11);
        TestFilm.Shot third = film.shot();
        TestFilm.Shot fourth = film.shot();
        film.show(film.shot(), 60).show(third, 60).join(third, fourth, 12, TestFilm.DISSOLVE);
        film.show(fourth, 60).show(film.shot(), 60);
        Path file = folder.resolve("reference.mp4");
        try (FrameWriter writer = OwnFfmpeg.get()
                .writer(
                        file,
                        TestFilm.W * 4,
                        TestFilm.H * 4,
                        List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "20"))) {
            for (byte[] frame : film.frames()) writer.frame(enlarged(frame));
            writer.finish();
        }
        return file;
    }

    private static int[] enlarged(byte[] bgr) {
        int[] rgb = new int[TestFilm.W * TestFilm.H * 16];
        for (int i = 0; i < rgb.length; i++) {
            int at = (i / (TestFilm.W * 4) / 4 * TestFilm.W + i % (TestFilm.W * 4) / 4) * 3;
            rgb[i] = (bgr[at + 2] & 255) << 16 | (bgr[at + 1] & 255) << 8 | bgr[at] & 255;
        }
        return rgb;
    }

    private static VideoState state(@Nullable Path reference) {
        Brief plain = Campaigns.brief("honey");
        Brief brief = new Brief(
                plain.topic(),
                plain.source(),
                plain.script(),
                plain.niche(),
                plain.format(),
                plain.seconds(),
                plain.tier(),
                plain.voice(),
                plain.media(),
                reference,
                plain.outputs(),
                plain.seed(),
                plain.locale(),
                List.of(),
                null);
        Campaign campaign = Campaigns.campaign("honey");
        return VideoState.of(new Campaign(campaign.id(), brief, campaign.createdAt()))
                .withDirection(direction())
                .withStoryboard(Storyboards.board()
                        .says(Role.HOOK, SENTENCE, 0.4)
                        .says(Role.POINT, SENTENCE, 0.4)
                        .storyboard());
    }

    private static Direction direction() {
        return new Direction(
                Niche.FOOD,
                "angle",
                "everyone",
                Direction.HookStyle.FACT,
                "warm",
                3.2,
                "honeycomb",
                Direction.MusicMood.WARM,
                List.of(),
                2,
                new Direction.ProviderPlan("studio", "studio", 0));
    }
}
