package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.geom.Rectangle2D;
import java.util.Set;

/**
 * A number shown as that many things: one cell for each, or for a round number of them where there are many.
 *
 * @param cells how many are drawn
 */
record Tally(int cells) {
    private static final int FEW = 12;
    private static final int MOST = 120;
    private static final double FINE = 36;
    private static final double LARGEST = 150;
    /** What is measured and not counted has a scale. */
    private static final Set<String> SCALES = Set.of("km", "m", "cm", "mm", "miles", "mile", "feet", "ft", "meters");

    /** Whether the figure counts things, and is no year, no temperature and no length. */
    static boolean counts(BigNumber card) {
        boolean year =
                card.value() >= 1000 && card.value() < 2200 && !card.shown().contains(",");
        boolean scale =
                card.unit().startsWith("°") || SCALES.contains(card.unit().strip());
        return card.value() >= 1 && !year && !scale;
    }

    /** As many cells as can be told apart: 2,048 is 103 of 20. */
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
