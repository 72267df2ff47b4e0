package io.reelwright.phase.motion;

import java.util.ArrayList;
import java.util.List;

/** The distances of each frame to the {@link #REACH} frames before it: all picture data that the transition search needs. */
final class DistanceBand {
    /** Largest measured gap, in frames. */
    static final int REACH = 48;

    private final List<float[]> rows = new ArrayList<>();
    private final FrameSignature[] recent = new FrameSignature[REACH];

    /** Adds the next frame. */
    void add(FrameSignature next) {
        int now = rows.size();
        float[] row = new float[Math.min(now, REACH) + 1];
        for (int gap = 1; gap < row.length; gap++) row[gap] = (float) next.distance(recent[(now - gap) % REACH]);
        rows.add(row);
        recent[now % REACH] = next;
    }

    /** Returns the number of frames added. */
    int frames() {
        return rows.size();
    }

    /**
     * Returns the distance between two frames that are at most {@link #REACH} apart. A frame number outside the video is replaced by the
     * nearest one inside it.
     */
    double between(int a, int b) {
        int from = Math.clamp(Math.min(a, b), 0, frames() - 1);
        int to = Math.clamp(Math.max(a, b), 0, frames() - 1);
        return from == to ? 0 : rows.get(to)[to - from];
    }

    /** Returns the distance between a frame and the one before it. */
    double step(int frame) {
        return between(frame - 1, frame);
    }
}
