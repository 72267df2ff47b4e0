package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.geom.Rectangle2D;
import java.util.Set;

/**
 * A number shown as cells: one cell for each unit, or for a round number of units when there are many.
 *
 * @param cells number of cells
 */
record Tally(int cells) {
    private static final int FEW = 12;
    private static final int MOST = 120;
    private static final double FINE = 36;
    private static final double LARGEST = 150;
    /** Units of measured quantities, which are not counted. */
    private static final Set<String> SCALES = Set.of("km", "m", "cm", "mm", "miles", "mile", "feet", "ft", "meters");

    /** Returns whether the figure counts things and is not a year, a temperature or a length. */
    static boolean counts(BigNumber card) {
        boolean year =
                card.value() >= 1000 && card.value() < 2200 && !card.shown().contains(",");
        boolean scale =
                card.unit().startsWith("°") || SCALES.contains(card.unit().strip());
        return card.value() >= 1 && !year && !scale;
    }

    /** Returns a tally of at most 120 cells, which can still be told apart: 2,048 is 103 cells of 20. */
    static Tally of(double value) {
        double each = 1;
        double[] steps = {2, 2.5, 2};
        for (int i = 0; Math.ceil(value / each) > MOST; i++) each *= steps[i % 3];
        return new Tally((int) Math.ceil(value / each - 1e-9));
    }

    double height(double width) {
        return pitch(width) * ((cells + columns(width) - 1) / columns(width));
    }

    SceneLayer layer(Rectangle2D area, CountingFigure count, TemplateContext setting) {
        return CellGrid.of(area, cells, columns(area.getWidth()), cells, count, setting);
    }

    private int columns(double width) {
        return cells <= FEW ? cells : Math.min(cells, (int) Math.round(width / FINE));
    }

    private double pitch(double width) {
        return Math.min(LARGEST, width / columns(width));
    }
}
