package io.reelwright.provider.video.studio.stage;

import io.reelwright.look.Easing;

/**
 * Continuous drift of an object after its entrance, so that no frame looks frozen.
 *
 * @param x      pixels to either side
 * @param y      pixels up and down
 * @param swell  share of its size by which the object grows and shrinks
 * @param period seconds of one vertical swing; a horizontal one takes 1.3 times as long, so that the path does not repeat soon
 * @param phase  start phase in turns, 0 to 1
 */
public record IdleMotion(double x, double y, double swell, double period, double phase) {
    /** No motion. */
    public static final IdleMotion NONE = new IdleMotion(0, 0, 0, 4, 0);

    /** Returns the motion of a line of text: barely visible, but never still. */
    public static IdleMotion text(double phase) {
        return new IdleMotion(0, 2.2, 0, 5.2, phase);
    }

    /** Returns the floating motion of a picture. */
    public static IdleMotion picture(double phase) {
        return new IdleMotion(3, 7, 0.004, 3.6, phase);
    }

    /** Returns the livelier motion of a small object. */
    public static IdleMotion small(double phase) {
        return new IdleMotion(5, 10, 0.01, 2.6, phase);
    }

    /** Returns the slow pulse of the key figure. */
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
