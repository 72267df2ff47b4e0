package io.reelwright.provider.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.SceneRequests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoseVideoTest {
    private static final int W = 640;
    private static final int H = 360;

    @TempDir
    Path folder;

    @Test
    void aPersonIsAStickFigureOnBlackWhereTheKeypointsAre() throws Exception {
        PoseRecipe recipe = recipe(0, 3, 16);
        Path file = folder.resolve("pose.mp4");

        PoseVideo.write(OwnFfmpeg.get(), recipe, file);

        ProbeResult.Picture picture = OwnFfmpeg.get().probe(file).pictureNow();
        assertThat(picture.width()).isEqualTo(W);
        assertThat(picture.height()).isEqualTo(H);
        assertThat(picture.fps()).isEqualTo(16);
        List<byte[]> frames = new ArrayList<>();
        OwnFfmpeg.get().frames(file, FrameRequest.all(W, H, Pixels.GRAY), (_, luma) -> frames.add(luma.clone()));
        assertThat(frames).hasSize(48);
        for (int frame : List.of(0, 20, 47)) {
            int[] person = recipe.figures().get(frame).getFirst();
            assertThat(person).isNotNull();
            for (int joint : List.of(0, 5, 9, 11, 16)) {
                int x = (int) PoseRecipe.pixels(person[2 * joint], W);
                int y = (int) PoseRecipe.pixels(person[2 * joint + 1], H);
                assertThat(frames.get(frame)[y * W + x] & 255)
                        .as("joint %d of frame %d", joint, frame)
                        .isGreaterThan(20);
            }
            assertThat(frames.get(frame)[0] & 255).isLessThan(8);
            assertThat(dark(frames.get(frame))).isGreaterThan(0.9);
        }
    }

    @Test
    void theSameRecipeGivesTheSameFile() throws Exception {
        Path one = folder.resolve("one.mp4");
        Path two = folder.resolve("two.mp4");
        PoseVideo.write(OwnFfmpeg.get(), recipe(30, 1, 16), one);
        PoseVideo.write(OwnFfmpeg.get(), recipe(30, 1, 16), two);
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void aStoredRecipeIsTheSame() {
        PoseRecipe recipe = recipe(0, 5, 16);
        assertThat(PoseRecipe.of(recipe.json()).json()).isEqualTo(recipe.json());
        assertThat(recipe.json().toString().length()).isLessThan(20_000);
    }

    @Test
    void positionsBetweenPosesAreInterpolatedAndUnsurePointsAreNotDrawn() {
        MotionBlueprint blueprint = Blueprints.of("pose");
        PoseRecipe recipe = recipe(0, 5, 30);
        int[] between = recipe.figures().get(1).getFirst();
        double before =
                blueprint.poses().getFirst().frames().get(0).keypoints().get(9).x();
        double after =
                blueprint.poses().getFirst().frames().get(1).keypoints().get(9).x();

        assertThat(between).isNotNull();
        assertThat(between[18]).isBetween((int) Math.floor(before * 1_000), (int) Math.ceil(after * 1_000));
        assertThat(recipe.figures().get(120).getFirst()[32]).isEqualTo(PoseRecipe.UNSEEN);
    }

    @Test
    void aClipThatIsLongerThanTheSceneEndsWithTheLastFigure() {
        SceneBlueprint scene = SceneBlueprint.of(SceneRequests.of(Blueprints.of("pose"), 0, 60, Aspect.WIDE));
        List<List<int[]>> figures =
                PoseRecipe.of(scene, W, H, 16, 5).orElseThrow().figures();
        assertThat(figures).hasSize(80);
        assertThat(figures.get(79).getFirst()).isEqualTo(figures.get(31).getFirst());
    }

    private static PoseRecipe recipe(int first, double seconds, int fps) {
        SceneBlueprint scene =
                SceneBlueprint.of(SceneRequests.of(Blueprints.of("pose"), first, (int) (seconds * 30), Aspect.WIDE));
        return PoseRecipe.of(scene, W, H, fps, seconds).orElseThrow();
    }

    private static double dark(byte[] luma) {
        int dark = 0;
        for (byte one : luma) if ((one & 255) < 20) dark++;
        return dark / (double) luma.length;
    }
}
