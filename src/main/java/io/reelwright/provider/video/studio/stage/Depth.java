package io.reelwright.provider.video.studio.stage;

/** How far away something is: the nearer, the more it follows the camera. */
public enum Depth {
    FAR(0.5),
    MID(0.75),
    /** The key figure or picture. */
    KEY(1),
    /** Text takes half of the camera's way, so that its edges stay in the safe band. */
    TEXT(0.5),
    /** In front of everything, cut by an edge. */
    FRONT(1.35);

    private final double share;

    Depth(double share) {
        this.share = share;
    }

    /** Part of the camera's move that it follows. */
    public double share() {
        return share;
    }
}
