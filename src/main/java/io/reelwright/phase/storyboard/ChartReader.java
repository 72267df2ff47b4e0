package io.reelwright.phase.storyboard;

import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.quantity.Figure;
import java.util.List;
import java.util.Optional;

/** Reads two to five figures of the same unit. */
final class ChartReader implements CardReader {
    /** Maximum ratio between the largest and the smallest bar; a smaller bar would be invisible. */
    private static final double LARGEST_RATIO = 60;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        List<ComparableFigures.Cell> cells = ComparableFigures.of(scene).cells();
        if (cells.size() < 2) return Optional.empty();
        List<ComparableFigures.Cell> shown = cells.subList(0, Math.min(5, cells.size()));
        List<Bar> bars = shown.stream().map(cell -> bar(scene, cell)).toList();
        double most =
                shown.stream().mapToDouble(cell -> cell.figure().value()).max().orElse(0);
        double least =
                shown.stream().mapToDouble(cell -> cell.figure().value()).min().orElse(0);
        if (least * LARGEST_RATIO < most) return Optional.empty();
        String title = Optional.of(Phrases.subject(scene, 0, 5))
                .filter(subject -> !subject.isEmpty() && !LinearRegex.contains(subject, "\\d"))
                .orElseGet(() -> CardLabels.topic(scene));
        boolean overTime = bars.stream()
                .allMatch(bar -> LinearRegex.matches(
                        bar.label(), "(?i)\\d{1,12} (years?|days?|months?|hours?|minutes?)|\\d{4}"));
        Chart card = new Chart(
                Phrases.sentenceCase(title),
                subtitle(shown.getFirst().figure()),
                overTime && bars.size() > 2 ? ChartKind.LINE : ChartKind.BARS,
                bars,
                scene.picture().orElse(null));
        return Optional.of(new CardChoice(card, bars.size() >= 3 ? 0.95 : 0.74));
    }

    private static Bar bar(SceneText scene, ComparableFigures.Cell cell) {
        return new Bar(
                cell.label(),
                cell.figure().value(),
                CardLabels.shown(cell.figure()),
                scene.at(cell.figure().first()));
    }

    /** Returns the unit, unless the bars already show it. */
    private static String subtitle(Figure figure) {
        return CardLabels.isGlued(figure.unit()) ? "" : figure.unit();
    }
}
