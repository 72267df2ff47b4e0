package io.reelwright.phase.motion;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds fades through a colour: the picture loses its contrast until one colour is left, and then another picture gains contrast. Only
 * the spread of brightness is used, so the two halves of a slow fade never count as two transitions.
 */
final class FadeFinder {
    private static final int REACH = 25;
    private static final double LEFT_OVER = 0.3;
    private static final double STILL = 0.97;
    private static final int DARK = 70;
    private static final int LIGHT = 185;
    private static final int SHORTEST = 4;

    private final double[] contrast;
    private final List<Integer> cuts;
    private final List<FrameSignature> frames;

    FadeFinder(List<FrameSignature> frames, List<Integer> cuts) {
        this.frames = frames;
        this.cuts = cuts;
        this.contrast = frames.stream().mapToDouble(FrameSignature::contrast).toArray();
    }

    /** Returns the fades found, in order of time. */
    List<GradualTransitionFinder.Stretch> find() {
        List<GradualTransitionFinder.Stretch> found = new ArrayList<>();
        int next = 1;
        for (int frame = 1; frame < contrast.length - 1; frame++) {
            if (frame < next || !isLowest(frame)) continue;
            int before = climb(frame, -1);
            int after = climb(frame, 1);
            if (after - before <= SHORTEST || before < 1 || after > contrast.length - 2 || crossesCut(before, after))
                continue;
            found.add(new GradualTransitionFinder.Stretch(
                    before, after, 1 - contrast[frame] / Math.min(contrast[before], contrast[after])));
            next = after;
        }
        return found;
    }

    private boolean isLowest(int frame) {
        int luma = frames.get(frame).luma();
        if (luma > DARK && luma < LIGHT) return false;
        double left = 0;
        double right = 0;
        for (int away = 1; away <= REACH; away++) {
            if (frame - away >= 0) left = Math.max(left, contrast[frame - away]);
            if (frame + away < contrast.length) right = Math.max(right, contrast[frame + away]);
        }
        if (contrast[frame] > LEFT_OVER * Math.min(left, right)) return false;
        return contrast[frame] < contrast[frame - 1] && contrast[frame] <= contrast[frame + 1];
    }

    /** Returns the frame up to which the contrast grows in one direction. The fade ends where the contrast stops growing. */
    private int climb(int from, int step) {
        int at = from;
        double before = contrast[from];
        while (at + step >= 0 && at + step < contrast.length) {
            double next = contrast[at + step];
            boolean low = before < 0.5 * frames.get(from).contrast() + 6;
            if (next * STILL <= before && !low) break;
            if (next < before * STILL) break;
            before = Math.max(next, before);
            at += step;
        }
        return at;
    }

    private boolean crossesCut(int from, int to) {
        for (int cut : cuts) if (cut > from && cut <= to) return true;
        return false;
    }
}
