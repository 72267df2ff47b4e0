package io.reelwright.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.CameraPart;
import io.reelwright.campaign.MotionBlueprint.Change;
import io.reelwright.campaign.MotionBlueprint.Keypoint;
import io.reelwright.campaign.MotionBlueprint.Pose;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import io.reelwright.campaign.MotionBlueprint.Shot;
import io.reelwright.campaign.Transition;
import io.reelwright.testing.Blueprints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlueprintJsonTest {
    private static final String HEAD = "{\"version\": 1, \"fps\": 30, \"frames\": 90";

    @Test
    void camerasPosesAndTransitionsAreReadWithTheirUnits() {
        MotionBlueprint camera = Blueprints.of("camera");
        assertThat(camera.camera().get(1))
                .isEqualTo(new CameraPart(90, 179, -12, 0.5, 0, 0, 0, List.of(CameraPart.Label.PAN_LEFT), 0.95));
        assertThat(camera.measured()).containsExactly("camera");

        MotionBlueprint poses = Blueprints.of("pose");
        assertThat(poses.poses()).hasSize(1);
        assertThat(poses.poses().getFirst().frames()).hasSize(50);
        assertThat(poses.poses().getFirst().frames().getFirst().keypoints().getFirst())
                .isEqualTo(new Keypoint(0.45, 0.18, 0.95));
    }

    @Test
    void aBlueprintWithoutRhythmHasTheShotsBetweenItsTransitions() {
        MotionBlueprint blueprint = Blueprints.of("transitions");

        assertThat(blueprint.rhythm().shots())
                .extracting(Shot::out)
                .containsExactly(
                        Transition.Kind.CUT,
                        Transition.Kind.DISSOLVE,
                        Transition.Kind.WIPE,
                        Transition.Kind.FADE_THROUGH_COLOUR,
                        Transition.Kind.CUT);
        assertThat(blueprint.shots().getFirst().end()).isEqualTo(2.0);
        assertThat(blueprint.cutsPerMinute()).isEqualTo(24.0);
    }

    @Test
    void anyBlueprintIsTheSameAfterWritingAndReading() throws Exception {
        for (int seed = 0; seed < 300; seed++) {
            MotionBlueprint blueprint = any(new Random(seed));

            MotionBlueprint read = BlueprintJson.read(BlueprintJson.write(blueprint));

            assertThat(read.rhythm()).as("seed %d", seed).isEqualTo(blueprint.rhythm());
            assertThat(read.camera()).as("seed %d", seed).isEqualTo(blueprint.camera());
            assertThat(read.transitions()).as("seed %d", seed).isEqualTo(blueprint.transitions());
            assertThat(read.poses()).as("seed %d", seed).isEqualTo(blueprint.poses());
            assertThat(read.beats()).as("seed %d", seed).isEqualTo(blueprint.beats());
            assertThat(BlueprintJson.read(BlueprintJson.write(read))).isEqualTo(read);
        }
    }

    @Test
    void anOrderMadeFromABriefHasTheSameBlueprint() {
        for (String name : List.of("camera", "pose", "transitions")) {
            Order again = Order.of(Blueprints.brief(name));
            assertThat(new OrderCheck(again, List.of("slt"), field -> field)
                            .brief()
                            .orElseThrow()
                            .blueprint())
                    .isEqualTo(Blueprints.of(name));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                    | version | is missing
            {"version": 2, "fps": 30, "frames": 9}                | version | is not between 1 and 1
            {"version": 1, "fps": 0, "frames": 9}                 | fps | is not between 1 and 240
            {"version": 1, "fps": 30, "frames": 1e9}              | frames | is not a whole number
            {"version": 1, "fps": 30, "frames": 20001}            | frames | is not between 1 and 20000
            HEAD, "camra": []}                                    | camra | did you mean camera?
            HEAD, "camera": {}}                                   | camera | is not a list
            HEAD, "camera": [7]}                                  | camera[0] | is not an object
            HEAD, "camera": [{"firstFrame": 5, "lastFrame": 4}]}  | camera[0] | ends before it begins
            HEAD, "camera": [{"firstFrame": 0, "lastFrame": 90}]} | camera[0].lastFrame | is not between 0 and 89
            HEAD, "camera": [{"firstFrame": 0, "lastFrame": 9, "pan": "9"}]} | camera[0].pan | is not a number
            HEAD, "camera": [{"firstFrame": 0, "lastFrame": 9, "pan": 1e300}]} | camera[0].pan | is not between -1000 and 1000
            HEAD, "camera": [{"firstFrame": 0, "lastFrame": 9, "pan": 1e400}]} | camera[0].pan | is not between -1000 and 1000
            HEAD, "camera": [{"firstFrame": 0, "lastFrame": 9, "labels": ["left"]}]} | camera[0].labels[0] | is not known; choose from still, pan_left
            HEAD, "camera": [{"firstFrame": 0, "lastFrame": 9}, {"firstFrame": 9, "lastFrame": 20}]} | camera[1] | without overlaps
            HEAD, "transitions": [{"kind": "swirl", "firstFrame": 1, "lastFrame": 1}]} | transitions[0].kind | choose from cut, jump
            HEAD, "poses": [{"track": 1, "frames": [{"frame": 0, "keypoints": []}]}]} | poses[0].frames[0].keypoints | needs 17 points
            HEAD, "poses": [{"track": 1, "frames": [{"frame": 0, "keypoints": [[1, 2]]}]}]} | poses[0].frames[0].keypoints[0] | is not [x, y, score]
            HEAD, "poses": [{"track": 1, "frames": []}, {"track": 1, "frames": []}]} | poses | two tracks with the same number
            HEAD, "beats": [3, 2]}                                | beats[1] | in order
            HEAD, "beats": [2.5]}                                 | beats[0] | is not a whole number
            HEAD, "rhythm": {"shots": [{"start": 2, "end": 1}]}}  | rhythm.shots[0].end | is not after the start
            HEAD, "rhythm": {"shots": [{"start": 0, "end": 99}]}} | rhythm.shots[0].end | is not between 0 and 3
            """)
    void whatIsWrongIsNamedWithItsPlace(String json, String place, String why) {
        OrderCheck check = Blueprints.check(json.replace("HEAD", HEAD));

        assertThat(check.brief()).isEmpty();
        assertThat(check.problems()).anySatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("blueprint");
            assertThat(problem.value()).isEqualTo(place);
            assertThat(problem.why()).contains(why);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\u0000",
                "{\"version\": 1, \"version\": 1, \"fps\": 30, \"frames\": 90}",
                HEAD + "} {}",
                HEAD + ", \"camera\": [{\"pan\": NaN}]}",
                HEAD + ", \"camera\": [{\"pan\": Infinity}]}",
                HEAD + ", \"camera\": [{\"pan\": 1e99999999999}]}",
                HEAD + ", \"camera\": [{\"pan\": -}]}"
            })
    void whatIsNoJsonOfABlueprintIsRefused(String json) {
        assertThat(Blueprints.check(json).brief()).isEmpty();
    }

    @Test
    void aBlueprintThatIsTooLargeOrTooDeepIsRefusedBeforeItIsRead() {
        List<String> hostile = List.of(
                "[".repeat(400_000),
                HEAD + ", \"camera\": " + "{\"a\":".repeat(100_000),
                HEAD + ", \"beats\": [" + "9".repeat(900_000) + "]}",
                HEAD + ", \"" + "a".repeat(900_000) + "\": 1}",
                " ".repeat(1_000_001),
                HEAD + ", \"beats\": [" + "1,".repeat(400_000) + "1]}",
                HEAD + ", \"poses\": [" + "{},".repeat(300_000) + "{}]}");
        for (String json : hostile) {
            OrderCheck check = Blueprints.check(json);
            assertThat(check.brief()).as(json.substring(0, 40)).isEmpty();
            assertThat(check.problems()).hasSizeBetween(1, BlueprintFields.MOST_PROBLEMS);
            assertThat(check.problems())
                    .allSatisfy(problem -> assertThat(problem.why()).hasSizeLessThan(300));
        }
    }

    private static MotionBlueprint any(Random random) {
        int frames = 1 + random.nextInt(2_000);
        double fps = List.of(24.0, 25.0, 30.0, 29.97, 60.0).get(random.nextInt(5));
        return new MotionBlueprint(
                MotionBlueprint.Origin.REFERENCE,
                List.of(),
                shots(random, frames / fps),
                random.nextDouble() * 600,
                random.nextInt(6_000),
                List.of(),
                MotionBlueprint.VERSION,
                fps,
                frames,
                pairs(random, frames)
                        .map(pair ->
                                new Change(oneOf(random, Change.Kind.values()), pair[0], pair[1], random.nextDouble()))
                        .toList(),
                pairs(random, frames).map(pair -> camera(random, pair)).toList(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(track -> new PoseTrack(track, poses(random, frames)))
                        .toList(),
                ascending(random, frames, 30));
    }

    private static CameraPart camera(Random random, int[] pair) {
        List<CameraPart.Label> labels = new ArrayList<>(EnumSet.allOf(CameraPart.Label.class));
        Collections.shuffle(labels, random);
        return new CameraPart(
                pair[0],
                pair[1],
                random.nextDouble(-1_000, 1_000),
                random.nextDouble(-1, 1),
                random.nextInt(10),
                random.nextDouble() * 1e-9,
                random.nextDouble(0, 100),
                labels.subList(0, random.nextInt(4)),
                random.nextDouble());
    }

    private static List<Pose> poses(Random random, int frames) {
        return ascending(random, frames, 5).stream()
                .map(frame -> new Pose(
                        frame,
                        IntStream.range(0, MotionBlueprint.KEYPOINTS)
                                .mapToObj(_ -> new Keypoint(
                                        random.nextInt(-10_000, 20_001) / 1e4,
                                        random.nextInt(-10_000, 20_001) / 1e4,
                                        random.nextInt(10_001) / 1e4))
                                .toList()))
                .toList();
    }

    private static List<Shot> shots(Random random, double seconds) {
        List<Shot> shots = new ArrayList<>();
        double start = 0;
        for (int i = 0; i < random.nextInt(6); i++) {
            double end = start + (seconds - start) * random.nextDouble(0.1, 0.9);
            if (!(end > start)) break;
            shots.add(new Shot(start, end, oneOf(random, Transition.Kind.values())));
            start = end;
        }
        return shots;
    }

    private static java.util.stream.Stream<int[]> pairs(Random random, int frames) {
        List<Integer> marks = ascending(random, frames, 20);
        return IntStream.range(0, marks.size() / 2).mapToObj(i -> new int[] {marks.get(2 * i), marks.get(2 * i + 1)});
    }

    private static List<Integer> ascending(Random random, int frames, int most) {
        return random.ints(random.nextInt(most), 0, frames)
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    private static <T> T oneOf(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
