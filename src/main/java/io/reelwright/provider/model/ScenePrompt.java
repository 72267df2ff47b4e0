package io.reelwright.provider.model;

import io.reelwright.campaign.CameraMove;
import io.reelwright.provider.video.TakeRequest;

/** The words that tell a video model what to film: the storyboard's picture, then the camera move. */
final class ScenePrompt {
    private ScenePrompt() {}

    /**
     * Returns the prompt of a scene.
     *
     * @param most maximum number of UTF-16 units. A longer picture is cut after a word; the camera move stays
     */
    static String of(TakeRequest request, int most) {
        String camera = camera(request.scene().camera());
        String picture = request.scene().prompt().strip();
        int room = most - camera.length() - 1;
        String words = room < 1 ? cut(picture, most) : (cut(picture, room) + " " + camera).strip();
        return words.isEmpty() ? cut(request.scene().narration(), most) : words;
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
