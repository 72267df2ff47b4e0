package io.reelwright.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The plan of one scene. Scenes follow each other on the narration's timeline, at 30 frames per second, without gap or overlap. A take is
 * {@link #takeFrames()} long, because the transition into the next scene plays over the next scene's first frames.
 *
 * @param index      position in the video, from 0
 * @param firstFrame frame of the video at which it begins
 * @param frames     length in frames, without the transition after it
 * @param firstWord  index of its first word in the narration
 * @param wordCount  number of words spoken in it
 * @param role       role of the sentence that it shows
 * @param narration  the words spoken in it
 * @param card       what it displays
 * @param prompt     description of the picture, for providers that film it
 * @param camera     requested camera move
 * @param out        transition to the next scene; a cut for the last scene
 * @param providers  services that are asked for this scene, instead of those of the order or the tier; empty for those
 * @param beats      what is shown when within the scene, in order and without gap; empty where the card alone is shown for the whole scene, as
 *                   in storyboards of older versions
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
        Transition out,
        // Omitted when empty, so that a scene is written as before this field existed.
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> providers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Beat> beats) {
    public Scene {
        providers = List.copyOf(providers);
        beats = List.copyOf(beats);
    }

    /** Creates a scene for which the services of the order or the tier are asked. */
    public Scene(
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
        this(
                index,
                firstFrame,
                frames,
                firstWord,
                wordCount,
                role,
                narration,
                card,
                prompt,
                camera,
                out,
                List.of(),
                List.of());
    }

    /** Frame rate of everything that Reelwright makes, in frames per second. */
    public static final int FPS = 30;

    /** The shortest scene that STORYBOARD cuts, in seconds, apart from a short last sentence. */
    public static final double SHORTEST = 2.2;

    /** The longest scene that STORYBOARD cuts between words that may be parted, in seconds. */
    public static final double LONGEST = 5.5;

    /** Returns how many frames a take of this scene needs: its own and those of the transition after it. */
    public int takeFrames() {
        return frames + out.frames();
    }

    /** Returns the same scene with another card, which is shown for the whole scene, and another prompt. */
    public Scene pictured(SceneCard other, String words) {
        return with(firstFrame, frames, firstWord, wordCount, narration, other, words, out, providers, List.of());
    }

    /** Returns the same scene with another prompt. */
    public Scene prompted(String words) {
        return with(firstFrame, frames, firstWord, wordCount, narration, card, words, out, providers, beats);
    }

    /** Returns the same scene for which other services are asked; those of the order or the tier when none is named. */
    public Scene askedOf(List<String> services) {
        return with(firstFrame, frames, firstWord, wordCount, narration, card, prompt, out, services, beats);
    }

    /** Returns the same scene with another transition to the next one. */
    public Scene endingWith(Transition other) {
        return with(firstFrame, frames, firstWord, wordCount, narration, card, prompt, other, providers, beats);
    }

    /** Returns the same scene with other beats. */
    public Scene beating(List<Beat> given) {
        return with(firstFrame, frames, firstWord, wordCount, narration, card, prompt, out, providers, given);
    }

    /** Returns the same scene from another frame on and of another length, with another transition after it. */
    public Scene lasting(int first, int length, Transition after) {
        return with(first, length, firstWord, wordCount, narration, card, prompt, after, providers, beats);
    }

    private Scene with(
            int first,
            int length,
            int word,
            int words,
            String said,
            SceneCard shown,
            String asked,
            Transition after,
            List<String> services,
            List<Beat> given) {
        return new Scene(index, first, length, word, words, role, said, shown, asked, camera, after, services, given);
    }

    /** Returns when the scene begins, in seconds of the video. */
    public double startSeconds() {
        return firstFrame / (double) FPS;
    }

    /** Returns the scene's own length in seconds, without the transition after it. */
    public double seconds() {
        return frames / (double) FPS;
    }
}
