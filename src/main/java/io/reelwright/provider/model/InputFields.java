package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.provider.condition.CameraWords;
import io.reelwright.provider.condition.InputFiles;
import io.reelwright.provider.condition.SceneBlueprint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a model for what a clip follows besides the words.
 *
 * @param camera how the model wants to be told of the camera
 * @param pose   the field for a pose video; null when the model takes none
 * @param images the fields for pictures
 */
record InputFields(CameraWords.Style camera, @Nullable PoseField pose, Map<Picture, ImageField> images) {
    /** Nothing but words. */
    static final InputFields WORDS = new InputFields(CameraWords.Style.SENTENCES, null, Map.of());

    InputFields {
        images = Map.copyOf(images);
    }

    /** What a picture means to a model. */
    enum Picture {
        FIRST_FRAME("first_frame"),
        LAST_FRAME("last_frame"),
        /** What somebody or something looks like. */
        REFERENCE_IMAGE("reference_image");

        private final String label;

        Picture(String label) {
            this.label = label;
        }

        /** Returns its name in the catalogue. */
        String label() {
            return label;
        }
    }

    /**
     * The field for a pose video.
     *
     * @param needed whether the model makes nothing without it
     * @param size   shorter side in pixels
     * @param fps    frames per second
     */
    record PoseField(String field, boolean needed, int size, int fps) {
        private int longer() {
            return (int) Math.round(size * 16 / 9.0 / 2) * 2;
        }

        /** Adds the pose video to a request; returns whether somebody is seen in the scene. */
        boolean add(ObjectNode input, InputFiles files, SceneBlueprint scene, Aspect aspect, double seconds) {
            boolean wide = aspect == Aspect.WIDE;
            return files.pose(input, field, scene, wide ? longer() : size, wide ? size : longer(), fps, seconds);
        }
    }

    /**
     * The field for a picture.
     *
     * @param needed whether the model makes nothing without it
     */
    record ImageField(String field, boolean needed) {}

    /** Returns whether the model makes nothing without one of these files. */
    boolean needsAny() {
        return pose != null && pose.needed() || images.values().stream().anyMatch(ImageField::needed);
    }

    /** Returns whether all is there that the model needs. No scene has a picture of its own yet. */
    boolean areThere(SceneBlueprint scene) {
        boolean posed = pose == null || !pose.needed() || !scene.poses().isEmpty();
        return posed && images.values().stream().noneMatch(ImageField::needed);
    }
}
