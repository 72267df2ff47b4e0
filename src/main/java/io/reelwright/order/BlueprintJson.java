package io.reelwright.order;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.CameraPart;
import io.reelwright.campaign.MotionBlueprint.Change;
import io.reelwright.campaign.MotionBlueprint.Keypoint;
import io.reelwright.campaign.MotionBlueprint.Pose;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import io.reelwright.campaign.MotionBlueprint.Rhythm;
import io.reelwright.campaign.MotionBlueprint.Shot;
import io.reelwright.campaign.Transition;
import io.reelwright.order.InvalidBlueprint.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads blueprints that people or programs have written, strictly and within limits, and writes them in the same form. */
public final class BlueprintJson {
    /** Maximum length of the JSON, in characters. */
    static final int LONGEST = 1_000_000;

    static final int MOST_FRAMES = 20_000;
    static final int MOST_PARTS = 1_000;
    static final int MOST_TRACKS = 8;
    static final int MOST_POSES = 10_000;

    /** Poses are written with this many decimals: a tenth of a pixel of a large picture. */
    private static final double PRECISION = 1e4;

    private static final double FASTEST = 1_000;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxNameLength(100)
                            .maxNumberLength(40)
                            .maxStringLength(200)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Problem> problems = new ArrayList<>();
    private int lastFrame;

    private BlueprintJson() {}

    /** @throws InvalidBlueprint when it is not a blueprint, or has too much of something; it says where and why */
    static MotionBlueprint read(String json) throws InvalidBlueprint {
        BlueprintJson reader = new BlueprintJson();
        MotionBlueprint blueprint = reader.blueprint(tree(json));
        if (!reader.problems.isEmpty()) throw new InvalidBlueprint(reader.problems);
        return blueprint;
    }

    /** Returns a blueprint in the form that {@link #read} reads. */
    public static String write(MotionBlueprint blueprint) {
        return BlueprintWriter.write(blueprint);
    }

    private static JsonNode tree(String json) throws InvalidBlueprint {
        if (json.length() > LONGEST)
            throw invalid("is longer than 1 MB; describe fewer poses: those between two of them are interpolated");
        try {
            JsonNode tree = STRICT.readTree(json);
            if (tree != null && tree.isObject()) return tree;
            throw invalid("is not a JSON object; write {\"version\": 1, …}");
        } catch (StreamConstraintsException tooMuch) {
            throw invalid("has more levels, or a longer name, text or number, than a blueprint needs");
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " (line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ")";
            throw invalid("is not valid JSON" + where + "; a name must not appear twice, and NaN is no number");
        }
    }

    private static InvalidBlueprint invalid(String why) {
        return new InvalidBlueprint(List.of(new Problem("", why)));
    }

    private MotionBlueprint blueprint(JsonNode root) {
        BlueprintFields fields = BlueprintFields.of(
                "", root, problems, "version", "fps", "frames", "transitions", "camera", "poses", "rhythm", "beats");
        int version = fields.whole("version", MotionBlueprint.VERSION, MotionBlueprint.VERSION);
        double fps = fields.number("fps", 1, 240, null);
        int frames = fields.whole("frames", 1, MOST_FRAMES);
        lastFrame = frames - 1;
        List<Change> transitions = fields.list("transitions", MOST_PARTS, this::change);
        List<CameraPart> camera = fields.list("camera", MOST_PARTS, this::camera);
        List<PoseTrack> poses = fields.list("poses", MOST_TRACKS, this::track);
        List<Integer> beats = fields.list("beats", MOST_PARTS * 4, (place, value) -> frame(fields, place, value));
        fields.requireAscending("transitions", transitions, Change::firstFrame, Change::lastFrame);
        fields.requireAscending("camera", camera, CameraPart::firstFrame, CameraPart::lastFrame);
        fields.requireAscending("beats", beats, Function.identity(), Function.identity());
        if (poses.stream().mapToInt(PoseTrack::track).distinct().count() < poses.size())
            fields.note("poses", "has two tracks with the same number");
        if (poses.stream().mapToInt(track -> track.frames().size()).sum() > MOST_POSES)
            fields.note("poses", "has more than " + MOST_POSES + " poses; those between two of them are interpolated");
        if (!problems.isEmpty()) return empty();
        Rhythm rhythm = fields.has("rhythm")
                ? rhythm(root.path("rhythm"), frames / fps)
                : BlueprintRhythm.of(transitions, frames, fps);
        return new MotionBlueprint(
                MotionBlueprint.Origin.REFERENCE,
                given(fields, rhythm),
                rhythm.shots(),
                rhythm.medianShot(),
                rhythm.cutsPerMinute(),
                List.of("the blueprint was given with the order"),
                version,
                fps,
                frames,
                transitions,
                camera,
                poses,
                beats);
    }

    private static MotionBlueprint empty() {
        return new MotionBlueprint(MotionBlueprint.Origin.REFERENCE, List.of(), List.of(), 0, 0, List.of());
    }

    private static List<String> given(BlueprintFields fields, Rhythm rhythm) {
        List<String> given = new ArrayList<>();
        if (!rhythm.shots().isEmpty()) given.add("shots");
        for (String part : List.of("transitions", "camera", "poses", "beats")) if (fields.has(part)) given.add(part);
        return given;
    }

    private Change change(String place, JsonNode node) {
        BlueprintFields fields =
                BlueprintFields.of(place, node, problems, "kind", "firstFrame", "lastFrame", "confidence");
        return new Change(
                fields.name("kind", Change.Kind.class),
                fields.whole("firstFrame", 0, lastFrame),
                fields.whole("lastFrame", 0, lastFrame),
                fields.number("confidence", 0, 1, 1.0));
    }

    private CameraPart camera(String place, JsonNode node) {
        BlueprintFields fields = BlueprintFields.of(
                place,
                node,
                problems,
                "firstFrame",
                "lastFrame",
                "pan",
                "tilt",
                "zoom",
                "roll",
                "shake",
                "labels",
                "confidence");
        return new CameraPart(
                fields.whole("firstFrame", 0, lastFrame),
                fields.whole("lastFrame", 0, lastFrame),
                fields.number("pan", -FASTEST, FASTEST, 0.0),
                fields.number("tilt", -FASTEST, FASTEST, 0.0),
                fields.number("zoom", -FASTEST, FASTEST, 0.0),
                fields.number("roll", -FASTEST, FASTEST, 0.0),
                fields.number("shake", 0, 100, 0.0),
                fields.names("labels", CameraPart.Label.values().length, CameraPart.Label.class),
                fields.number("confidence", 0, 1, 1.0));
    }

    private PoseTrack track(String place, JsonNode node) {
        BlueprintFields fields = BlueprintFields.of(place, node, problems, "track", "frames");
        int number = fields.whole("track", 0, 10_000);
        List<Pose> poses = fields.list("frames", MOST_POSES, this::pose);
        fields.requireAscending("frames", poses, Pose::frame, Pose::frame);
        return new PoseTrack(number, poses);
    }

    private Pose pose(String place, JsonNode node) {
        BlueprintFields fields = BlueprintFields.of(place, node, problems, "frame", "keypoints");
        int frame = fields.whole("frame", 0, lastFrame);
        List<Keypoint> points =
                fields.list("keypoints", MotionBlueprint.KEYPOINTS, (where, point) -> keypoint(fields, where, point));
        if (points.size() != MotionBlueprint.KEYPOINTS)
            fields.note(
                    "keypoints", "needs " + MotionBlueprint.KEYPOINTS + " points [x, y, score], in the order of COCO");
        return new Pose(frame, points);
    }

    private Keypoint keypoint(BlueprintFields fields, String place, JsonNode point) {
        if (!point.isArray() || point.size() != 3) {
            BlueprintFields.note(problems, place, "is not [x, y, score]");
            return new Keypoint(0, 0, 0);
        }
        return new Keypoint(
                rounded(fields.number(place + "[0]", point.get(0), -1, 2, 0)),
                rounded(fields.number(place + "[1]", point.get(1), -1, 2, 0)),
                rounded(fields.number(place + "[2]", point.get(2), 0, 1, 0)));
    }

    private int frame(BlueprintFields fields, String place, JsonNode value) {
        double frame = fields.number(place, value, 0, lastFrame, 0);
        if (frame != Math.rint(frame)) BlueprintFields.note(problems, place, "is not a whole number");
        return (int) frame;
    }

    private static double rounded(double value) {
        // Adding 0 turns a negative zero into zero.
        return Math.round(value * PRECISION) / PRECISION + 0.0;
    }

    private Rhythm rhythm(JsonNode node, double seconds) {
        BlueprintFields fields = BlueprintFields.of("rhythm", node, problems, "shots", "medianShot", "cutsPerMinute");
        List<Shot> shots = fields.list("shots", MOST_PARTS, (place, shot) -> shot(place, shot, seconds));
        for (int i = 1; i < shots.size(); i++)
            if (shots.get(i).start() < shots.get(i - 1).end() - 1e-6)
                fields.note("shots[" + i + "]", "begins before the one in front of it has ended");
        Rhythm measured = BlueprintRhythm.of(shots, seconds);
        return new Rhythm(
                shots,
                fields.number("medianShot", 0, 600, measured.medianShot()),
                fields.number("cutsPerMinute", 0, 6_000, measured.cutsPerMinute()));
    }

    private Shot shot(String place, JsonNode node, double seconds) {
        BlueprintFields fields = BlueprintFields.of(place, node, problems, "start", "end", "out");
        double start = fields.number("start", 0, seconds, null);
        double end = fields.number("end", 0, seconds, null);
        if (!(end > start)) fields.note("end", "is not after the start");
        return new Shot(
                start, end, fields.has("out") ? fields.name("out", Transition.Kind.class) : Transition.Kind.CUT);
    }
}
