package io.reelwright.phase.motion;

import java.util.ArrayList;
import java.util.List;

/** How far each frame is from each of the {@link #REACH} before it: all that the search for transitions needs of the pictures. */
final class DistanceBand {
    /** The longest gap that is measured, in frames. */
    static final int REACH = 48;

    private final List<float[]> rows = new ArrayList<>();
    private final FrameSignature[] recent = new FrameSignature[REACH];

    /** Takes the next frame. */
    void add(FrameSignature next) {
        int now = rows.size();
        float[] row = new float[Math.min(now, REACH) + 1];
        for (int gap = 1; gap < row.length; gap++) row[gap] = (float) next.distance(recent[(now - gap) % REACH]);
        rows.add(row);
        recent[now % REACH] = next;
    }

    /** How many frames there are. */
    int frames() {
        return rows.size();
    }

    /**
     * The distance of two frames that are at most {@link #REACH} apart; a frame outside the video counts as the nearest
     * inside it.
     */
    double between(int a, int b) {
        int from = Math.clamp(Math.min(a, b), 0, frames() - 1);
        int to = Math.clamp(Math.max(a, b), 0, frames() - 1);
        return from == to ? 0 : rows.get(to)[to - from];
    }

    /** The distance of a frame from the one before it. */
    double step(int frame) {
        return between(frame - 1, frame);
    }
}
