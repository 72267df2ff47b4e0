package io.reelwright.phase.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Diagnosis;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Retakes;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.campaign.VideoState;
import io.reelwright.event.Event;
import io.reelwright.graph.Outcome;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.store.asset.AssetStore;
import io.reelwright.store.asset.DamagedAsset;
import io.reelwright.store.asset.FileAssetStore;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.DamagedWhileRead;
import io.reelwright.testing.InMemoryPhaseRecorder;
import io.reelwright.testing.Storyboards;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityNodeTest {
    private static final int W = Aspect.TALL.width();
    private static final int H = Aspect.TALL.height();
    private static final Paint CLEAN = (x, y, frame) -> {
        int column = (x + frame * 4) / 90 % 3;
        boolean letter = y > 400 && y < 900 && column == 0 && y / 60 % 2 == 0;
        return letter ? 0xF5F7FF : 0x1B1E5E + (y * 40 / H);
    };

    private static final Paint BLACK = (x, y, frame) -> 0;
    private static final Paint FROZEN = (x, y, frame) -> CLEAN.rgb(x, y, 20);

    /** Films of the whole scene that were drawn before. */
    private static final Map<Paint, byte[]> DRAWN = new HashMap<>();

    private static final SceneCard OWN = new SceneCard.OwnMedia("night.mp4", true, 0, null, "At night", null);

    private static final Diagnosis WEAK =
            new Diagnosis(0, false, List.of(new Diagnosis.Finding("black", 1, 0.1, 0, Mend.NEW_SEED, "")));

    private final InMemoryPhaseRecorder log = new InMemoryPhaseRecorder();
    private final Storyboard board =
            Storyboards.board().says(Role.HOOK, "Honey lasts for ever.", 0.4).storyboard();

    private final Path folder;
    private final AssetStore assets;

    QualityNodeTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.assets = new FileAssetStore(folder.resolve("assets"));
    }

    @Test
    void aCleanTakePassesAndItsScoreIsTold() throws Exception {
        Outcome outcome = judge(take(CLEAN, frames(), List.of()));

        assertThat(outcome).isInstanceOf(Outcome.Finished.class);
        assertThat(diagnosis(outcome).findings())
                .allSatisfy(
                        found -> assertThat(found.mend()).as(found.measure()).isEqualTo(Mend.NONE));
        assertThat(log.told()).singleElement().isInstanceOfSatisfying(Event.QualityCheck.class, check -> {
            assertThat(check.pass()).isTrue();
            assertThat(check.scenes()).hasSize(1);
        });
    }

    @Test
    void aBlackTakeIsSentBack() throws Exception {
        assertSentBack(take(BLACK, frames(), List.of()), "black", Mend.NEW_SEED);
    }

    @Test
    void aFrozenTakeIsSentBack() throws Exception {
        assertSentBack(take(FROZEN, frames(), List.of()), "frozen", Mend.NEW_SEED);
    }

    @Test
    void aDarkTakeIsSentBackToBeMadeBrighter() throws Exception {
        Paint dark = (x, y, frame) -> CLEAN.rgb(x, y, frame) >>> 3 & 0x1f1f1f;

        assertSentBack(take(dark, frames(), List.of()), "exposure", Mend.BRIGHTER);
    }

    @Test
    void aBoughtTakeThatIsBlackOrFrozenIsFoundToShowNoMovingPicture() throws Exception {
        Paint half = (x, y, frame) -> frame < frames() / 2 ? 0 : CLEAN.rgb(x, y, frame);
        Paint dull = (x, y, frame) -> CLEAN.rgb(x, y, frame) >>> 3 & 0x1f1f1f;

        assertThat(noPicture(BLACK)).contains("black");
        assertThat(noPicture(half)).contains("black");
        assertThat(noPicture(FROZEN)).contains("frozen");
        assertThat(noPicture(dull)).isEmpty();
        assertThat(noPicture(CLEAN)).isEmpty();
    }

    private Optional<String> noPicture(Paint paint) throws Exception {
        return diagnosis(judge(bought(take(paint, frames(), List.of())))).withoutPicture();
    }

    @Test
    void aBoughtTakeIsBoughtAgainOnlyForWhatAnotherSeedCanChange() throws Exception {
        Paint dark = (x, y, frame) -> CLEAN.rgb(x, y, frame) >>> 3 & 0x1f1f1f;

        Outcome kept = judge(bought(take(dark, frames(), List.of())));

        assertThat(kept).isInstanceOf(Outcome.Finished.class);
        assertThat(diagnosis(kept).findings()).anySatisfy(found -> {
            assertThat(found.measure()).isEqualTo("exposure");
            assertThat(found.quality()).isLessThan(1);
            assertThat(found.mend()).isEqualTo(Mend.NONE);
        });
        assertSentBack(bought(take(FROZEN, frames(), List.of())), "frozen", Mend.NEW_SEED);
    }

    private static Take bought(Take take) {
        Take.Origin origin = new Take.Origin("kie", "a bee", 240_000, 1, List.of());
        return new Take(
                take.scene(),
                take.number(),
                take.model(),
                take.seed(),
                take.renditions(),
                take.textBoxes(),
                null,
                origin);
    }

    @Test
    void aBlurredTakeIsSentBack() throws Exception {
        Paint soft = (x, y, frame) -> {
            double wave = 0.5 + 0.5 * Math.sin((x + frame * 4) / 40.0) * Math.sin(y / 40.0);
            return (int) (wave * 230) * 0x010101;
        };

        assertSentBack(take(soft, frames(), List.of()), "sharpness", Mend.NEW_SEED);
    }

    @Test
    void aBlackClipOfTheUsersIsReadOnceMoreAndThenKept() throws Exception {
        Take black = take(BLACK, frames(), List.of());

        Outcome first = judge(OWN, black);
        Outcome second = judgeAgain(first, numbered(2, black));

        assertThat(first).isInstanceOf(Outcome.Rejected.class);
        assertThat(second).isInstanceOf(Outcome.Finished.class);
        assertThat(diagnosis(second).score()).isLessThan(QualityNode.THRESHOLD);
        assertThat(diagnosis(second).findings().getFirst().measure()).isEqualTo("black");
        assertThat(diagnosis(second).findings().getFirst().where()).contains("material");
        assertThat(second.state().scriptNow().aboutMedia())
                .singleElement()
                .asString()
                .startsWith(Script.ABOUT_MEDIA + "night.mp4: scene 1 is black for the most part (quality ")
                .endsWith("it is used as it is");
        assertThat(first.state().scriptNow().findings()).isEmpty();
    }

    @Test
    void aClipOfTheUsersThatWasReadWronglyIsReplacedByTheNextReading() throws Exception {
        Outcome first = judge(OWN, take(BLACK, frames(), List.of()));
        Outcome second = judgeAgain(first, numbered(2, take(CLEAN, frames(), List.of())));

        assertThat(second).isInstanceOf(Outcome.Finished.class);
        assertThat(second.state().bestTake(0).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aDarkClipOfTheUsersIsMadeBrighterOnceAndThenKept() throws Exception {
        Paint dark = (x, y, frame) -> CLEAN.rgb(x, y, frame) >>> 3 & 0x1f1f1f;
        Take take = take(dark, frames(), List.of());

        Outcome first = judge(OWN, take);
        Outcome second = judgeAgain(first, numbered(2, take));

        assertThat(first).isInstanceOf(Outcome.Rejected.class);
        assertThat(second).isInstanceOf(Outcome.Finished.class);
    }

    @Test
    void aBrightenedClipThatPassesIsKeptThoughItScoresLower() throws Exception {
        Paint dark = (x, y, frame) -> CLEAN.rgb(x, y, frame) >>> 3 & 0x1f1f1f;
        Paint still = (x, y, frame) -> FROZEN.rgb(x, y, frame) >>> 4 & 0x0f0f0f;

        Outcome first = judge(OWN, take(dark, frames(), List.of()));
        Outcome second = judgeAgain(first, numbered(2, take(still, frames(), List.of())));

        List<Take> takes = second.state().takes();
        assertThat(takes.get(1).score()).isLessThan(takes.get(0).score());
        assertThat(second).isInstanceOf(Outcome.Finished.class);
        assertThat(second.state().bestTake(0).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aTakeThatIsTooShortIsSentBack() throws Exception {
        assertSentBack(take(CLEAN, frames() / 2, List.of()), "length", Mend.OTHER_LENGTH);
    }

    @Test
    void overlappingTextIsSentBackAndBothTextsAreNamed() throws Exception {
        List<TextBox> boxes =
                List.of(new TextBox("Honey", 100, 400, 300, 120), new TextBox("lasts", 300, 450, 300, 120));

        Outcome outcome = assertSentBack(take(CLEAN, frames(), boxes), "text overlap", Mend.OTHER_LAYOUT);

        assertThat(diagnosis(outcome).findings().getFirst().where())
                .contains("Honey")
                .contains("lasts");
    }

    @Test
    void textUnderTheButtonsOfAnAppIsSentBack() throws Exception {
        List<TextBox> boxes = List.of(new TextBox("Honey", 700, 1300, 300, 120));

        assertSentBack(take(CLEAN, frames(), boxes), "text outside", Mend.OTHER_LAYOUT);
    }

    @Test
    void aSceneThatPassedIsNotLookedAtAgain() throws Exception {
        Outcome first = judge(take(CLEAN, frames(), List.of()));
        log.told().clear();

        Outcome second =
                new QualityNode(OwnFfmpeg.get(), new FileAssetStore(folder.resolve("empty"))).run(first.state(), log);

        assertThat(second).isInstanceOf(Outcome.Finished.class);
        assertThat(log.told()).isEmpty();
    }

    @Test
    void aTakeThatIsDamagedWhileItIsLookedAtIsNotJudged() throws Exception {
        Take take = take(CLEAN, frames(), List.of());
        VideoState state =
                VideoState.of(Campaigns.campaign("honey")).withStoryboard(board).plusTake(take);
        AssetStore unlucky = new DamagedWhileRead(
                assets, Objects.requireNonNull(take.renditions().get(Aspect.TALL)));

        assertThatThrownBy(() -> new QualityNode(OwnFfmpeg.get(), unlucky).run(state, log))
                .isInstanceOf(DamagedAsset.class);
        assertThat(log.told()).isEmpty();
    }

    @Test
    void aSceneThatWasSentBackThreeTimesIsUsedAsItIsWhileItsNeighbourIsSentBack() throws Exception {
        Storyboard two = Storyboards.board()
                .says(Role.HOOK, "Honey lasts for ever.", 0.4)
                .says(Role.POINT, "Try some today.", 0.4)
                .storyboard();
        Take black = take(BLACK, frames(), List.of());
        VideoState state = VideoState.of(Campaigns.campaign("honey")).withStoryboard(two);
        for (int round = 1; round <= Retakes.MOST_ROUNDS + 1; round++) {
            state = state.plusTake(numbered(round, black).judged(WEAK));
            if (round <= Retakes.MOST_ROUNDS) state = state.sentBack(List.of(0));
        }
        state = state.plusTake(of(1, black));

        Outcome outcome = new QualityNode(OwnFfmpeg.get(), assets).run(state, log);

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.state().wanted(0)).isEqualTo(Retakes.MOST_ROUNDS + 1);
        assertThat(outcome.state().wanted(1)).isEqualTo(2);
        assertThat(log.told().stream().filter(Event.SceneRetry.class::isInstance))
                .singleElement()
                .isInstanceOfSatisfying(Event.SceneRetry.class, retry -> {
                    assertThat(retry.scene()).isEqualTo(1);
                    assertThat(retry.round()).isEqualTo(1);
                });
    }

    private Outcome assertSentBack(Take take, String measure, Mend mend) throws Exception {
        Outcome outcome = judge(take);

        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome.state().rounds(0)).isEqualTo(1);
        Diagnosis found = diagnosis(outcome);
        assertThat(found.score()).isLessThan(QualityNode.THRESHOLD);
        assertThat(found.findings().getFirst().measure()).isEqualTo(measure);
        assertThat(found.findings().getFirst().mend()).isEqualTo(mend);
        assertThat(log.told()).anySatisfy(event -> assertThat(event).isInstanceOf(Event.SceneRetry.class));
        return outcome;
    }

    private static Diagnosis diagnosis(Outcome outcome) {
        return Objects.requireNonNull(outcome.state().bestTake(0).orElseThrow().diagnosis());
    }

    private Outcome judge(Take take) throws Exception {
        return judge(null, take);
    }

    private Outcome judge(@Nullable SceneCard card, Take take) throws Exception {
        Storyboard shown = Storyboards.board()
                .says(Role.HOOK, "Honey lasts for ever.", 0.4)
                .storyboard(card);
        VideoState state = VideoState.of(Campaigns.campaign("honey"))
                .withScript(new Script("Honey", List.of(), Script.Origin.OWN, 1, List.of(), 1))
                .withStoryboard(shown)
                .plusTake(take);
        return new QualityNode(OwnFfmpeg.get(), assets).run(state, log);
    }

    private Outcome judgeAgain(Outcome before, Take next) throws Exception {
        VideoState state = before.state().plusTake(next);
        return new QualityNode(OwnFfmpeg.get(), assets).run(state, log);
    }

    private static Take of(int scene, Take take) {
        return new Take(scene, 1, take.model(), take.seed(), take.renditions(), take.textBoxes(), null);
    }

    private static Take numbered(int number, Take take) {
        return new Take(0, number, take.model(), take.seed(), take.renditions(), take.textBoxes(), null);
    }

    private int frames() {
        return board.scenes().getFirst().takeFrames();
    }

    private interface Paint {
        int rgb(int x, int y, int frame);
    }

    /** Paints change slowly or at even places: a fourth of the points tell them all. */
    private static void paint(Paint paint, int frame, int[] rgb) {
        for (int y = 0; y < H; y += 2) {
            int row = y * W;
            for (int x = 0; x < W; x += 2) {
                int colour = paint.rgb(x, y, frame);
                rgb[row + x] = colour;
                rgb[row + x + 1] = colour;
            }
            System.arraycopy(rgb, row, rgb, row + W, W);
        }
    }

    private Take take(Paint paint, int frames, List<TextBox> boxes) throws Exception {
        Path draft = assets.draft(".mp4");
        byte[] before = DRAWN.get(paint);
        if (before != null && frames == frames()) Files.write(draft, before);
        else draw(paint, frames, draft);
        if (frames == frames()) DRAWN.put(paint, Files.readAllBytes(draft));
        return new Take(
                0,
                1,
                "test-clean",
                1,
                Map.of(Aspect.TALL, assets.keep(draft, "take.mp4")),
                Map.of(Aspect.TALL, boxes),
                null);
    }

    private static void draw(Paint paint, int frames, Path draft) throws Exception {
        List<String> args = List.of("-c:v", "libx264", "-preset", "ultrafast", "-crf", "14", "-g", "15");
        try (FrameWriter writer = OwnFfmpeg.get().writer(draft, W, H, args)) {
            int[] rgb = new int[W * H];
            for (int frame = 0; frame < frames; frame++) {
                paint(paint, frame, rgb);
                writer.frame(rgb);
            }
            writer.finish();
        }
    }
}
