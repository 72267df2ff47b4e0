package io.reelwright.phase.repurpose;

import java.util.Arrays;

/** Scores that are robust against outliers: the distance from the median in median absolute deviations, limited to −2 to 3. */
final class RobustScore {
    private static final double LEAST = -2;
    private static final double MOST = 3;

    /** Scales the median absolute deviation of a normal distribution to its standard deviation. */
    private static final double NORMAL = 1.4826;

    private RobustScore() {}

    static double[] scores(double[] values) {
        double middle = median(values);
        double[] away =
                Arrays.stream(values).map(value -> Math.abs(value - middle)).toArray();
        double spread = NORMAL * median(away);
        if (spread < 1e-9) spread = Math.max(1e-9, Arrays.stream(away).average().orElse(0) * NORMAL);
        double width = spread;
        return Arrays.stream(values)
                .map(value -> Math.clamp((value - middle) / width, LEAST, MOST))
                .toArray();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
