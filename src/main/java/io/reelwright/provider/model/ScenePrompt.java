package io.reelwright.provider.model;

import io.reelwright.campaign.CameraMove;
import io.reelwright.provider.condition.CameraWords;
import io.reelwright.provider.condition.SceneBlueprint;
import io.reelwright.provider.video.TakeRequest;
import java.util.Optional;

/**
 * The words that tell a video model what to film: the storyboard's picture, then the camera move, which is the blueprint's where it has one
 * and else the storyboard's.
 *
 * @param followsBlueprint whether the camera move is the blueprint's
 */
record ScenePrompt(String text, boolean followsBlueprint) {
    /** The prompt for a model that takes no words. */
    static final ScenePrompt NONE = new ScenePrompt("", false);

    /** The camera may take this part of the words at most. */
    private static final int CAMERA_PART = 3;

    /**
     * Returns the prompt of a scene.
     *
     * @param most maximum number of UTF-16 units. A longer picture is cut after a word; the camera move stays
     */
    static ScenePrompt of(TakeRequest request, SceneBlueprint scene, CameraWords.Style style, int most) {
        Optional<String> given = CameraWords.of(scene, style, most / CAMERA_PART);
        String camera = given.orElseGet(() -> camera(request.scene().camera()));
        String picture = request.scene().prompt().strip();
        int room = most - camera.length() - 1;
        String words = room < 1 ? cut(picture, most) : (cut(picture, room) + " " + camera).strip();
        return words.isEmpty()
                ? new ScenePrompt(cut(request.scene().narration(), most), false)
                : new ScenePrompt(words, given.isPresent());
    }

    private static String camera(CameraMove move) {
        return switch (move) {
            case STILL -> "The camera does not move.";
            case PUSH_IN -> "The camera slowly pushes in.";
            case PULL_OUT -> "The camera slowly pulls out.";
            case PAN_LEFT -> "The camera slowly pans to the left.";
            case PAN_RIGHT -> "The camera slowly pans to the right.";
            case TILT_UP -> "The camera slowly tilts up.";
            case TILT_DOWN -> "The camera slowly tilts down.";
        };
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) return text;
        int end = text.lastIndexOf(' ', most);
        if (end < most / 2) {
            end = most;
            if (Character.isHighSurrogate(text.charAt(end - 1))) end--;
        }
        return text.substring(0, end).strip();
    }
}
