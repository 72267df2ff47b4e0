package io.reelwright.campaign;

/** How a chart shows its values. */
public enum ChartKind {
    /** Bars side by side. */
    BARS,
    /** A line that is drawn. */
    LINE
}
