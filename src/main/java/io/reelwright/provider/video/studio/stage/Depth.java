package io.reelwright.provider.video.studio.stage;

/** Distance from the camera: the nearer an object, the more it follows the camera move. */
public enum Depth {
    FAR(0.5),
    MID(0.75),
    /** The key figure or picture. */
    KEY(1),
    /** Text makes half of the camera move, so that its edges stay in the safe band. */
    TEXT(0.5),
    /** In front of everything, cropped by an edge of the frame. */
    FRONT(1.35);

    private final double share;

    Depth(double share) {
        this.share = share;
    }

    /** Returns the share of the camera move that this depth makes; 1 is the full move. */
    public double share() {
        return share;
    }
}
