package io.reelwright.campaign;

/**
 * How one scene gives way to the next.
 *
 * @param kind   what is seen
 * @param frames how long both scenes are in the picture, in frames at 30 a second; 0 for a cut
 */
public record Transition(Kind kind, int frames) {
    public static final Transition CUT = new Transition(Kind.CUT, 0);

    public Transition {
        if (frames < 0) throw new IllegalArgumentException("a transition cannot last " + frames + " frames");
        if ((kind == Kind.CUT) != (frames == 0))
            throw new IllegalArgumentException(
                    kind + " cannot last " + frames + " frames: a cut lasts none, all others some");
    }

    /** The ways of changing a scene that the composer knows. */
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
