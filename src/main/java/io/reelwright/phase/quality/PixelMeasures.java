package io.reelwright.phase.quality;

import io.reelwright.campaign.Diagnosis.Mend;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The quality measures computed from pixels. {@link Calibration} holds the value at which each one starts to count as bad. */
final class PixelMeasures {
    /** A frame whose 98th percentile of brightness (0 to 255) is below this counts as black. */
    private static final int BLACK = 10;

    /** Two frames half a second apart count as the same if their mean difference is below this, in grey levels. */
    private static final double SAME = 0.15;

    /** Share of black frames. It comes first because a black take makes the other measures meaningless. */
    static final PixelMeasure BLACK_FRAMES = new PixelMeasure("black", Mend.NEW_SEED, PixelMeasures::black);

    /** All measures, in the order in which they are taken. */
    static final List<PixelMeasure> ALL = List.of(
            BLACK_FRAMES,
            new PixelMeasure("frozen", Mend.NEW_SEED, PixelMeasures::frozen),
            new PixelMeasure("sharpness", Mend.NEW_SEED, PixelMeasures::sharpness),
            new PixelMeasure("exposure", Mend.BRIGHTER, PixelMeasures::exposure),
            new PixelMeasure("contrast", Mend.BRIGHTER, PixelMeasures::contrast),
            new PixelMeasure("flicker", Mend.NEW_SEED, PixelMeasures::flicker),
            new PixelMeasure("likeness", Mend.OTHER_TEMPLATE, PixelMeasures::likeness));

    private PixelMeasures() {}

    /**
     * A quality measure.
     *
     * @param name  name in findings and in the calibration
     * @param mend  what to change if the measure is bad
     * @param value computes the measure
     */
    record PixelMeasure(String name, Mend mend, ToDoubleFunction<RenditionMeasurements> value) {}

    /** Returns the share of frames that show nothing. */
    private static double black(RenditionMeasurements measurements) {
        long black = measurements.frames().stream()
                .filter(frame -> frame.percentile(0.98) < BLACK)
                .count();
        return black / (double) measurements.frames().size();
    }

    /** Returns the share of half-second steps in which nothing changes. */
    private static double frozen(RenditionMeasurements measurements) {
        List<GreyFrame> frames = measurements.frames();
        if (frames.size() < 2) return 0;
        int still = 0;
        for (int i = 1; i < frames.size(); i++) if (frames.get(i).difference(frames.get(i - 1)) < SAME) still++;
        return still / (frames.size() - 1.0);
    }

    /**
     * Returns the 75th percentile of the frames' edge steepness: an entrance may start soft, a whole scene may not. Of several cards in a drawn
     * scene some are nearly empty, so there the steepest frame counts; a blur leaves none steep.
     */
    private static double sharpness(RenditionMeasurements measurements) {
        boolean drawn = !measurements.filmed();
        double share = drawn && measurements.boxes().isEmpty() ? GreyFrame.SPARSE : GreyFrame.DENSE;
        double[] steepness = measurements.frames().stream()
                .mapToDouble(frame -> frame.steepness(share))
                .sorted()
                .toArray();
        return drawn && measurements.cards() > 1
                ? steepness[steepness.length - 1]
                : steepness[steepness.length * 3 / 4];
    }

    /** Returns the brightness that 2 % of the pixels exceed, median over the frames, 0 to 255. */
    private static double exposure(RenditionMeasurements measurements) {
        return median(measurements.frames().stream()
                .mapToDouble(frame -> frame.percentile(0.98))
                .toArray());
    }

    /** Returns the range between dark and light, median over the frames, 0 to 255. */
    private static double contrast(RenditionMeasurements measurements) {
        return median(measurements.frames().stream()
                .mapToDouble(frame -> frame.percentile(0.99) - frame.percentile(0.02))
                .toArray());
    }

    /**
     * Returns how much the brightness alternates: median of the second difference of the frames' means, in grey levels. Where another card
     * comes, the brightness may change.
     */
    private static double flicker(RenditionMeasurements measurements) {
        double[] means =
                measurements.frames().stream().mapToDouble(GreyFrame::mean).toArray();
        if (means.length < 5) return 0;
        double[] turns = IntStream.range(0, means.length - 2)
                .filter(i -> !measurements.changesBetween(i, i + 2))
                .mapToDouble(i -> Math.abs(means[i] - 2 * means[i + 1] + means[i + 2]))
                .toArray();
        return turns.length < 3 ? 0 : median(turns);
    }

    /** Returns the share of the layout fingerprint that equals the previous scene's, 0 to 1; 0 for the first scene. */
    private static double likeness(RenditionMeasurements measurements) {
        if (measurements.neighbour().isEmpty()) return 0;
        long[] here = measurements.middle().fingerprint();
        long[] there = measurements.neighbour().get().fingerprint();
        int other = 0;
        for (int i = 0; i < here.length; i++) other += Long.bitCount(here[i] ^ there[i]);
        return 1 - other / 256.0;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
