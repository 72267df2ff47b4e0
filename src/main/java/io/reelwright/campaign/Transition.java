package io.reelwright.campaign;

/**
 * The transition from one scene to the next.
 *
 * @param kind   the visual effect
 * @param frames how long both scenes are visible, in frames at 30 per second; 0 for a cut
 */
public record Transition(Kind kind, int frames) {
    /** A cut, which has no frames in common. */
    public static final Transition CUT = new Transition(Kind.CUT, 0);

    public Transition {
        if (frames < 0) throw new IllegalArgumentException("a transition cannot last " + frames + " frames");
        if ((kind == Kind.CUT) != (frames == 0))
            throw new IllegalArgumentException(
                    kind + " cannot last " + frames + " frames: a cut has 0 frames, all others at least 1");
    }

    /** The transitions that the composer supports. */
    public enum Kind {
        CUT,
        DISSOLVE,
        FADE_THROUGH_COLOUR,
        PUSH,
        WIPE,
        IRIS,
        ZOOM
    }
}
