package io.reelwright.phase.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds hard cuts: a step that is much larger than its neighbours and across which no two frames are alike. The second condition
 * excludes camera flashes, after which the old picture returns.
 */
final class HardCutFinder {
    private static final double LEAST_STEP = 0.06;
    private static final double TIMES_MEDIAN = 3.5;
    private static final double LEAST_ACROSS = 0.07;
    private static final int ALONE_WITHIN = 4;
    private static final int BESIDE = 3;
    private static final double SHARE_BESIDE = 0.45;
    private static final double SHARE_OF_ALL = 0.7;
    private static final int AROUND = 10;

    private HardCutFinder() {}

    /** Returns the first frames of the new shots, in order. */
    static List<Integer> in(DistanceBand band) {
        List<Integer> cuts = new ArrayList<>();
        for (int frame = 1; frame < band.frames(); frame++) if (isCut(band, frame)) cuts.add(frame);
        return cuts;
    }

    private static boolean isCut(DistanceBand band, int frame) {
        double step = band.step(frame);
        if (step < LEAST_STEP || !isLargest(band, frame, step)) return false;
        double usual = medianStep(band, frame);
        return step > LEAST_STEP + TIMES_MEDIAN * usual
                && leastAcross(band, frame) > LEAST_ACROSS + usual
                && standsAlone(band, frame, step);
    }

    private static boolean isLargest(DistanceBand band, int frame, double step) {
        for (int near = frame - ALONE_WITHIN; near <= frame + ALONE_WITHIN; near++) {
            if (near == frame || near < 1 || near >= band.frames()) continue;
            double other = band.step(near);
            if (other > step || (other == step && near < frame)) return false;
        }
        return true;
    }

    /** Returns whether the change happens in one step; in a quick wipe or fade the neighbouring steps are nearly as large. */
    private static boolean standsAlone(DistanceBand band, int frame, double step) {
        double beside = 0;
        for (int near = frame - BESIDE; near <= frame + BESIDE; near++)
            if (near != frame) beside = Math.max(beside, band.step(near));
        return beside < SHARE_BESIDE * step
                || step > SHARE_OF_ALL * band.between(frame - BESIDE - 1, frame + BESIDE) + beside;
    }

    private static double medianStep(DistanceBand band, int frame) {
        double[] steps = new double[2 * AROUND];
        int count = 0;
        for (int near = frame - AROUND; near <= frame + AROUND; near++)
            if (near != frame && near >= 1 && near < band.frames()) steps[count++] = band.step(near);
        if (count == 0) return 0;
        Arrays.sort(steps, 0, count);
        return steps[count / 2];
    }

    private static double leastAcross(DistanceBand band, int frame) {
        double least = Double.MAX_VALUE;
        int last = Math.min(frame + 3, band.frames() - 1);
        for (int before = Math.max(0, frame - 3); before < frame; before++)
            for (int after = frame; after <= last; after++) least = Math.min(least, band.between(before, after));
        return least;
    }
}
