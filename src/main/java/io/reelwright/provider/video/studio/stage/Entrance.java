package io.reelwright.provider.video.studio.stage;

import io.reelwright.look.Easing;
import io.reelwright.look.Look;

/**
 * How something comes in.
 *
 * @param at      second at which it begins
 * @param seconds how long it takes; alpha is full after 160 ms
 * @param ease    of the movement
 * @param fromX   pixels to the right of its place where it begins
 * @param fromY   pixels below its place where it begins
 * @param scale   its size when it begins
 * @param wipe    whether it is uncovered from its left edge; it is then opaque from the start
 */
public record Entrance(double at, double seconds, Easing ease, double fromX, double fromY, double scale, boolean wipe) {
    private static final double FADE = 0.16;

    /** There from the first frame. */
    public static final Entrance NONE = new Entrance(-10, 0.1, Easing.LINEAR, 0, 0, 1, false);

    /** A line of text rises. */
    public static Entrance text(double at) {
        return new Entrance(at, 0.46, Easing.OUT_EXPO, 0, 44, 0.9, false);
    }

    /** A small text rises a little and does not grow. */
    public static Entrance label(double at) {
        return new Entrance(at, 0.42, Easing.OUT_EXPO, 0, 26, 1, false);
    }

    /** A picture rises from below and overshoots as its look does. */
    public static Entrance picture(double at, Look look) {
        return new Entrance(at, 0.62, look.entrance(), 0, 180, 0.82, false);
    }

    /** Something small pops. */
    public static Entrance pop(double at, Look look) {
        return new Entrance(at, 0.38, look.entrance(), 0, 0, 0.5, false);
    }

    /** A plate is uncovered from the left. */
    public static Entrance wipe(double at) {
        return new Entrance(at, 0.38, Easing.OUT_EXPO, 0, 0, 1, true);
    }

    /** Slides in from the side. */
    public static Entrance slide(double at, double fromX) {
        return new Entrance(at, 0.45, Easing.OUT_EXPO, fromX, 0, 1, false);
    }

    /** Only becomes visible. */
    public static Entrance fade(double at) {
        return new Entrance(at, 0.3, Easing.OUT_CUBIC, 0, 0, 1, false);
    }

    /** How much of the way is done at that second; overshoots where the ease does. */
    public double way(double t) {
        return ease.at(t, at, seconds);
    }

    /** How visible it is at that second, 0 to 1. */
    public double alpha(double t) {
        if (t < at) return 0;
        return wipe ? 1 : Math.clamp((t - at + 1 / 60.0) / Math.min(FADE, seconds), 0, 1);
    }
}
