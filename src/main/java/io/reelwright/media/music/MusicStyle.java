package io.reelwright.media.music;

import io.reelwright.campaign.Direction.MusicMood;
import java.util.List;

/**
 * Musical parameters of a mood.
 *
 * @param tempo   beats a minute
 * @param root    MIDI note of the key, in the octave below middle C
 * @param scale   the seven steps of the scale in semitones above the root
 * @param chords  scale degrees of the chords, 0 to 6, one chord a bar, repeated
 * @param plucks  eighths of a bar with a plucked note, 0 to 7
 * @param bass    eighths of a bar with a bass note
 * @param kick    eighths of a bar with a soft drum
 * @param shaker  eighths of a bar with a shaker
 * @param bright  brightness of the timbre, 0 for round to 1 for bright
 */
record MusicStyle(
        int tempo,
        int root,
        List<Integer> scale,
        List<Integer> chords,
        List<Integer> plucks,
        List<Integer> bass,
        List<Integer> kick,
        List<Integer> shaker,
        double bright) {
    private static final List<Integer> MAJOR = List.of(0, 2, 4, 5, 7, 9, 11);
    private static final List<Integer> MINOR = List.of(0, 2, 3, 5, 7, 8, 10);
    private static final List<Integer> DORIAN = List.of(0, 2, 3, 5, 7, 9, 10);
    private static final List<Integer> LYDIAN = List.of(0, 2, 4, 6, 7, 9, 11);
    private static final List<Integer> EVERY = List.of(0, 1, 2, 3, 4, 5, 6, 7);
    private static final List<Integer> OFF = List.of(1, 3, 5, 7);
    private static final List<Integer> NONE = List.of();

    static MusicStyle of(MusicMood mood) {
        return switch (mood) {
            case CURIOUS ->
                new MusicStyle(
                        100,
                        50,
                        DORIAN,
                        List.of(0, 3, 0, 6),
                        List.of(0, 3, 4, 6),
                        List.of(0, 5),
                        List.of(0, 4),
                        OFF,
                        0.5);
            case WARM ->
                new MusicStyle(
                        84, 48, MAJOR, List.of(0, 5, 3, 4), List.of(0, 2, 4, 7), List.of(0, 4), List.of(0), NONE, 0.2);
            case DRIVING ->
                new MusicStyle(
                        118,
                        45,
                        MINOR,
                        List.of(0, 5, 2, 6),
                        List.of(0, 2, 3, 5, 6),
                        List.of(0, 2, 3, 4, 6),
                        List.of(0, 2, 4, 6),
                        OFF,
                        0.8);
            case CALM -> new MusicStyle(72, 50, MAJOR, List.of(0, 3, 5, 3), List.of(0, 4), List.of(0), NONE, NONE, 0.1);
            case EPIC ->
                new MusicStyle(
                        90,
                        43,
                        MINOR,
                        List.of(0, 5, 2, 6),
                        List.of(0, 4, 6),
                        List.of(0, 3, 4),
                        List.of(0, 3, 6),
                        NONE,
                        0.7);
            case TENSE ->
                new MusicStyle(
                        96,
                        45,
                        MINOR,
                        List.of(0, 0, 5, 4),
                        List.of(0, 3, 6),
                        List.of(0, 1, 4, 5),
                        List.of(0, 4),
                        EVERY,
                        0.4);
            case UPLIFTING ->
                new MusicStyle(
                        112,
                        48,
                        MAJOR,
                        List.of(0, 4, 5, 3),
                        List.of(0, 1, 3, 4, 6),
                        List.of(0, 3, 4, 6),
                        List.of(0, 2, 4, 6),
                        OFF,
                        0.7);
            case WONDER ->
                new MusicStyle(
                        80, 53, LYDIAN, List.of(0, 1, 0, 4), List.of(0, 2, 5, 7), List.of(0), List.of(0), NONE, 0.4);
        };
    }

    /** Returns the frequency in hertz of a scale step; step 7 is an octave above step 0. */
    double hertz(int step) {
        int octave = Math.floorDiv(step, 7);
        int note = root + 12 * octave + scale.get(Math.floorMod(step, 7));
        return 440 * StrictMath.pow(2, (note - 69) / 12.0);
    }
}
