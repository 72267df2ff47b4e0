package io.reelwright.provider.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.Keypoint;
import io.reelwright.campaign.MotionBlueprint.Pose;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to draw a pose video. It is stored in a job's request, so that any machine can draw the video when the job is sent.
 *
 * @param width   in pixels, even
 * @param height  in pixels, even
 * @param fps     frames per second
 * @param figures figures by frame, then by person: x and y of the 17 keypoints in thousandths of the picture, {@link #UNSEEN} for both
 *                when a point is not seen; null where the person is not seen
 */
record PoseRecipe(int width, int height, int fps, List<List<int @Nullable []>> figures) {
    /** Coordinate of a point that is not seen. */
    static final int UNSEEN = -9_999;

    private static final double PARTS = 1_000;
    private static final double LEAST_SURE = 0.3;
    private static final int MOST_PERSONS = 3;

    /** Positions are interpolated across gaps of up to a second. */
    private static final double LONGEST_GAP = 1;

    /**
     * Returns the recipe for a scene; empty when nobody is seen in it. The last figure stands still when the clip is longer than the
     * scene.
     *
     * @param seconds length of the clip
     */
    static Optional<PoseRecipe> of(SceneBlueprint scene, int width, int height, int fps, double seconds) {
        if (scene.poses().isEmpty()) return Optional.empty();
        List<PoseTrack> tracks =
                scene.poses().subList(0, Math.min(MOST_PERSONS, scene.poses().size()));
        int last = (int) Math.round(scene.seconds() * fps) - 1;
        List<List<int @Nullable []>> figures = new ArrayList<>();
        for (int frame = 0; frame < Math.round(seconds * fps); frame++) {
            double at = scene.start() + Math.min(frame, last) * scene.fps() / fps;
            List<int @Nullable []> persons = new ArrayList<>();
            for (PoseTrack track : tracks) persons.add(figure(track, at, scene.fps()));
            figures.add(persons);
        }
        return Optional.of(new PoseRecipe(width, height, fps, figures));
    }

    private static int @Nullable [] figure(PoseTrack track, double at, double fps) {
        Pose before = null;
        Pose after = null;
        for (Pose pose : track.frames()) {
            if (pose.frame() <= at) before = pose;
            if (pose.frame() >= at && after == null) after = pose;
        }
        double reach = LONGEST_GAP * fps;
        if (before == null || after == null) {
            // The first and the last pose stand for the frames around them that their rate leaves out.
            Pose only = before == null ? after : before;
            return only == null || Math.abs(only.frame() - at) > reach / 4 ? null : mixed(only, only, 0);
        }
        int gap = after.frame() - before.frame();
        if (gap > reach) return null;
        return mixed(before, after, gap == 0 ? 0 : (at - before.frame()) / gap);
    }

    private static int[] mixed(Pose before, Pose after, double part) {
        int[] figure = new int[2 * MotionBlueprint.KEYPOINTS];
        for (int i = 0; i < MotionBlueprint.KEYPOINTS; i++) {
            Keypoint a = before.keypoints().get(i);
            Keypoint b = after.keypoints().get(i);
            boolean seen = Math.min(a.score(), b.score()) >= LEAST_SURE;
            figure[2 * i] = seen ? parts(a.x() + (b.x() - a.x()) * part) : UNSEEN;
            figure[2 * i + 1] = seen ? parts(a.y() + (b.y() - a.y()) * part) : UNSEEN;
        }
        return figure;
    }

    private static int parts(double share) {
        return (int) Math.round(share * PARTS);
    }

    /** Returns a coordinate in pixels. */
    static double pixels(int coordinate, int size) {
        return coordinate / PARTS * size;
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", "pose_video");
        node.put("width", width).put("height", height).put("fps", fps);
        ArrayNode frames = node.putArray("figures");
        for (List<int @Nullable []> persons : figures) {
            ArrayNode frame = frames.addArray();
            for (int @Nullable [] person : persons) {
                ArrayNode points = frame.addArray();
                if (person != null) for (int value : person) points.add(value);
            }
        }
        return node;
    }

    /** @throws IllegalStateException when the stored recipe is not one of ours */
    static PoseRecipe of(JsonNode node) {
        if (!node.path("kind").asText().equals("pose_video"))
            throw new IllegalStateException("a stored request has a file of an unknown kind: " + node.path("kind"));
        List<List<int @Nullable []>> figures = new ArrayList<>();
        for (JsonNode frame : node.path("figures")) {
            List<int @Nullable []> persons = new ArrayList<>();
            for (JsonNode person : frame) {
                int[] points = new int[2 * MotionBlueprint.KEYPOINTS];
                for (int i = 0; i < points.length; i++)
                    points[i] = person.path(i).asInt(UNSEEN);
                persons.add(person.isEmpty() ? null : points);
            }
            figures.add(persons);
        }
        return new PoseRecipe(
                node.path("width").asInt(),
                node.path("height").asInt(),
                node.path("fps").asInt(),
                figures);
    }
}
