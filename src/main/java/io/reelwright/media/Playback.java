package io.reelwright.media;

/**
 * How a clip fills a scene. One that is too short is shown more slowly, down to two thirds of its speed; a still shorter one begins
 * again, as an animation always does.
 *
 * @param slowness factor by which its frames are shown longer, 1 to {@value #MOST}
 * @param repeated whether it begins again after its end
 */
public record Playback(double slowness, boolean repeated) {
    /** Slower movement looks like slow motion, and viewers notice repeated frames. */
    static final double MOST = 1.5;

    /** Containers round the length of a clip by up to this many seconds. */
    private static final double ROUNDING = 0.1;

    private static final Playback AS_IT_IS = new Playback(1, false);

    /**
     * Returns how a clip is shown.
     *
     * @param seconds   length of the clip; 0 when it is unknown
     * @param wanted    length of the scene in seconds
     * @param animation whether it is made to be repeated
     */
    public static Playback of(double seconds, double wanted, boolean animation) {
        if (animation) return new Playback(1, true);
        if (seconds <= 0 || seconds + ROUNDING >= wanted) return AS_IT_IS;
        double slowness = wanted / seconds;
        return slowness <= MOST ? new Playback(slowness, false) : new Playback(1, true);
    }

    /** Returns whether viewers see something else than the clip as it was filmed. */
    public boolean changes() {
        return slowness > 1 || repeated;
    }
}
