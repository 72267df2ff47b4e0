package io.reelwright.phase.storyboard;

import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a scene that can share one axis, each with its label.
 *
 * @param cells in spoken order
 */
record ComparableFigures(List<Cell> cells) {
    /** A figure and its label, which may be empty. */
    record Cell(Figure figure, String label) {}

    /** Returns the longest series of comparable figures with distinct labels; no cells if there are fewer than two. */
    static ComparableFigures of(SceneText scene) {
        List<Figure> all =
                scene.figures().stream().filter(figure -> figure.value() >= 0).toList();
        List<Cell> best = List.of();
        for (Figure first : all) {
            List<Figure> row = all.stream()
                    .filter(other -> first.comparable(other)
                            && CountedThings.isAlike(scene, first, other)
                            && CountedThings.rate(scene, first).equals(CountedThings.rate(scene, other)))
                    .toList();
            if (!CountedThings.areOne(scene, row)) continue;
            List<Cell> subjects = bySubject(scene, row);
            List<Cell> cells = subjects.isEmpty() ? labelled(scene, row, all) : subjects;
            boolean measured = !first.unit().isEmpty()
                    || !first.prefix().isEmpty()
                    || scene.tokens().get(first.first()).digits();
            if (measured && cells.size() > best.size()) best = cells;
        }
        if (best.stream().anyMatch(cell -> isPartOfTheNext(scene, cell.figure(), all)))
            return new ComparableFigures(List.of());
        boolean distinct = best.stream().map(Cell::label).distinct().count() == best.size();
        return new ComparableFigures(best.size() >= 2 && distinct ? best : List.of());
    }

    /** Returns whether the figure is a part of the next one: in {@code 70,000 of the city's 80,000 inhabitants} they cannot be compared. */
    private static boolean isPartOfTheNext(SceneText scene, Figure figure, List<Figure> all) {
        return all.stream()
                .filter(other -> other.first() > figure.end() && other.first() - figure.end() <= 3)
                .anyMatch(other -> WordSet.of("of|out")
                        .contains(scene.tokens().get(figure.end()).lower()));
    }

    /** Returns each figure with the subject of its own clause, if all have one: {@code nectar 80 %, honey 17 %}. */
    private static List<Cell> bySubject(SceneText scene, List<Figure> row) {
        List<Cell> cells = new ArrayList<>();
        int clause = -1;
        for (Figure figure : row) {
            String subject = Phrases.subject(scene, figure.first(), 3);
            if (subject.isEmpty() || scene.clauseStart(figure.first()) == clause) return List.of();
            clause = scene.clauseStart(figure.first());
            cells.add(new Cell(figure, Phrases.sentenceCase(subject)));
        }
        return cells;
    }

    private static List<Cell> labelled(SceneText scene, List<Figure> row, List<Figure> all) {
        List<Cell> cells = new ArrayList<>();
        for (Figure figure : row) {
            String label = label(scene, figure, row, all);
            if (!label.isEmpty()) cells.add(new Cell(figure, Phrases.sentenceCase(label)));
        }
        return cells;
    }

    private static String label(SceneText scene, Figure figure, List<Figure> row, List<Figure> all) {
        int end = Math.min(scene.clauseEnd(figure.end() - 1), next(scene, figure, row));
        if (figure.end() < end && !scene.tokens().get(figure.end() - 1).endsClause()) {
            int from = figure.end();
            while (from < end
                    && WordSet.of("of|in|after|at|for|the|a|an|on|by|with|to|is|are")
                            .contains(scene.tokens().get(from).lower())) from++;
            for (Figure other : all)
                if (other.first() == from && !row.contains(other)) return scene.plain(other.first(), other.end());
            String noun = Phrases.nounAfter(scene, from, end, 3);
            boolean direct = from < end && scene.classes().get(from).nominal();
            if (direct && !noun.isEmpty()) return noun;
        }
        for (Figure other : all)
            if (!row.contains(other)
                    && other.first() < figure.first()
                    && scene.clauseStart(figure.first()) <= other.end() + 1
                    && scene.tokens().get(other.end() - 1).endsClause()) return scene.plain(other.first(), other.end());
        return before(scene, figure, row);
    }

    /** Returns the subject of the words before the figure: {@code honey} in {@code but finished honey holds only about 17 %}. */
    private static String before(SceneText scene, Figure figure, List<Figure> row) {
        int start = scene.clauseStart(figure.first());
        for (Figure other : row) if (other.first() < figure.first()) start = Math.max(start, other.end());
        for (int i = start; i < figure.first(); i++) {
            WordClass kind = scene.classes().get(i);
            if (kind == WordClass.VERB || kind == WordClass.AUXILIARY) return Phrases.nounAfter(scene, start, i, 3);
        }
        int to = figure.first();
        while (to > start
                && WordSet.of("about|only|just|nearly|almost|of|at")
                        .contains(scene.tokens().get(to - 1).lower())) to--;
        boolean beside = to > start
                && scene.classes().get(to - 1).nominal()
                && !scene.tokens().get(to - 1).endsClause();
        return beside ? Phrases.nounAfter(scene, start, to, 3) : "";
    }

    private static int next(SceneText scene, Figure figure, List<Figure> row) {
        return row.stream()
                .filter(other -> other.first() > figure.first())
                .mapToInt(Figure::first)
                .min()
                .orElse(scene.tokens().size());
    }
}
