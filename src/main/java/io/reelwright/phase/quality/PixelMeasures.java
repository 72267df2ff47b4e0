package io.reelwright.phase.quality;

import io.reelwright.campaign.Diagnosis.Mend;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is measured on pixels. Where each begins to be bad stands in {@link Calibration}. */
final class PixelMeasures {
    /** Below this 98th percentile a frame is called black, 0 to 255. */
    private static final int BLACK = 10;

    /** Below this mean difference two frames half a second apart are called the same, in grey levels. */
    private static final double SAME = 0.15;

    /** How much of the take is black: the first, as it makes the others say nothing. */
    static final PixelMeasure BLACK_FRAMES = new PixelMeasure("black", Mend.NEW_SEED, PixelMeasures::black);

    /** All of them. */
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
     * One measure.
     *
     * @param name  as findings and the calibration spell it
     * @param mend  what to change when it is bad
     * @param value takes it
     */
    record PixelMeasure(String name, Mend mend, ToDoubleFunction<RenditionMeasurements> value) {}

    /** Share of frames in which nothing is to be seen. */
    private static double black(RenditionMeasurements measurements) {
        long black = measurements.frames().stream()
                .filter(frame -> frame.percentile(0.98) < BLACK)
                .count();
        return black / (double) measurements.frames().size();
    }

    /** Share of half seconds in which nothing changes. */
    private static double frozen(RenditionMeasurements measurements) {
        List<GreyFrame> frames = measurements.frames();
        if (frames.size() < 2) return 0;
        int still = 0;
        for (int i = 1; i < frames.size(); i++) if (frames.get(i).difference(frames.get(i - 1)) < SAME) still++;
        return still / (frames.size() - 1.0);
    }

    /** Steepness of the edges in the sharpest half of the frames: an entrance may begin soft, a whole scene may not. */
    private static double sharpness(RenditionMeasurements measurements) {
        double[] steepness = measurements.frames().stream()
                .mapToDouble(GreyFrame::steepness)
                .sorted()
                .toArray();
        return steepness[steepness.length * 3 / 4];
    }

    /** The brightness that two pixels in a hundred exceed, median over the frames, 0 to 255. */
    private static double exposure(RenditionMeasurements measurements) {
        return median(measurements.frames().stream()
                .mapToDouble(frame -> frame.percentile(0.98))
                .toArray());
    }

    /** Range between dark and light, median over the frames, 0 to 255. */
    private static double contrast(RenditionMeasurements measurements) {
        return median(measurements.frames().stream()
                .mapToDouble(frame -> frame.percentile(0.99) - frame.percentile(0.02))
                .toArray());
    }

    /** How much brightness goes to and fro: median of the second difference of the mean, in grey levels. */
    private static double flicker(RenditionMeasurements measurements) {
        double[] means =
                measurements.frames().stream().mapToDouble(GreyFrame::mean).toArray();
        if (means.length < 5) return 0;
        double[] turns = new double[means.length - 2];
        Arrays.setAll(turns, i -> Math.abs(means[i] - 2 * means[i + 1] + means[i + 2]));
        return median(turns);
    }

    /** Share of the layout's fingerprint that is the same as in the scene before. */
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
