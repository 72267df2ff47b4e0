package io.reelwright.provider.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.MotionBlueprint.PoseTrack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that is needed to draw a video of figures. It is stored in a job's request, so that any machine can draw the video when the job is
 * sent.
 *
 * @param width   in pixels, even
 * @param height  in pixels, even
 * @param fps     frames per second
 * @param bytes   maximum size of the file
 * @param torsos  lengths of the persons' torsos, in ten-thousandths of the picture's height
 * @param figures figures by frame, then by person: x and y of the 17 keypoints in ten-thousandths of the picture's width and height
 */
record FigureRecipe(int width, int height, int fps, long bytes, List<Integer> torsos, List<List<int[]>> figures) {
    private static final String KIND = "figure_video";

    /** Coordinates are this fine, so that a slow movement has no steps. */
    private static final double PARTS = 10_000;

    /**
     * Returns the recipe for a scene; empty when nobody is seen in it.
     *
     * @param seconds length of the clip. The last figure stands still when it is longer than the scene
     */
    static Optional<FigureRecipe> of(SceneBlueprint scene, DrivingVideo form, double seconds) {
        double aspect = form.width() / (double) form.height();
        List<FigureMotion> persons = scene.poses().stream()
                .sorted(Comparator.comparingDouble((PoseTrack track) -> FigureMotion.visibility(track, scene))
                        .reversed())
                .map(track -> FigureMotion.of(track, scene, aspect, form.fps(), seconds))
                .flatMap(Optional::stream)
                .limit(form.persons())
                .toList();
        if (persons.isEmpty()) return Optional.empty();
        FigurePlace place = FigurePlace.of(persons, aspect);
        List<List<int[]>> figures = new ArrayList<>();
        for (int frame = 0; frame < persons.getFirst().frames(); frame++) {
            List<int[]> drawn = new ArrayList<>();
            for (double[] points : FigureMotion.frame(persons, frame)) drawn.add(parts(points, place, aspect));
            figures.add(drawn);
        }
        List<Integer> torsos = persons.stream()
                .map(person -> (int) Math.round(person.torso() * place.scale() * PARTS))
                .toList();
        return Optional.of(new FigureRecipe(form.width(), form.height(), form.fps(), form.bytes(), torsos, figures));
    }

    private static int[] parts(double[] points, FigurePlace place, double aspect) {
        double[] placed = place.placed(points);
        int[] parts = new int[placed.length];
        for (int i = 0; i < placed.length; i++)
            parts[i] = (int) Math.round((i % 2 == 0 ? placed[i] / aspect + 0.5 : placed[i]) * PARTS);
        return parts;
    }

    /** Returns the points of a person in a frame, in pixels. */
    double[] pixels(int frame, int person) {
        int[] parts = figures.get(frame).get(person);
        double[] points = new double[parts.length];
        for (int i = 0; i < parts.length; i++) points[i] = parts[i] / PARTS * (i % 2 == 0 ? width : height);
        return points;
    }

    /** Returns the length of a person's torso, in pixels. */
    double torso(int person) {
        return torsos.get(person) / PARTS * height;
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", KIND);
        node.put("width", width).put("height", height).put("fps", fps).put("bytes", bytes);
        ArrayNode lengths = node.putArray("torsos");
        torsos.forEach(lengths::add);
        ArrayNode frames = node.putArray("figures");
        for (List<int[]> persons : figures) {
            ArrayNode frame = frames.addArray();
            for (int[] person : persons) {
                ArrayNode points = frame.addArray();
                for (int value : person) points.add(value);
            }
        }
        return node;
    }

    static boolean is(JsonNode recipe) {
        return recipe.path("kind").asText().equals(KIND);
    }

    /** Returns a stored recipe. */
    static FigureRecipe of(JsonNode node) {
        List<Integer> torsos = new ArrayList<>();
        node.path("torsos").forEach(length -> torsos.add(length.asInt()));
        List<List<int[]>> figures = new ArrayList<>();
        for (JsonNode frame : node.path("figures")) {
            List<int[]> persons = new ArrayList<>();
            for (JsonNode person : frame) {
                int[] points = new int[2 * MotionBlueprint.KEYPOINTS];
                for (int i = 0; i < points.length; i++)
                    points[i] = person.path(i).asInt();
                persons.add(points);
            }
            figures.add(persons);
        }
        return new FigureRecipe(
                node.path("width").asInt(),
                node.path("height").asInt(),
                node.path("fps").asInt(),
                node.path("bytes").asLong(),
                torsos,
                figures);
    }
}
