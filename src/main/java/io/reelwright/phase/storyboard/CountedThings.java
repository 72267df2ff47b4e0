package io.reelwright.phase.storyboard;

import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import io.reelwright.text.quantity.Kind;
import java.util.List;

/** What a figure counts, and for each of what: people cannot share an axis with games, nor eggs with eggs a day. */
final class CountedThings {
    private static final int MOST_WORDS = 4;
    private static final int MOST_OF_A_RATE = 7;

    private CountedThings() {}

    /** Returns whether both count the same, as far as the text says it: {@code 80 museums} and {@code 130}. */
    static boolean isAlike(SceneText scene, Figure one, Figure other) {
        return areOne(scene, List.of(one, other));
    }

    /** Returns whether no two of the figures count different things. */
    static boolean areOne(SceneText scene, List<Figure> row) {
        return row.stream()
                        .map(figure -> noun(scene, figure))
                        .filter(noun -> !noun.isEmpty())
                        .distinct()
                        .count()
                <= 1;
    }

    /** Returns the noun that a bare number counts, without its plural; empty for a measure, for money, and where none follows. */
    private static String noun(SceneText scene, Figure figure) {
        if (!(figure.unit() + figure.prefix()).isEmpty()) return "";
        if (scene.tokens().get(figure.end() - 1).endsClause()) return "";
        int at = figure.end();
        int end = Math.min(scene.clauseEnd(at - 1), at + MOST_WORDS);
        while (at < end
                && WordSet.of("of|the|its|their")
                        .contains(scene.tokens().get(at).lower())) at++;
        String noun = "";
        while (at < end && isNoun(scene, at)) noun = scene.tokens().get(at++).lower();
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    private static boolean isNoun(SceneText scene, int at) {
        WordClass kind = scene.classes().get(at);
        return kind != WordClass.NUMBER && kind.nominal();
    }

    /** Returns what the figure is told for each of, {@code day} for {@code 2,000 eggs a day}; empty for none. */
    static String rate(SceneText scene, Figure figure) {
        if (figure.kind() == Kind.RATE) return "rate";
        int start = scene.clauseStart(figure.first());
        int before = isEach(scene, start, figure.first()) ? start : -1;
        if (before >= 0) return scene.tokens().get(before + 1).lower();
        int end = Math.min(next(scene, figure), scene.clauseEnd(figure.end() - 1));
        for (int at = figure.end(); at < Math.min(end, figure.end() + MOST_OF_A_RATE); at++) {
            if (isEach(scene, at, end)) return scene.tokens().get(at + 1).lower();
            String adverb = each(scene.tokens().get(at).lower());
            if (!adverb.isEmpty()) return adverb;
        }
        return "";
    }

    private static boolean isEach(SceneText scene, int at, int end) {
        return at + 1 < end
                && WordSet.of("a|an|per|each|every")
                        .contains(scene.tokens().get(at).lower())
                && WordSet.of("second|minute|hour|day|night|week|month|year|person|head|household|user|game|mile")
                        .contains(scene.tokens().get(at + 1).lower());
    }

    private static String each(String adverb) {
        return switch (adverb) {
            case "hourly" -> "hour";
            case "daily" -> "day";
            case "weekly" -> "week";
            case "monthly" -> "month";
            case "yearly", "annually" -> "year";
            default -> "";
        };
    }

    private static int next(SceneText scene, Figure figure) {
        return scene.figures().stream()
                .mapToInt(Figure::first)
                .filter(first -> first >= figure.end())
                .min()
                .orElse(scene.tokens().size());
    }
}
