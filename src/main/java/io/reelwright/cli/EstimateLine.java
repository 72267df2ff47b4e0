package io.reelwright.cli;

import io.reelwright.cli.progress.FigureFormat;
import java.util.Locale;

/** The line that says what the scenes of an order may cost. */
final class EstimateLine {
    private EstimateLine() {}

    /**
     * Returns the line.
     *
     * @param dollars the most that one take of each scene may cost
     * @param scenes  number of scenes that this assumes
     * @param budget  spending limit of the campaign, in dollars
     */
    static String of(double dollars, int scenes, double budget) {
        return String.format(
                Locale.ROOT,
                "bought scenes cost at most $%.2f (%d scenes)%s; the campaign's budget is $%.2f",
                dollars,
                scenes,
                FigureFormat.withoutRetakes(dollars, budget),
                budget);
    }
}
