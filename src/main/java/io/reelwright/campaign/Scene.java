package io.reelwright.campaign;

/**
 * The plan of one scene. Scenes lie end to end on the narration's clock, 30 frames a second, without gap or overlap; a
 * take is drawn {@link #takeFrames()} long, because the transition into the next scene plays over the next scene's first
 * frames.
 *
 * @param index       place in the video, from 0
 * @param firstFrame  frame of the video at which it begins
 * @param frames      how long it is, without the transition after it
 * @param firstWord   index of its first word in the narration
 * @param wordCount   how many words are spoken in it
 * @param role        the role of the sentence it shows
 * @param narration   the words spoken in it
 * @param card        what stands on it
 * @param prompt      the picture in words, for providers that film it
 * @param camera      wanted camera move
 * @param out         how it gives way to the next scene; a cut on the last one
 */
public record Scene(
        int index,
        int firstFrame,
        int frames,
        int firstWord,
        int wordCount,
        Script.Role role,
        String narration,
        SceneCard card,
        String prompt,
        CameraMove camera,
        Transition out) {
    /** Frames a second of everything that Reelwright makes. */
    public static final int FPS = 30;

    /** How many frames a take of this scene must have: its own and those of the transition after it. */
    public int takeFrames() {
        return frames + out.frames();
    }

    /** The same scene with another picture. */
    public Scene pictured(SceneCard other, String words) {
        return new Scene(index, firstFrame, frames, firstWord, wordCount, role, narration, other, words, camera, out);
    }

    /** When the scene begins, in seconds of the video. */
    public double startSeconds() {
        return firstFrame / (double) FPS;
    }

    /** The scene's own length in seconds, without the transition after it. */
    public double seconds() {
        return frames / (double) FPS;
    }
}
