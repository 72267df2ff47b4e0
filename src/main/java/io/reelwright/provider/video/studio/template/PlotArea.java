package io.reelwright.provider.video.studio.template;

/**
 * The area of a chart, in pixels.
 *
 * @param left  of the first column
 * @param right of the last column
 * @param base  y of the axis, which stands for 0
 * @param top   y of the largest value
 * @param pitch from one column to the next
 * @param bar   width of a bar
 */
record PlotArea(double left, double right, double base, double top, double pitch, double bar) {
    double centre(int index) {
        return left + pitch * (index + 0.5);
    }

    double height() {
        return base - top;
    }

    /** When a column enters: at its spoken word, or 140 ms after the one before. */
    static double enters(double spoken, int index) {
        return spoken > 0 ? Math.max(0.2, spoken - 0.1) : 0.25 + 0.14 * index;
    }
}
