package io.reelwright.language.grammar;

import edu.emory.clir.clearnlp.classification.vector.AbstractWeightVector;
import java.util.Arrays;

/**
 * 256 weights that stand for all weights with a small error: a quantiser by Lloyd (Least squares quantization in PCM, 1982) over a histogram,
 * so that the table is dense where weights are frequent. Half of ClearNLP's weights lie between 0.018 and 0.032.
 *
 * @param weights the weights, ascending
 */
@SuppressWarnings("ArrayRecordComponent")
record WeightCodes(float[] weights) {
    private static final int BINS = 1 << 17;
    private static final int ROUNDS = 60;

    static WeightCodes of(AbstractWeightVector all, float smallest) {
        double reach = 0;
        for (int i = 0; i < all.size(); i++) reach = Math.max(reach, Math.abs(all.get(i)));
        long[] histogram = new long[BINS];
        long sum = 0;
        for (int i = 0; i < all.size(); i++)
            if (Math.abs(all.get(i)) >= smallest) {
                histogram[(int) Math.min(BINS - 1, (all.get(i) / reach + 1) / 2 * BINS)]++;
                sum++;
            }
        double[] levels = quantiles(histogram, sum, reach);
        for (int round = 0; round < ROUNDS; round++) levels = means(histogram, levels, reach);
        float[] weights = new float[levels.length];
        for (int i = 0; i < weights.length; i++) weights[i] = (float) levels[i];
        Arrays.sort(weights);
        return new WeightCodes(weights);
    }

    /** Returns the code of the nearest weight. */
    int of(float weight) {
        int at = Arrays.binarySearch(weights, weight);
        if (at >= 0) return at;
        int above = -at - 1;
        if (above == 0) return 0;
        if (above == weights.length) return above - 1;
        return weight - weights[above - 1] <= weights[above] - weight ? above - 1 : above;
    }

    private static double[] quantiles(long[] histogram, long sum, double reach) {
        double[] levels = new double[256];
        long before = 0;
        int bin = 0;
        for (int i = 0; i < levels.length; i++) {
            while (bin < BINS - 1 && before + histogram[bin] < sum * (i + 0.5) / levels.length)
                before += histogram[bin++];
            levels[i] = middle(bin, reach) + i * 1e-12;
        }
        return levels;
    }

    /** Moves each level to the mean of the weights that are nearest to it. */
    private static double[] means(long[] histogram, double[] levels, double reach) {
        double[] sums = new double[levels.length];
        long[] counts = new long[levels.length];
        int level = 0;
        for (int bin = 0; bin < BINS; bin++) {
            double weight = middle(bin, reach);
            while (level < levels.length - 1 && levels[level + 1] - weight < weight - levels[level]) level++;
            sums[level] += weight * histogram[bin];
            counts[level] += histogram[bin];
        }
        double[] moved = new double[levels.length];
        for (int i = 0; i < moved.length; i++) moved[i] = counts[i] == 0 ? levels[i] : sums[i] / counts[i];
        return moved;
    }

    private static double middle(int bin, double reach) {
        return ((bin + 0.5) / BINS * 2 - 1) * reach;
    }
}
