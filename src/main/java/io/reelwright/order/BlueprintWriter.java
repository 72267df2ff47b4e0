package io.reelwright.order;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.CameraPart;
import io.reelwright.campaign.MotionBlueprint.Change;
import io.reelwright.campaign.MotionBlueprint.Keypoint;
import io.reelwright.campaign.MotionBlueprint.Pose;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import io.reelwright.campaign.MotionBlueprint.Shot;
import java.util.Locale;

/** Writes a blueprint. Whole numbers are written without decimals, so that the text is not longer than what was read. */
final class BlueprintWriter {
    private static final double EXACT = 1L << 52;

    private BlueprintWriter() {}

    static String write(MotionBlueprint blueprint) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("version", blueprint.version());
        put(root, "fps", blueprint.fps());
        root.put("frames", blueprint.frames());
        if (!blueprint.transitions().isEmpty())
            blueprint
                    .transitions()
                    .forEach(change -> write(root.withArray("transitions").addObject(), change));
        if (!blueprint.camera().isEmpty())
            blueprint.camera().forEach(part -> write(root.withArray("camera").addObject(), part));
        if (!blueprint.poses().isEmpty())
            blueprint.poses().forEach(track -> write(root.withArray("poses").addObject(), track));
        ObjectNode rhythm = root.putObject("rhythm");
        ArrayNode shots = rhythm.putArray("shots");
        for (Shot shot : blueprint.shots()) {
            ObjectNode node = shots.addObject();
            put(node, "start", shot.start());
            put(node, "end", shot.end());
            node.put("out", lower(shot.out()));
        }
        put(rhythm, "medianShot", blueprint.medianShot());
        put(rhythm, "cutsPerMinute", blueprint.cutsPerMinute());
        if (!blueprint.beats().isEmpty()) blueprint.beats().forEach(root.withArray("beats")::add);
        return root.toString();
    }

    private static void write(ObjectNode node, Change change) {
        node.put("kind", lower(change.kind()));
        node.put("firstFrame", change.firstFrame());
        node.put("lastFrame", change.lastFrame());
        put(node, "confidence", change.confidence());
    }

    private static void write(ObjectNode node, CameraPart part) {
        node.put("firstFrame", part.firstFrame());
        node.put("lastFrame", part.lastFrame());
        put(node, "pan", part.pan());
        put(node, "tilt", part.tilt());
        put(node, "zoom", part.zoom());
        put(node, "roll", part.roll());
        put(node, "shake", part.shake());
        ArrayNode labels = node.putArray("labels");
        part.labels().forEach(label -> labels.add(lower(label)));
        put(node, "confidence", part.confidence());
    }

    private static void write(ObjectNode node, PoseTrack track) {
        node.put("track", track.track());
        ArrayNode frames = node.putArray("frames");
        for (Pose pose : track.frames()) {
            ObjectNode frame = frames.addObject();
            frame.put("frame", pose.frame());
            ArrayNode points = frame.putArray("keypoints");
            for (Keypoint point : pose.keypoints()) {
                ArrayNode three = points.addArray();
                add(three, point.x());
                add(three, point.y());
                add(three, point.score());
            }
        }
    }

    private static void put(ObjectNode node, String name, double value) {
        if (isWhole(value)) node.put(name, (long) value);
        else node.put(name, value);
    }

    private static void add(ArrayNode node, double value) {
        if (isWhole(value)) node.add((long) value);
        else node.add(value);
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
