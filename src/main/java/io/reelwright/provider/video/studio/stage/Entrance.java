package io.reelwright.provider.video.studio.stage;

import io.reelwright.look.Easing;
import io.reelwright.look.Look;

/**
 * Entrance animation of an object.
 *
 * @param at      second at which it begins
 * @param seconds duration; the object is fully opaque after at most 160 ms
 * @param ease    easing of the movement
 * @param fromX   start position, pixels to the right of the final one
 * @param fromY   start position, pixels below the final one
 * @param scale   start size as a factor of the final size
 * @param wipe    whether the object is revealed from its left edge; it is then opaque from the start
 */
public record Entrance(double at, double seconds, Easing ease, double fromX, double fromY, double scale, boolean wipe) {
    private static final double FADE = 0.16;

    /** No animation: visible from the first frame. */
    public static final Entrance NONE = new Entrance(-10, 0.1, Easing.LINEAR, 0, 0, 1, false);

    /** Returns an entrance for a line of text, which rises. */
    public static Entrance text(double at) {
        return new Entrance(at, 0.46, Easing.OUT_EXPO, 0, 44, 0.9, false);
    }

    /** Returns an entrance for a small text, which rises a little and does not grow. */
    public static Entrance label(double at) {
        return new Entrance(at, 0.42, Easing.OUT_EXPO, 0, 26, 1, false);
    }

    /** Returns an entrance for a picture, which rises from below with the look's easing. */
    public static Entrance picture(double at, Look look) {
        return new Entrance(at, 0.62, look.entrance(), 0, 180, 0.82, false);
    }

    /** Returns an entrance for a small object, which pops up. */
    public static Entrance pop(double at, Look look) {
        return new Entrance(at, 0.38, look.entrance(), 0, 0, 0.5, false);
    }

    /** Returns an entrance for a plate, which is revealed from the left. */
    public static Entrance wipe(double at) {
        return new Entrance(at, 0.38, Easing.OUT_EXPO, 0, 0, 1, true);
    }

    /** Returns an entrance that slides in from the side. */
    public static Entrance slide(double at, double fromX) {
        return new Entrance(at, 0.45, Easing.OUT_EXPO, fromX, 0, 1, false);
    }

    /** Returns an entrance that only fades in. */
    public static Entrance fade(double at) {
        return new Entrance(at, 0.3, Easing.OUT_CUBIC, 0, 0, 1, false);
    }

    /** Returns the progress of the movement at second {@code t}, 0 to 1; overshoots when the easing does. */
    public double way(double t) {
        return ease.at(t, at, seconds);
    }

    /** Returns the opacity at second {@code t}, 0 to 1. */
    public double alpha(double t) {
        if (t < at) return 0;
        return wipe ? 1 : Math.clamp((t - at + 1 / 60.0) / Math.min(FADE, seconds), 0, 1);
    }
}
