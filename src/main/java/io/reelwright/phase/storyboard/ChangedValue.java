package io.reelwright.phase.storyboard;

import io.reelwright.text.Token;
import io.reelwright.text.Verbs;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Two values of one thing in the order of time.
 *
 * @param before     the earlier value
 * @param after      the later value
 * @param beforeMark year of the earlier value; empty when the text tells none
 * @param afterMark  year of the later value; empty when the text tells none
 */
record ChangedValue(Figure before, Figure after, String beforeMark, String afterMark) {
    /** Verbs and nouns that say that a value changes. */
    private static final Set<String> CHANGE = WordSet.of(
            "rise|grow|fall|drop|climb|shrink|jump|increase|decrease|decline|cut|slash|soar|plunge|sink|widen|reduce|raise|lower|leap|surge|tumble|slip"
                    + "|slide|slump|expand|improve|swell|dwindle|shorten|lengthen|rocket|collapse|crash|growth|reduction|gain|loss");
    /** Forms that say it only of the past: a shop goes from nine to five. */
    private static final Set<String> WENT = WordSet.of("went|gone|came");

    private static final Set<String> ABOUT =
            WordSet.of("about|around|nearly|roughly|almost|just|some|only|over|under|down|up|a|an|the|then");
    private static final Set<String> PAST =
            WordSet.of("was|were|had|cost|stood|used|weighed|took|held|earned|paid|needed|lasted|sold|once");
    private static final Set<String> PRESENT = WordSet.of("now|today|nowadays");

    /** Words of different subjects that may stand between the two values. */
    private static final int NEAR = 3;

    /** Returns the first two values of which the text says that one became the other. */
    static Optional<ChangedValue> in(SceneText scene) {
        List<Figure> values = scene.figures().stream()
                .filter(it -> !it.year() && !it.isPair() && it.value() >= 0)
                .toList();
        for (int i = 0; i + 1 < values.size(); i++) {
            Figure first = values.get(i);
            Figure second = values.get(i + 1);
            if (first.unit().isEmpty() && !second.unit().isEmpty()) first = first.withUnit(second.unit(), first.end());
            if (!first.comparable(second) || first.value() == second.value()) continue;
            Optional<ChangedValue> found = of(scene, first, second);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<ChangedValue> of(SceneText scene, Figure first, Figure second) {
        if (changes(scene, first)) {
            if (follows(scene, first, "from") && follows(scene, second, "to") && near(first, second))
                return Optional.of(between(scene, first, second));
            if (follows(scene, first, "to") && follows(scene, second, "from") && near(first, second))
                return Optional.of(between(scene, second, first));
        }
        return byYears(scene, first, second).or(() -> wasAndIs(scene, first, second));
    }

    private static boolean near(Figure first, Figure second) {
        return second.first() - first.end() <= NEAR;
    }

    /** Returns whether the words before a figure end with this one, apart from words like {@code about}. */
    private static boolean follows(SceneText scene, Figure figure, String word) {
        int at = figure.first() - 1;
        while (at > 0 && ABOUT.contains(lower(scene, at))) at--;
        return at >= 0 && lower(scene, at).equals(word);
    }

    private static boolean changes(SceneText scene, Figure figure) {
        return IntStream.range(scene.clauseStart(figure.first()), figure.first())
                .mapToObj(i -> lower(scene, i))
                .anyMatch(word -> WENT.contains(word)
                        || CHANGE.contains(word)
                        || Verbs.base(word).filter(CHANGE::contains).isPresent());
    }

    private static ChangedValue between(SceneText scene, Figure before, Figure after) {
        List<Figure> years = years(scene);
        boolean told = years.size() == 2 && years.get(0).value() < years.get(1).value();
        return new ChangedValue(
                before,
                after,
                told ? years.get(0).shown() : "",
                told ? years.get(1).shown() : "");
    }

    private static List<Figure> years(SceneText scene) {
        return scene.figures().stream().filter(Figure::year).toList();
    }

    /** {@code In 2009 it cost $359, by 2019 it cost $40}; {@code $359 in 2009 and $40 in 2019}. */
    private static Optional<ChangedValue> byYears(SceneText scene, Figure first, Figure second) {
        List<Figure> years = years(scene);
        if (years.size() != 2 || years.get(0).value() >= years.get(1).value()) return Optional.empty();
        int one = years.get(0).first();
        int two = years.get(1).first();
        boolean before = one < first.first() && first.first() < two && two < second.first();
        boolean after = first.first() < one && one < second.first() && second.first() < two;
        return (before || after) && sameSubject(scene, first, second)
                ? Optional.of(new ChangedValue(
                        first, second, years.get(0).shown(), years.get(1).shown()))
                : Optional.empty();
    }

    /** {@code The ticket was $5 and is now $12}. */
    private static Optional<ChangedValue> wasAndIs(SceneText scene, Figure first, Figure second) {
        boolean was = IntStream.range(scene.clauseStart(first.first()), first.first())
                .anyMatch(i -> PAST.contains(lower(scene, i)));
        int end = Math.min(scene.tokens().size(), second.end() + 1);
        boolean now = IntStream.range(first.end(), end).anyMatch(i -> PRESENT.contains(lower(scene, i)));
        return was && now && sameSubject(scene, first, second)
                ? Optional.of(new ChangedValue(first, second, "", ""))
                : Optional.empty();
    }

    /** Returns whether no other thing is named between the values: they are then those of one thing. */
    private static boolean sameSubject(SceneText scene, Figure first, Figure second) {
        List<String> named = scene.tokens().subList(0, first.first()).stream()
                .map(Token::lower)
                .toList();
        return IntStream.range(first.end(), second.first())
                .filter(i -> !scene.isInFigure(i) && i > first.end())
                .filter(i -> scene.classes().get(i) == WordClass.NOUN
                        || scene.classes().get(i) == WordClass.NAME)
                .mapToObj(i -> lower(scene, i))
                .allMatch(word -> named.contains(word)
                        || PRESENT.contains(word)
                        || PAST.contains(word)
                        || WordSet.of("costs|price|year|years|figure|number").contains(word));
    }

    private static String lower(SceneText scene, int word) {
        return scene.tokens().get(word).lower();
    }
}
