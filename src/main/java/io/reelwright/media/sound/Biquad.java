package io.reelwright.media.sound;

/** A second-order filter, from the Audio EQ Cookbook of R. Bristow-Johnson. Holds the state of one channel. */
public final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double z1;
    private double z2;

    /** Creates a filter from coefficients normalized to a0 = 1. */
    public Biquad(double b0, double b1, double b2, double a1, double a2) {
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.a1 = a1;
        this.a2 = a2;
    }

    /** Returns a filter that passes frequencies above {@code hertz}. */
    public static Biquad highPass(double hertz, double q) {
        double w = angle(hertz);
        double cos = StrictMath.cos(w);
        double alpha = StrictMath.sin(w) / (2 * q);
        return scaled((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /** Returns a filter that passes frequencies below {@code hertz}. */
    public static Biquad lowPass(double hertz, double q) {
        double w = angle(hertz);
        double cos = StrictMath.cos(w);
        double alpha = StrictMath.sin(w) / (2 * q);
        return scaled((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /** Returns a filter that passes frequencies around {@code hertz}; its peak gain is 1. */
    public static Biquad bandPass(double hertz, double q) {
        double w = angle(hertz);
        double alpha = StrictMath.sin(w) / (2 * q);
        return scaled(alpha, 0, -alpha, 1 + alpha, -2 * StrictMath.cos(w), 1 - alpha);
    }

    /** Returns a peaking filter that boosts or cuts frequencies around {@code hertz}. */
    public static Biquad bell(double hertz, double q, double decibels) {
        double a = StrictMath.pow(10, decibels / 40);
        double w = angle(hertz);
        double alpha = StrictMath.sin(w) / (2 * q);
        double cos = StrictMath.cos(w);
        return scaled(1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
    }

    private static double angle(double hertz) {
        return 2 * Math.PI * hertz / StereoSound.RATE;
    }

    private static Biquad scaled(double b0, double b1, double b2, double a0, double a1, double a2) {
        return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
    }

    /** Filters the next sample. */
    public double next(double x) {
        double y = b0 * x + z1;
        z1 = b1 * x - a1 * y + z2;
        z2 = b2 * x - a2 * y;
        return y;
    }

    /** Filters a whole channel in place. */
    public void over(float[] channel) {
        for (int i = 0; i < channel.length; i++) channel[i] = (float) next(channel[i]);
    }
}
