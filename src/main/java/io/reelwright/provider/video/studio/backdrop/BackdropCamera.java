package io.reelwright.provider.video.studio.backdrop;

/**
 * Camera position at a moment of a scene.
 *
 * <p>No plane of a backdrop is scaled, because resampling a whole frame costs 30 ms. A push-in appears as depth instead: layers
 * move away from the centre of the frame, near ones faster than far ones. The objects that a template draws over the backdrop
 * (text, pictures) are small enough to be scaled.
 *
 * @param zoom 1 shows the whole scene, 1.045 is a full push-in
 * @param dx   shift of the picture to the right, in pixels at the depth of the key figure; at most 40 either way
 * @param dy   shift down, likewise
 */
public record BackdropCamera(double zoom, double dx, double dy) {
    /** Camera at rest. */
    public static final BackdropCamera STILL = new BackdropCamera(1, 0, 0);

    /** Depth factor of the farthest plane. A depth factor is the share of the camera move that a plane makes. */
    public static final double BACKGROUND = 0.3;

    public static final double FAR = 0.5;
    public static final double MIDDLE = 0.75;
    public static final double KEY = 1;
    public static final double NEAR = 1.35;

    /** Returns the shift to the right of an object {@code fromCentre} pixels right of the frame's centre. */
    public double shiftX(double factor, double fromCentre) {
        return factor * (dx + (zoom - 1) * fromCentre);
    }

    /** Returns the downward shift of an object {@code fromCentre} pixels below the frame's centre. */
    public double shiftY(double factor, double fromCentre) {
        return factor * (dy + (zoom - 1) * fromCentre);
    }
}
