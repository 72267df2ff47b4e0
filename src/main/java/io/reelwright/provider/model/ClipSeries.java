package io.reelwright.provider.model;

import io.reelwright.provider.model.ClipLength.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clips that fill a scene in one shape. Each but the first begins with the last frame of the one before it.
 *
 * @param steps at least one
 * @param fills whether they fill the scene, if need be slowed down by up to 15 %
 */
record ClipSeries(List<Step> steps, boolean fills) {
    /** Clips that are shorter than their scene by up to this factor are slowed down rather than bought longer. */
    private static final double SLOWEST = 1.15;

    /** A clip that covers less of its scene than this would mostly show its last frame. */
    private static final double LEAST_COVER = 0.5;

    /** Each joint adds a risk that the picture drifts away from its beginning. */
    private static final int MOST_CLIPS = 6;

    ClipSeries {
        steps = List.copyOf(steps);
    }

    /** A clip of a model. */
    record Step(VideoModel model, Chosen length) {
        long price() {
            return model.price(length);
        }
    }

    /**
     * Returns the clips for a scene: the shortest one that fills it, else the longest one and as many others as are needed to go on from
     * it; else, when no model can go on, the longest one if it covers at least half of the scene. Empty when none of these exists.
     *
     * @param first      model of the first clip
     * @param continuing models that can go on from a last frame, in the order of preference
     * @param wanted     length of the scene's take in seconds
     */
    static Optional<ClipSeries> of(VideoModel first, List<VideoModel> continuing, double wanted) {
        Optional<Chosen> single = first.length().shortest(wanted / SLOWEST);
        if (single.isPresent()) return Optional.of(new ClipSeries(List.of(new Step(first, single.get())), true));
        Step longest = new Step(first, first.length().longest());
        return continued(longest, continuing, wanted)
                .or(() -> Optional.of(new ClipSeries(List.of(longest), false))
                        .filter(one -> one.seconds() >= wanted * LEAST_COVER));
    }

    private static Optional<ClipSeries> continued(Step first, List<VideoModel> continuing, double wanted) {
        if (continuing.isEmpty()) return Optional.empty();
        VideoModel next = continuing.getFirst();
        List<Step> steps = new ArrayList<>(List.of(first));
        for (double missing = wanted / SLOWEST - first.length().seconds(); missing > 0; ) {
            if (steps.size() == MOST_CLIPS) return Optional.empty();
            Chosen length = next.length().shortest(missing).orElse(next.length().longest());
            steps.add(new Step(next, length));
            missing -= length.seconds();
        }
        return Optional.of(new ClipSeries(steps, true));
    }

    /** Returns the model of the first clip. */
    VideoModel first() {
        return steps.getFirst().model();
    }

    boolean isOneClip() {
        return steps.size() == 1;
    }

    /** Returns the most that all clips cost, in micros. */
    long price() {
        return steps.stream().mapToLong(Step::price).sum();
    }

    private double seconds() {
        return steps.stream().mapToDouble(step -> step.length().seconds()).sum();
    }
}
