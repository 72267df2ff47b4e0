package io.reelwright.look;

/**
 * How a movement begins and ends. Each takes the part of the time that has passed and gives the part of the way; both are
 * 0 at the start and 1 at the end, and the two that overshoot go a little beyond 1 between.
 */
public enum Easing {
    /** The same speed all the way: only for what never stops, such as a drift. */
    LINEAR,
    /** Fast in, long rest: text, cards, pans. */
    OUT_EXPO,
    /** Count-ups and lines that are drawn. */
    OUT_CUBIC,
    /** Overshoots by 5.7 % at 63 % of the time: pictures, words, bars of lively looks. */
    OUT_BACK,
    /** Overshoots by 2.3 %: calm looks. */
    OUT_BACK_CALM,
    /** Camera and transitions. */
    IN_OUT_CUBIC,
    /** Exits. */
    IN_CUBIC,
    /** Idle drift between two ends: slow at both. */
    IN_OUT_SINE;

    /** The part of the way at {@code t}; times outside 0 to 1 give the ends. */
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

    /** The part of the way at second {@code now} of a movement that starts at {@code start} and lasts {@code seconds}. */
    public double at(double now, double start, double seconds) {
        return at(seconds <= 0 ? (now >= start ? 1 : 0) : (now - start) / seconds);
    }

    /** The value at second {@code now} on the way from one value to another. */
    public double between(double from, double to, double now, double start, double seconds) {
        return from + (to - from) * at(now, start, seconds);
    }

    /**
     * A value that swings around 0 for ever, for idle drift.
     *
     * @param now       seconds
     * @param amplitude how far it goes to either side
     * @param period    seconds of one swing there and back
     * @param phase     where it begins, in turns from 0 to 1
     */
    public static double swing(double now, double amplitude, double period, double phase) {
        return amplitude * Math.sin(2 * Math.PI * (now / period + phase));
    }

    /** One short accent: rises from 0 to 1 in {@code up} seconds after {@code at} and falls back in {@code down}. */
    public static double pulse(double now, double at, double up, double down) {
        if (now < at || now > at + up + down) return 0;
        return now < at + up ? OUT_CUBIC.at(now, at, up) : 1 - IN_OUT_SINE.at(now, at + up, down);
    }

    private static double outBack(double p, double s) {
        double q = p - 1;
        return 1 + (s + 1) * q * q * q + s * q * q;
    }
}
