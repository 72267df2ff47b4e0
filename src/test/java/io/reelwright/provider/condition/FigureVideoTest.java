package io.reelwright.provider.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.Keypoint;
import io.reelwright.campaign.MotionBlueprint.Pose;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.ProbeResult;
import io.reelwright.provider.condition.DrivingVideo.Style;
import io.reelwright.testing.Blueprints;
import io.reelwright.testing.SceneRequests;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The drawn person of a driving video: whole, inside the picture, and moving as the poses do. */
class FigureVideoTest {
    private static final int WRIST = 9;

    @TempDir
    Path folder;

    @Test
    void theVideoHasTheFormThatTheModelTakes() throws Exception {
        Path file = folder.resolve("figure.mp4");
        FigureVideo.write(OwnFfmpeg.get(), recipe(Blueprints.of("pose"), 75, form(1280, 720, 1), 3), file);

        ProbeResult probe = OwnFfmpeg.get().probe(file);
        assertThat(probe.pictureNow().width()).isEqualTo(1280);
        assertThat(probe.pictureNow().fps()).isEqualTo(24);
        assertThat(probe.seconds()).as("a scene of 2.5 s").isEqualTo(3, within(0.05));
        FigureRecipe stored = FigureRecipe.of(
                recipe(Blueprints.of("pose"), 75, form(1280, 720, 1), 3).json());
        Path again = folder.resolve("again.mp4");
        FigureVideo.write(OwnFfmpeg.get(), stored, again);
        assertThat(again).hasSameBinaryContentAs(file);
    }

    @Test
    void afterItsSceneThePersonStandsStill() {
        FigureRecipe recipe = recipe(Blueprints.of("pose"), 60, form(1280, 720, 1), 3);

        assertThat(recipe.figures()).hasSize(72);
        assertThat(recipe.pixels(71, 0)).isEqualTo(recipe.pixels(60, 0));
    }

    @ParameterizedTest
    @EnumSource(Aspect.class)
    void noPartOfAFigureLeavesThePictureWhereverThePersonGoes(Aspect aspect) {
        // A person who walks through the picture, from far left of it to far right and below it.
        MotionBlueprint walk = moved((frame, point) -> {
            double at = -0.8 + frame * 2.6 / 150;
            return new Keypoint(point.x() + at - 0.45, point.y() * 1.3, at > 0 && at < 1 ? 0.9 : 0.5);
        });
        FigureRecipe recipe = recipe(walk, 150, form(aspect), 5);

        for (int frame = 0; frame < recipe.figures().size(); frame += 4) {
            BufferedImage image = image(recipe, frame);
            for (int x = 0; x < image.getWidth(); x++) {
                assertThat(image.getRGB(x, 0)).isEqualTo(FigurePainter.GROUND.getRGB());
                assertThat(image.getRGB(x, image.getHeight() - 1)).isEqualTo(FigurePainter.GROUND.getRGB());
            }
            for (int y = 0; y < image.getHeight(); y++) {
                assertThat(image.getRGB(0, y)).isEqualTo(FigurePainter.GROUND.getRGB());
                assertThat(image.getRGB(image.getWidth() - 1, y)).isEqualTo(FigurePainter.GROUND.getRGB());
            }
            assertThat(ink(image)).as("frame %d", frame).isGreaterThan(0.01);
        }
    }

    @Test
    void thePointsMoveAsTheTrackDoes() {
        MotionBlueprint blueprint = Blueprints.of("pose");
        FigureRecipe recipe = recipe(blueprint, 150, form(1280, 720, 1), 5);
        double least = 1;
        double most = -1;
        List<Double> heights = new ArrayList<>();
        for (int frame = 0; frame < 120; frame++) {
            double[] points = recipe.pixels(frame, 0);
            double raised = (points[2 * 5 + 1] - points[2 * WRIST + 1]) / recipe.torso(0);
            heights.add(raised);
            least = Math.min(least, points[2 * WRIST] / 1280);
            most = Math.max(most, points[2 * WRIST] / 1280);
        }
        double farthest = blueprint.poses().getFirst().frames().stream()
                .mapToDouble(pose -> pose.keypoints().get(WRIST).x())
                .max()
                .orElseThrow();
        assertThat(most).isEqualTo(farthest, within(0.03));
        assertThat(most - least).isGreaterThan(0.01);
        assertThat(heights).as("the waving hand is above the shoulder").allMatch(raised -> raised > 0);
    }

    @Test
    void jitterIsSmoothedAndSlowMovementIsKept() {
        Random random = new Random(7);
        MotionBlueprint noisy = moved((frame, point) -> new Keypoint(
                point.x() + frame * 0.001 + random.nextGaussian() * 0.004,
                point.y() + random.nextGaussian() * 0.004,
                point.score()));
        FigureRecipe recipe = recipe(noisy, 150, form(1280, 720, 1), 5);
        double jerk = 0;
        for (int frame = 2; frame < 119; frame++)
            jerk += Math.abs(
                    recipe.pixels(frame, 0)[1] - 2 * recipe.pixels(frame - 1, 0)[1] + recipe.pixels(frame - 2, 0)[1]);

        assertThat(jerk / 117).as("second difference in pixels").isLessThan(1.5);
        FigureRecipe still = recipe(Blueprints.of("pose"), 150, form(1280, 720, 1), 5);
        assertThat(travelled(recipe) - travelled(still)).isEqualTo(0.149 * 1280, within(20.0));
    }

    private static double travelled(FigureRecipe recipe) {
        return recipe.pixels(119, 0)[2 * 5] - recipe.pixels(0, 0)[2 * 5];
    }

    @Test
    void unseenPointsFollowTheBodyOrItsProportions() {
        MotionBlueprint legless = moved(
                (frame, point) -> point.y() > 0.6 || frame > 60 && point.x() > 0.54 ? new Keypoint(0, 0, 0) : point);
        FigureRecipe recipe = recipe(legless, 150, form(1280, 720, 1), 5);

        for (int frame : List.of(0, 50, 119)) {
            double[] points = recipe.pixels(frame, 0);
            assertThat(points[2 * 15 + 1])
                    .as("ankles below the hips")
                    .isGreaterThan(points[2 * 11 + 1] + recipe.torso(0));
            assertThat(Math.abs(points[2 * WRIST] - points[2 * 5]))
                    .as("a hand at the end of its arm")
                    .isLessThan(1.6 * recipe.torso(0));
        }
    }

    @Test
    void theBestSeenPersonIsDrawnWhereAModelTakesOne() {
        MotionBlueprint one = Blueprints.of("pose");
        PoseTrack near = one.poses().getFirst();
        PoseTrack far = new PoseTrack(
                2,
                moved((_, point) -> new Keypoint(0.1 + point.x() / 4, point.y() / 4, 0.5))
                        .poses()
                        .getFirst()
                        .frames());
        MotionBlueprint both = with(one, List.of(far, near));

        FigureRecipe alone = recipe(both, 150, form(1280, 720, 1), 5);
        FigureRecipe two = recipe(both, 150, form(1280, 720, 2), 5);

        assertThat(alone.figures().getFirst()).hasSize(1);
        assertThat(alone.json())
                .isEqualTo(recipe(one, 150, form(1280, 720, 1), 5).json());
        assertThat(two.figures().getFirst()).hasSize(2);
        assertThat(two.torso(0)).isGreaterThan(2 * two.torso(1));
    }

    @Test
    void aPersonMeasuredInAWidePictureIsNotSqueezedIntoATallOne() {
        FigureRecipe wide = recipe(Blueprints.of("pose"), 150, form(1280, 720, 1), 5);
        FigureRecipe tall = recipe(Blueprints.of("pose"), 150, form(720, 1280, 1), 5);

        double[] before = wide.pixels(0, 0);
        double[] after = tall.pixels(0, 0);
        assertThat((after[10] - after[12]) / tall.torso(0))
                .as("shoulders for their torso")
                .isEqualTo((before[10] - before[12]) / wide.torso(0), within(0.05));
    }

    @Test
    void aVideoThatIsTooLargeIsMadeSmallerOrRefused() throws Exception {
        Path file = folder.resolve("figure.mp4");
        FigureRecipe recipe = recipe(Blueprints.of("pose"), 60, form(640, 360, 1), 2);
        FigureVideo.write(OwnFfmpeg.get(), recipe, file);
        long usual = Files.size(file);

        FigureVideo.write(OwnFfmpeg.get(), sized(recipe, usual - 1), file);
        assertThat(file)
                .isRegularFile()
                .satisfies(it -> assertThat(Files.size(it)).isLessThan(usual));
        assertThatThrownBy(() -> FigureVideo.write(OwnFfmpeg.get(), sized(recipe, 1_000), file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the service takes 1000");
    }

    private static FigureRecipe sized(FigureRecipe one, long bytes) {
        return new FigureRecipe(one.width(), one.height(), one.fps(), bytes, one.torsos(), one.figures());
    }

    private static DrivingVideo form(Aspect aspect) {
        return aspect == Aspect.WIDE ? form(640, 360, 1) : form(360, 640, 1);
    }

    private static DrivingVideo form(int width, int height, int persons) {
        return new DrivingVideo(Style.FIGURE, width, height, 24, persons, 10_000_000);
    }

    private static FigureRecipe recipe(MotionBlueprint blueprint, int frames, DrivingVideo form, double seconds) {
        SceneBlueprint scene = SceneBlueprint.of(SceneRequests.of(blueprint, 0, frames, Aspect.WIDE));
        return FigureRecipe.of(scene, form, seconds).orElseThrow();
    }

    /** Returns the blueprint of a waving person with other points. */
    private static MotionBlueprint moved(BiFunction<Integer, Keypoint, Keypoint> change) {
        MotionBlueprint one = Blueprints.of("pose");
        List<Pose> poses = one.poses().getFirst().frames().stream()
                .map(pose -> new Pose(
                        pose.frame(),
                        pose.keypoints().stream()
                                .map(point -> change.apply(pose.frame(), point))
                                .toList()))
                .toList();
        return with(one, List.of(new PoseTrack(1, poses)));
    }

    private static MotionBlueprint with(MotionBlueprint one, List<PoseTrack> poses) {
        return new MotionBlueprint(
                one.origin(),
                one.measured(),
                one.shots(),
                one.medianShot(),
                one.cutsPerMinute(),
                one.notes(),
                one.version(),
                one.fps(),
                one.frames(),
                one.transitions(),
                one.camera(),
                poses,
                one.beats());
    }

    private static BufferedImage image(FigureRecipe recipe, int frame) {
        BufferedImage image = new BufferedImage(recipe.width(), recipe.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            FigureVideo.draw(pen, recipe, frame);
        } finally {
            pen.dispose();
        }
        return image;
    }

    private static double ink(BufferedImage image) {
        int drawn = 0;
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++) if (image.getRGB(x, y) != FigurePainter.GROUND.getRGB()) drawn++;
        return drawn / (double) (image.getWidth() * image.getHeight());
    }
}
