package io.reelwright.provider.video.studio.stage;

import io.reelwright.look.Easing;

/**
 * The drift of something that has come in, so that nothing is ever frozen.
 *
 * @param x      pixels to either side
 * @param y      pixels up and down
 * @param swell  part of its size that it grows and shrinks by
 * @param period seconds of one swing; sideways it takes 1.3 times as long, so that the path does not repeat soon
 * @param phase  where it begins, in turns from 0 to 1
 */
public record IdleMotion(double x, double y, double swell, double period, double phase) {
    public static final IdleMotion NONE = new IdleMotion(0, 0, 0, 4, 0);

    /** A line of text: hardly seen, but never still. */
    public static IdleMotion text(double phase) {
        return new IdleMotion(0, 2.2, 0, 5.2, phase);
    }

    /** A picture floats. */
    public static IdleMotion picture(double phase) {
        return new IdleMotion(3, 7, 0.004, 3.6, phase);
    }

    /** Something small, livelier. */
    public static IdleMotion small(double phase) {
        return new IdleMotion(5, 10, 0.01, 2.6, phase);
    }

    /** The key figure breathes. */
    public static IdleMotion figure() {
        return new IdleMotion(0, 1.5, 0.006, 4, 0);
    }

    double dx(double t) {
        return Easing.swing(t, x, period * 1.3, phase);
    }

    double dy(double t) {
        return Easing.swing(t, y, period, phase);
    }

    double scale(double t) {
        return 1 + Easing.swing(t, swell, period * 1.1, phase);
    }
}
