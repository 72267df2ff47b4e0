package io.reelwright.testing;

/**
 * How many random inputs a test draws. The gate draws a third; {@code -Drounds=1} draws all, {@code -Drounds=100} a hundred times as many,
 * of which the first are the same.
 */
public final class Rounds {
    private static final int GATE = 3;
    private static final int ASKED = Integer.getInteger("rounds", 0);

    private Rounds() {}

    /** Returns how many inputs to draw of {@code all}; at least one. */
    public static int of(int all) {
        return ASKED > 0 ? all * ASKED : Math.max(1, all / GATE);
    }
}
