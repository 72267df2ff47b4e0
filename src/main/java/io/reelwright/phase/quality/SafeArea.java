package io.reelwright.phase.quality;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Take.TextBox;

/**
 * The area in which a scene's text may be placed, in pixels. In tall pictures apps cover the rest with buttons; captions have their
 * own band below. The limits are the union of the platforms' safe zones.
 */
record SafeArea(int left, int top, int right, int bottom) {
    private static final SafeArea TALL = new SafeArea(65, 269, 918, 1010);
    private static final SafeArea WIDE = new SafeArea(96, 54, 1824, 870);

    static SafeArea of(Aspect aspect) {
        return aspect == Aspect.TALL ? TALL : WIDE;
    }

    /** Returns by how many pixels a box extends beyond the area; 0 if it lies inside. */
    int beyond(TextBox box) {
        int sides = Math.max(left - box.x(), box.x() + box.width() - right);
        int ends = Math.max(top - box.y(), box.y() + box.height() - bottom);
        return Math.max(0, Math.max(sides, ends));
    }
}
