package io.reelwright.phase.storyboard;

import io.reelwright.campaign.SceneCard;
import io.reelwright.graph.Cancellation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Chooses one card per scene so that the sequence as a whole fits best. No template is used twice in a row, and each use of a template
 * lowers the fit of its next use. The sequence is found by a beam search.
 */
final class CardSequence {
    private static final int BEAM = 32;
    private static final double SHOWN_AGAIN = 0.2;
    private static final double USED_AGAIN = 0.035;
    private static final double USED_JUST_BEFORE = 0.08;
    /** Readers of what any scene may show, the first one too. */
    private static final List<CardReader> READERS = List.of(
            new QuoteReader(),
            new TimelineReader(),
            new RouteReader(),
            new ChartReader(),
            new ComparisonReader(),
            new ListReader(),
            new BigNumberReader(),
            new QuestionReader(),
            new HeroReader(),
            new HeadlineReader());
    /** Readers of what has several parts, each on its word, and therefore the whole scene. */
    private static final List<CardReader> OF_PARTS =
            List.of(new BeforeAfterReader(), new RankingReader(), new ProcessReader(), new MapReader());

    private static final CardReader END = new EndCardReader();

    private CardSequence() {}

    private record Row(List<SceneCard> cards, double fit) {
        Row plus(CardChoice choice) {
            String template = choice.card().template();
            long used = cards.stream()
                    .filter(card -> card.template().equals(template))
                    .count();
            boolean recent =
                    cards.size() > 1 && cards.get(cards.size() - 2).template().equals(template);
            List<SceneCard> longer = new ArrayList<>(cards);
            longer.add(choice.card());
            return new Row(
                    longer,
                    fit
                            + choice.fit()
                            - (seenBefore(choice.card()) ? SHOWN_AGAIN : 0)
                            - used * USED_AGAIN
                            - (recent ? USED_JUST_BEFORE : 0));
        }

        private boolean seenBefore(SceneCard card) {
            return card instanceof SceneCard.Hero hero
                    && hero.picture() != null
                    && cards.stream()
                            .anyMatch(it -> it instanceof SceneCard.Hero other
                                    && hero.picture().equals(other.picture()));
        }

        boolean mayTake(CardChoice choice) {
            return cards.isEmpty()
                    || !cards.getLast().template().equals(choice.card().template());
        }
    }

    /** Returns one card for each scene, in order. */
    static List<SceneCard> choose(List<SceneText> scenes) {
        List<Row> rows = List.of(new Row(List.of(), 0));
        for (SceneText scene : scenes) {
            Cancellation.check();
            List<CardChoice> choices = choices(scene);
            List<Row> longer = new ArrayList<>();
            for (Row row : rows)
                for (CardChoice choice : choices) if (row.mayTake(choice)) longer.add(row.plus(choice));
            longer.sort(Comparator.comparingDouble(Row::fit).reversed());
            rows = longer.subList(0, Math.min(BEAM, longer.size()));
        }
        return rows.getFirst().cards();
    }

    static List<CardChoice> choices(SceneText scene) {
        if (scene.last() && scene.index() > 0 && EndCardReader.calls(scene))
            return END.read(scene).stream().toList();
        // The first scene is the cover.
        List<CardReader> readers = scene.index() == 0
                ? READERS
                : Stream.concat(OF_PARTS.stream(), READERS.stream()).toList();
        return readers.stream()
                .flatMap(reader -> reader.read(scene).stream())
                .filter(choice -> !(choice.card() instanceof SceneCard.Map map)
                        || map.spots().size() > 1)
                .toList();
    }
}
