package io.reelwright.cli;

import java.util.Locale;

/** The line that says what the scenes of an order may cost. */
final class EstimateLine {
    private EstimateLine() {}

    /**
     * Returns the line.
     *
     * @param dollars the most that all scenes may cost
     * @param scenes  number of scenes that this assumes
     * @param budget  spending limit of the campaign, in dollars
     */
    static String of(double dollars, int scenes, double budget) {
        return String.format(
                Locale.ROOT,
                "bought scenes cost at most $%.2f (%d scenes); the campaign's budget is $%.2f",
                dollars,
                scenes,
                budget);
    }
}
