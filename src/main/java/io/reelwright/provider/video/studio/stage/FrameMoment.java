package io.reelwright.provider.video.studio.stage;

/**
 * When a frame is, and where the camera stands then.
 *
 * @param t    seconds from the scene's start
 * @param zoom how much nearer the key depth is than at rest, 1 at rest
 * @param dx   pixels that the key depth has moved to the right
 * @param dy   pixels that the key depth has moved down
 */
public record FrameMoment(double t, double zoom, double dx, double dy) {
    /** Puts a stamp at a depth of the scene, where it stands. */
    public void put(Canvas canvas, Stamp stamp, Depth depth) {
        put(canvas, stamp, depth, 0, 0, 1, stamp.centreX(), stamp.centreY(), 1);
    }

    /** Puts a stamp at a depth of the scene, moved by pixels, with an opacity of 0 to 1. */
    public void put(Canvas canvas, Stamp stamp, Depth depth, double moveX, double moveY, double alpha) {
        put(canvas, stamp, depth, moveX, moveY, 1, stamp.centreX(), stamp.centreY(), alpha);
    }

    /** Puts a stamp, scaled around a point and moved, and then seen through the camera. */
    public void put(
            Canvas canvas,
            Stamp stamp,
            Depth depth,
            double moveX,
            double moveY,
            double scale,
            double pivotX,
            double pivotY,
            double alpha) {
        double nearer = zoom(depth);
        double left = pivotX + (stamp.x() - pivotX) * scale + moveX;
        double top = pivotY + (stamp.y() - pivotY) * scale + moveY;
        double centreX = canvas.image().getWidth() / 2.0;
        double centreY = canvas.image().getHeight() / 2.0;
        canvas.place(
                stamp,
                centreX + (left - centreX) * nearer + dx * depth.share(),
                centreY + (top - centreY) * nearer + dy * depth.share(),
                scale * nearer,
                alpha);
    }

    /** The scale that the camera gives to a depth. */
    public double zoom(Depth depth) {
        return 1 + (zoom - 1) * depth.share();
    }
}
