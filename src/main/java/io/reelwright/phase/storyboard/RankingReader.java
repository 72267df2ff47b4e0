package io.reelwright.phase.storyboard;

import io.reelwright.campaign.EvidenceCard.Ranking;
import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the values of several named things in an order: at least three, or two of which the text says that one is ahead. */
final class RankingReader implements CardReader {
    private static final Set<String> ORDER = WordSet.of(
            "first|second|third|most|fewest|largest|biggest|smallest|highest|lowest|longest|shortest|tallest|heaviest|lightest|fastest|slowest|oldest"
                    + "|youngest|richest|strongest|deepest|cheapest|dearest|behind|ahead|followed|leads|led|tops|topped|won|wins|beat|beats|rank|ranks|ranked|runner-up|winner|champion");
    /** Words after which the smallest value is the best. */
    private static final Set<String> LEAST =
            WordSet.of("fewest|smallest|lowest|shortest|lightest|fastest|youngest|cheapest|least");

    private static final Set<String> RACE = WordSet.of("first|behind|ahead|won|wins|beat|beats|winner|champion");
    private static final Set<String> TIMES = WordSet.of("day|days|hour|hours|minute|minutes|second|seconds|week|weeks");
    private static final int MOST = 5;
    private static final int LONGEST_NAME = 22;
    /** Maximum ratio between the largest and the smallest value; a smaller bar would be invisible. */
    private static final double LARGEST_RATIO = 60;

    @Override
    public Optional<CardChoice> read(SceneText scene) {
        boolean ordered = says(scene, ORDER);
        List<ComparableFigures.Cell> known = ComparableFigures.of(scene).cells();
        List<ComparableFigures.Cell> cells = known.isEmpty() && ordered ? byName(scene) : known;
        if (cells.size() < 2 || cells.size() > MOST || !cells.stream().allMatch(RankingReader::isNamed))
            return Optional.empty();
        boolean parts = !ordered && cells.getFirst().figure().unit().equals("%");
        if (parts || !namesOnOneSide(scene, cells) || cells.size() < 3 && !ordered || !hasOneScale(cells))
            return Optional.empty();
        List<Bar> places = cells.stream()
                .map(cell -> place(scene, cell))
                .sorted(Comparator.comparingDouble(it -> leastWins(scene, cells) ? it.value() : -it.value()))
                .toList();
        Figure figure = cells.getFirst().figure();
        String unit = CardLabels.isGlued(figure.unit()) ? "" : figure.unit();
        Ranking card = new Ranking(title(scene), unit, places);
        return Optional.of(new CardChoice(card, !ordered ? 0.9 : cells.size() > 2 ? 0.97 : 0.93));
    }

    /** Years and ages are no names: values in the order of time are a chart. */
    private static boolean isNamed(ComparableFigures.Cell cell) {
        return !cell.label().isEmpty()
                && cell.label().length() <= LONGEST_NAME
                && !LinearRegex.contains(cell.label(), "\\d");
    }

    /** Returns figures that can be compared, each with the only name between it and the figure before it. */
    private static List<ComparableFigures.Cell> byName(SceneText scene) {
        List<ComparableFigures.Cell> cells = new ArrayList<>();
        int from = 0;
        for (Figure figure : scene.figures()) {
            String name = onlyName(scene, from, figure.first());
            boolean alike = cells.isEmpty() || cells.getFirst().figure().comparable(figure);
            if (name.isEmpty() || !alike || figure.year() || figure.isPair()) return List.of();
            cells.add(new ComparableFigures.Cell(figure, name));
            from = figure.end();
        }
        boolean distinct =
                cells.stream().map(ComparableFigures.Cell::label).distinct().count() == cells.size();
        return distinct ? cells : List.of();
    }

    private static String onlyName(SceneText scene, int from, int to) {
        String name = "";
        for (int i = from; i < to; i++) {
            boolean opens = i == 0
                    && scene.tokens().get(0).capital()
                    && scene.classes().get(0).nominal()
                    && to > 1
                    && !scene.classes().get(1).nominal();
            if (scene.classes().get(i) != WordClass.NAME && !opens) continue;
            if (!name.isEmpty()) return "";
            int end = i + 1;
            while (end < to
                    && scene.classes().get(end) == WordClass.NAME
                    && !scene.tokens().get(end - 1).endsClause()) end++;
            name = scene.plain(i, end);
            i = end - 1;
        }
        return name;
    }

    /** Returns whether all names stand before their figures or all behind: else one of them is what is counted. */
    private static boolean namesOnOneSide(SceneText scene, List<ComparableFigures.Cell> cells) {
        long before = cells.stream()
                .filter(cell -> nameOf(scene, cell) < cell.figure().first())
                .count();
        return before == 0 || before == cells.size();
    }

    private static boolean hasOneScale(List<ComparableFigures.Cell> cells) {
        double most =
                cells.stream().mapToDouble(it -> it.figure().value()).max().orElse(0);
        double least =
                cells.stream().mapToDouble(it -> it.figure().value()).min().orElse(0);
        return least > 0 && least * LARGEST_RATIO >= most;
    }

    private static boolean leastWins(SceneText scene, List<ComparableFigures.Cell> cells) {
        boolean race = says(scene, RACE)
                && cells.stream().allMatch(it -> TIMES.contains(it.figure().unit()));
        return race || says(scene, LEAST);
    }

    private static boolean says(SceneText scene, Set<String> words) {
        return scene.tokens().stream().anyMatch(token -> words.contains(token.lower()));
    }

    private static Bar place(SceneText scene, ComparableFigures.Cell cell) {
        return new Bar(
                cell.label(), cell.figure().value(), CardLabels.shown(cell.figure()), scene.at(nameOf(scene, cell)));
    }

    /** Returns the last word of the name nearest to its figure; the figure if the name is not found. */
    private static int nameOf(SceneText scene, ComparableFigures.Cell cell) {
        String last = CharacterClasses.lower(cell.label().substring(cell.label().lastIndexOf(' ') + 1));
        int figure = cell.figure().first();
        return IntStream.range(0, scene.tokens().size())
                .filter(i -> scene.tokens().get(i).lower().equals(last))
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(i - figure)))
                .orElse(figure);
    }

    /** Returns what is ranked, {@code Most medals}, else the topic. */
    private static String title(SceneText scene) {
        for (int i = 0; i < scene.tokens().size(); i++) {
            Token token = scene.tokens().get(i);
            boolean superlative =
                    LinearRegex.matches(token.lower(), "most|fewest|\\p{L}{3,}est") && !token.endsClause();
            if (!superlative || !ORDER.contains(token.lower())) continue;
            String noun = Phrases.nounAfter(scene, i + 1, scene.clauseEnd(i), 3);
            boolean beside = !noun.isEmpty()
                    && scene.words(i + 1, scene.tokens().size()).startsWith(noun)
                    && !LinearRegex.contains(noun, "\\d");
            if (beside) return Phrases.sentenceCase(token.lower() + " " + noun);
        }
        return CardLabels.topic(scene);
    }
}
