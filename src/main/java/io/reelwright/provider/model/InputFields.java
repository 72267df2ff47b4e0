package io.reelwright.provider.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Asset;
import io.reelwright.provider.condition.CameraWords;
import io.reelwright.provider.condition.DrivingVideo;
import io.reelwright.provider.condition.InputFiles;
import io.reelwright.provider.condition.SceneBlueprint;
import io.reelwright.provider.video.Offer.Condition;
import io.reelwright.provider.video.ScenePictures;
import io.reelwright.text.CharacterClasses;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
        FIRST_FRAME(Condition.FIRST_FRAME),
        LAST_FRAME(Condition.LAST_FRAME),
        /** What somebody or something looks like. */
        REFERENCE_IMAGE(Condition.REFERENCE_IMAGE),
        /** Whom the clip shows: the person that moves as the driving video does. */
        CHARACTER(Condition.REFERENCE_IMAGE);

        private final Condition condition;

        Picture(Condition condition) {
            this.condition = condition;
        }

        /** Returns its name in the catalogue. */
        String label() {
            return CharacterClasses.lower(name());
        }

        Condition condition() {
            return condition;
        }

        /** Returns the pictures of this meaning. */
        List<Asset> of(ScenePictures pictures) {
            return switch (this) {
                case FIRST_FRAME -> Stream.ofNullable(pictures.first()).toList();
                case LAST_FRAME -> Stream.ofNullable(pictures.last()).toList();
                case REFERENCE_IMAGE -> pictures.references();
                case CHARACTER -> pictures.references().stream().limit(1).toList();
            };
        }
    }

    /**
     * The field for a pose video.
     *
     * @param needed  whether the model makes nothing without it
     * @param list    whether the field is a list of addresses
     * @param size    shorter side in pixels
     * @param fps     frames per second
     * @param style   what is drawn
     * @param persons maximum number of persons
     * @param bytes   maximum size of the file
     */
    record PoseField(
            String field,
            boolean needed,
            boolean list,
            int size,
            int fps,
            DrivingVideo.Style style,
            int persons,
            long bytes) {
        private int longer() {
            return (int) Math.round(size * 16 / 9.0 / 2) * 2;
        }

        /** Adds the pose video to a request; returns whether somebody is seen in the scene. */
        boolean add(ObjectNode input, InputFiles files, SceneBlueprint scene, Aspect aspect, double seconds) {
            boolean wide = aspect == Aspect.WIDE;
            DrivingVideo form =
                    new DrivingVideo(style, wide ? longer() : size, wide ? size : longer(), fps, persons, bytes);
            return files.driving(input, field, list, scene, form, seconds);
        }
    }

    /**
     * The field for a picture.
     *
     * @param needed whether the model makes nothing without it
     * @param list   whether the field is a list of addresses; it takes several reference images
     */
    record ImageField(String field, boolean needed, boolean list) {}

    /** Returns whether the model makes nothing without a pose video. */
    boolean needsPoses() {
        return pose != null && pose.needed();
    }

    /** Returns the fields of files. */
    Set<String> fields() {
        Set<String> all = new TreeSet<>();
        if (pose != null) all.add(pose.field());
        images.values().forEach(image -> all.add(image.field()));
        return all;
    }

    /** Returns the fields of files without which the model makes nothing. */
    Set<String> neededFields() {
        Set<String> needed = new TreeSet<>();
        if (pose != null && pose.needed()) needed.add(pose.field());
        images.values().stream().filter(ImageField::needed).forEach(image -> needed.add(image.field()));
        return needed;
    }

    /** Returns whether a clip can begin with the last frame of another one, and needs nothing else. */
    boolean canContinue() {
        return images.containsKey(Picture.FIRST_FRAME)
                && !needsPoses()
                && images.entrySet().stream()
                        .noneMatch(one -> one.getKey() != Picture.FIRST_FRAME
                                && one.getValue().needed());
    }

    /** Returns whether all is there that the model needs. */
    boolean areThere(SceneBlueprint scene, ScenePictures pictures) {
        boolean posed = !needsPoses() || !scene.poses().isEmpty();
        return posed
                && images.entrySet().stream()
                        .allMatch(one -> !one.getValue().needed()
                                || !one.getKey().of(pictures).isEmpty());
    }

    /**
     * Adds pictures to a request and returns which the model was given. Models take frames or reference images, never both: frames win.
     * A character is no reference image: without it, the model does not know whom to move.
     *
     * @param continues whether the clip begins with a last frame that is not there yet
     */
    Set<Condition> addPictures(ObjectNode input, InputFiles files, ScenePictures pictures, boolean continues) {
        Set<Condition> given = EnumSet.noneOf(Condition.class);
        ImageField first = images.get(Picture.FIRST_FRAME);
        if (continues && first != null) InputFiles.comingFrame(input, first.field(), first.list());
        for (Picture picture : Picture.values()) {
            if (picture == Picture.FIRST_FRAME && continues) continue;
            if (picture == Picture.REFERENCE_IMAGE && (continues || !given.isEmpty())) continue;
            ImageField field = images.get(picture);
            List<Asset> found = picture.of(pictures);
            if (field == null || found.isEmpty()) continue;
            for (Asset one : field.list() ? found : found.subList(0, 1))
                files.picture(input, field.field(), field.list(), one);
            given.add(picture.condition());
        }
        return given;
    }
}
