package io.reelwright.phase.motion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds gradual transitions: stretches across which the picture changes into another one, while both sides stay the same. Several
 * lengths are tried at every position; the clearest stretch is taken first.
 */
final class GradualTransitionFinder {
    private static final int[] GAPS = {5, 6, 7, 8, 10, 12, 14, 16, 19, 22, 26, 30, 35, 40};
    private static final double TIMES_INSIDE = 1.8;
    private static final double PER_FRAME = 0.004;
    private static final double LEAST = 0.22;

    /** A transition, from the last frame of the old shot to the first frame of the new one, with the strength of the evidence. */
    record Stretch(int before, int after, double strength) {}

    private final DistanceBand band;
    private final List<Integer> cuts;

    GradualTransitionFinder(DistanceBand band, List<Integer> cuts) {
        this.band = band;
        this.cuts = cuts;
    }

    /** Returns the stretches found, in order of time. None overlaps another, a cut or one of {@code known}. */
    List<Stretch> find(List<Stretch> known) {
        List<Stretch> candidates = new ArrayList<>();
        for (int before = 2; before < band.frames(); before++) for (int gap : GAPS) consider(before, gap, candidates);
        candidates.sort(Comparator.comparingDouble(Stretch::strength).reversed().thenComparingInt(Stretch::before));
        List<Stretch> taken = new ArrayList<>(known);
        for (Stretch candidate : candidates)
            if (taken.stream().noneMatch(other -> meet(candidate, other))) taken.add(candidate);
        taken.removeAll(known);
        taken.sort(Comparator.comparingInt(Stretch::before));
        return taken;
    }

    private void consider(int before, int gap, List<Stretch> candidates) {
        int after = before + gap;
        if (after + 2 >= band.frames() || crossesCut(before, after)) return;
        double across = across(before, after);
        if (across < LEAST) return;
        int side = Math.clamp(gap * 2 / 3, 3, 14);
        double inside = Math.max(insideBefore(before, side), insideAfter(after, side));
        double strength = across - TIMES_INSIDE * inside - PER_FRAME * gap;
        if (strength > LEAST) candidates.add(new Stretch(before, after, strength));
    }

    /**
     * Returns the smallest difference between frames near the two ends, so that a flash, after which the old picture returns, is ignored.
     */
    private double across(int before, int after) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i <= 3; i++)
            for (int j = 0; j <= 3; j++) least = Math.min(least, band.between(before - i, after + j));
        return least;
    }

    private double insideBefore(int frame, int side) {
        int from = Math.max(frame - side, cutBefore(frame));
        return from == frame ? 0 : band.between(from, frame) * side / (frame - from);
    }

    private double insideAfter(int frame, int side) {
        int to = Math.min(frame + side, cutAfter(frame) - 1);
        return to <= frame ? 0 : band.between(frame, to) * side / (to - frame);
    }

    private int cutBefore(int frame) {
        int last = 0;
        for (int cut : cuts) if (cut <= frame) last = cut;
        return last;
    }

    private int cutAfter(int frame) {
        for (int cut : cuts) if (cut > frame) return cut;
        return band.frames();
    }

    private boolean crossesCut(int from, int to) {
        for (int cut : cuts) if (cut > from && cut <= to) return true;
        return false;
    }

    private static boolean meet(Stretch a, Stretch b) {
        return a.before - 4 <= b.after && b.before - 4 <= a.after;
    }
}
