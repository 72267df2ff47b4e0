package io.reelwright.look;

/**
 * Easing functions. Each maps the elapsed fraction of a movement's time to the fraction of its distance. Both are 0 at the start
 * and 1 at the end; {@link #OUT_BACK} and {@link #OUT_BACK_CALM} exceed 1 slightly in between.
 */
public enum Easing {
    /** Constant speed; only for movements that never stop, such as a drift. */
    LINEAR,
    /** Starts fast and slows down for long; for text, cards and pans. */
    OUT_EXPO,
    /** For count-ups and lines that are drawn. */
    OUT_CUBIC,
    /** Overshoots by 5.7 % at 63 % of the time; for pictures, words and bars of lively looks. */
    OUT_BACK,
    /** Overshoots by 2.3 %; for calm looks. */
    OUT_BACK_CALM,
    /** For the camera and transitions. */
    IN_OUT_CUBIC,
    /** For exits. */
    IN_CUBIC,
    /** For idle drift between two ends; slow at both. */
    IN_OUT_SINE;

    /** Returns the fraction of the distance at time {@code t}, which is clamped to 0 to 1. */
    public double at(double t) {
        double p = Math.clamp(t, 0.0, 1.0);
        return switch (this) {
            case LINEAR -> p;
            case OUT_EXPO -> p >= 1 ? 1 : 1 - Math.pow(2, -10 * p);
            case OUT_CUBIC -> 1 - Math.pow(1 - p, 3);
            case OUT_BACK -> outBack(p, 1.25);
            case OUT_BACK_CALM -> outBack(p, 0.8);
            case IN_OUT_CUBIC -> p < 0.5 ? 4 * p * p * p : 1 - Math.pow(-2 * p + 2, 3) / 2;
            case IN_CUBIC -> p * p * p;
            case IN_OUT_SINE -> (1 - Math.cos(Math.PI * p)) / 2;
        };
    }

    /**
     * Returns the fraction of the distance at second {@code now} of a movement that starts at second {@code start} and lasts
     * {@code seconds}.
     */
    public double at(double now, double start, double seconds) {
        return at(seconds <= 0 ? (now >= start ? 1 : 0) : (now - start) / seconds);
    }

    /** Returns the eased value between {@code from} and {@code to} at second {@code now}. */
    public double between(double from, double to, double now, double start, double seconds) {
        return from + (to - from) * at(now, start, seconds);
    }

    /**
     * Returns a sine oscillation around 0, for idle drift.
     *
     * @param now       time in seconds
     * @param amplitude maximum distance from 0
     * @param period    length of one full oscillation, in seconds
     * @param phase     phase offset, as a fraction of a period from 0 to 1
     */
    public static double swing(double now, double amplitude, double period, double phase) {
        return amplitude * Math.sin(2 * Math.PI * (now / period + phase));
    }

    /**
     * Returns the strength of a short accent, 0 to 1: it rises to 1 in {@code up} seconds after second {@code at} and falls back to
     * 0 in {@code down} seconds.
     */
    public static double pulse(double now, double at, double up, double down) {
        if (now < at || now > at + up + down) return 0;
        return now < at + up ? OUT_CUBIC.at(now, at, up) : 1 - IN_OUT_SINE.at(now, at + up, down);
    }

    private static double outBack(double p, double s) {
        double q = p - 1;
        return 1 + (s + 1) * q * q * q + s * q * q;
    }
}
