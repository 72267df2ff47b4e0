package io.reelwright.provider.video.studio.template;

/**
 * Geometry of a chart, in pixels.
 *
 * @param left  left edge of the first column
 * @param right right edge of the last column
 * @param base  y of the axis, the value 0
 * @param top   y of the largest value
 * @param pitch distance from one column to the next
 * @param bar   width of a bar
 */
record PlotArea(double left, double right, double base, double top, double pitch, double bar) {
    double centre(int index) {
        return left + pitch * (index + 0.5);
    }

    double height() {
        return base - top;
    }

    /** Returns the second at which a column enters: 100 ms before its word is spoken, else 140 ms after the previous column. */
    static double enters(double spoken, int index, TemplateContext setting) {
        return spoken > 0 && !setting.opening() ? Math.max(0.2, spoken - 0.1) : 0.25 + 0.14 * index;
    }
}
