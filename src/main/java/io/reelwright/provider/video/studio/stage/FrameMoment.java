package io.reelwright.provider.video.studio.stage;

/**
 * The time of a frame and the camera position at that time.
 *
 * @param t    seconds from the scene's start
 * @param zoom scale of the key depth, 1 at rest
 * @param dx   shift of the key depth to the right, pixels
 * @param dy   shift of the key depth down, pixels
 * @param lead seconds that had passed when the first frame was shown: 0, or more for a scene that is complete from its first frame
 * @param text opacity of all text, 0 to 1: below 1 while it leaves
 * @param rest opacity of everything else that is not the background, 0 to 1
 */
public record FrameMoment(double t, double zoom, double dx, double dy, double lead, double text, double rest) {
    /** Creates a moment of a scene that begins with its entrances. */
    public FrameMoment(double t, double zoom, double dx, double dy) {
        this(t, zoom, dx, dy, 0, 1, 1);
    }

    /** Returns this moment of a scene whose entrances were over {@code seconds} before its first frame. */
    public FrameMoment ledBy(double seconds) {
        return new FrameMoment(t + seconds, zoom, dx, dy, seconds, text, rest);
    }

    /** Returns this moment as part of a scene that begins at second {@code start}; its entrances are not over. */
    public FrameMoment since(double start) {
        return new FrameMoment(t - start, zoom, dx, dy, 0, text, rest);
    }

    /** Returns this moment with other opacities of text and of everything else. */
    public FrameMoment fading(double ofText, double ofRest) {
        return new FrameMoment(t, zoom, dx, dy, lead, ofText, ofRest);
    }

    /** Returns this moment with everything moved by pixels of the key depth. */
    public FrameMoment moved(double right, double down) {
        return new FrameMoment(t, zoom, dx + right, dy + down, lead, text, rest);
    }

    /** Returns this moment seen from nearer by a factor. */
    public FrameMoment nearer(double factor) {
        return new FrameMoment(t, zoom * factor, dx, dy, lead, text, rest);
    }

    /** Returns the opacity of a depth, 0 to 1. */
    public double shown(Depth depth) {
        return depth == Depth.TEXT ? text : rest;
    }

    /** Draws a stamp at a depth of the scene, at its own position. */
    public void put(Canvas canvas, Stamp stamp, Depth depth) {
        put(canvas, stamp, depth, 0, 0, 1, stamp.centreX(), stamp.centreY(), 1);
    }

    /** Draws a stamp at a depth of the scene, moved by pixels, with an opacity of 0 to 1. */
    public void put(Canvas canvas, Stamp stamp, Depth depth, double moveX, double moveY, double alpha) {
        put(canvas, stamp, depth, moveX, moveY, 1, stamp.centreX(), stamp.centreY(), alpha);
    }

    /** Draws a stamp scaled around a pivot and moved, then transformed by the camera. */
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
                alpha * shown(depth));
    }

    /** Returns the camera's scale for a depth. */
    public double zoom(Depth depth) {
        return 1 + (zoom - 1) * depth.share();
    }
}
