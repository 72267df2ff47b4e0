package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;

/** How the camera looks at a place: how high in the frame the surface lies on which things stand, and whether text is read above it. */
public enum Gaze {
    /** Ahead: text stands above, things on the surface near the lower edge. */
    AHEAD(0, 0, true),
    /** Down at one thing, which fills the middle of a tall frame; nothing is read. */
    AT_THING(800, 0, false),
    /** Down at values that stand on the surface: it lies right below the band of text. */
    AT_VALUES(826, 100, true);

    private final int tall;
    private final int wide;
    private final boolean reads;

    Gaze(int tall, int wide, boolean reads) {
        this.tall = tall;
        this.wide = wide;
        this.reads = reads;
    }

    /** Returns by how many pixels the surface comes up. */
    public int descent(Aspect aspect) {
        return aspect == Aspect.TALL ? tall : wide;
    }

    /** Returns whether text stands before what is above the surface. */
    boolean reads() {
        return reads;
    }
}
