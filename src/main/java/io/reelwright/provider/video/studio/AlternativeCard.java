package io.reelwright.provider.video.studio;

import io.reelwright.campaign.EvidenceCard;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.campaign.SceneCard.Question;
import java.util.List;

/** Converts a card to another template with the same content, for takes that QUALITY wants laid out differently. */
final class AlternativeCard {
    private static final int MOST_ROWS = 5;

    private AlternativeCard() {}

    /** Returns the alternative of a card, or the card itself when it has none. */
    static SceneCard of(SceneCard card) {
        return switch (card) {
            case BigNumber number -> headline(number);
            case Comparison comparison ->
                new Headline(
                        comparison.title(),
                        List.of(
                                comparison.left().name(),
                                "or",
                                comparison.right().name()),
                        comparison.winner() == 0 ? 0 : 2,
                        comparison.winner() == 0
                                ? comparison.left().picture()
                                : comparison.right().picture());
            case Question question -> new Headline(null, List.of(question.text()), -1, question.picture());
            case Chart chart when !chart.bars().isEmpty() -> headline(chart);
            case SceneCard.Map map -> list(map);
            case Headline headline -> otherPlate(headline);
            case EvidenceCard evidence -> headline(evidence);
            default -> card;
        };
    }

    private static Headline headline(BigNumber number) {
        boolean percent = number.unit().equals("%");
        boolean glued = number.unit().startsWith("/")
                || number.unit().equals("¢")
                || number.unit().equals("p");
        String figure = number.prefix() + number.shown() + (percent ? " %" : glued ? number.unit() : "");
        String unit = percent || glued ? "" : number.unit();
        String label = (unit + " " + number.label()).strip();
        return new Headline(
                number.kicker(), label.isEmpty() ? List.of(figure) : List.of(figure, label), 0, number.picture());
    }

    private static Headline headline(Chart chart) {
        SceneCard.Bar highest = chart.bars().stream()
                .reduce((a, b) -> b.value() > a.value() ? b : a)
                .orElseThrow(() -> new IllegalArgumentException("the chart \"" + chart.title() + "\" has no bars"));
        return new Headline(chart.title(), List.of(highest.label(), highest.shown()), 1, chart.picture());
    }

    /** Returns the places as rows, or a single one as a headline. */
    private static SceneCard list(SceneCard.Map map) {
        if (map.spots().size() < 2) return new Headline(null, List.of(map.words()), 0, map.picture());
        List<SceneCard.Item> items = map.spots().stream()
                .limit(MOST_ROWS)
                .map(spot -> new SceneCard.Item(
                        spot.label() == null ? spot.name() : spot.name() + ", " + spot.label(), null, spot.at()))
                .toList();
        return new SceneCard.BuildList(map.title(), items);
    }

    private static Headline headline(EvidenceCard card) {
        return switch (card) {
            case EvidenceCard.Portrait it -> new Headline(it.role(), List.of(it.name()), 0, null);
            case EvidenceCard.BeforeAfter it ->
                new Headline(it.label(), List.of(it.before().shown(), it.after().shown()), 1, null);
            case EvidenceCard.Ranking it -> headline(it);
            case EvidenceCard.Process it ->
                new Headline(
                        it.from().label(), List.of(it.to().label()), 0, it.to().picture());
            case EvidenceCard.Definition it -> new Headline(it.term(), List.of(it.meaning()), 0, it.picture());
            case EvidenceCard.Document it ->
                new Headline(it.figure().isBlank() ? null : it.figure(), List.of(it.title()), 0, null);
            case EvidenceCard.Deed it ->
                new Headline(
                        it.by().name(),
                        List.of(it.verb(), it.to().name()),
                        1,
                        it.to().picture());
            case EvidenceCard.Statement it -> new Headline(it.by().name(), List.of(it.claim()), 0, null);
            case EvidenceCard.Day it -> new Headline(it.day(), List.of(it.event()), 0, null);
        };
    }

    private static Headline headline(EvidenceCard.Ranking ranking) {
        if (ranking.places().isEmpty()) return new Headline(null, List.of(ranking.title()), -1, null);
        SceneCard.Bar best = ranking.places().getFirst();
        return new Headline(ranking.title(), List.of(best.label(), best.shown()), 1, null);
    }

    private static Headline otherPlate(Headline headline) {
        int last = headline.lines().size() - 1;
        return new Headline(
                headline.kicker(), headline.lines(), headline.plate() == last ? -1 : last, headline.picture());
    }
}
