package io.reelwright.provider.video.studio.world;

/**
 * Where the camera stands at a moment of a scene.
 *
 * <p>A world has no plane that is scaled: resampling a whole frame costs 30 ms. A push-in shows in it as what it really
 * is, depth: layers move away from the centre of the frame, near ones faster than far ones. What the template draws over the
 * world (text, pictures) it scales itself, and there a sprite is small enough to be scaled.
 *
 * @param zoom 1 is the whole scene, 1.045 a full push-in
 * @param dx   how far the picture is moved to the right, in pixels at the depth of the key figure; at most 40 either way
 * @param dy   how far it is moved down
 */
public record WorldCamera(double zoom, double dx, double dy) {
    public static final WorldCamera STILL = new WorldCamera(1, 0, 0);

    /** Depth factors: how much of the camera's move each plane makes. */
    public static final double BACKGROUND = 0.3;

    public static final double FAR = 0.5;
    public static final double MIDDLE = 0.75;
    public static final double KEY = 1;
    public static final double NEAR = 1.35;

    /** How far a thing that lies {@code fromCentre} pixels right of the frame's centre moves to the right. */
    public double shiftX(double factor, double fromCentre) {
        return factor * (dx + (zoom - 1) * fromCentre);
    }

    /** How far a thing that lies {@code fromCentre} pixels below the frame's centre moves down. */
    public double shiftY(double factor, double fromCentre) {
        return factor * (dy + (zoom - 1) * fromCentre);
    }
}
