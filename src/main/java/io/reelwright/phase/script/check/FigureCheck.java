package io.reelwright.phase.script.check;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Figures that the source does not have. Figures are compared by value. A ratio, difference, share or span of two figures of the same unit
 * that stand in the source, rounded to two digits, counts as in it when the narration or its evidence names both.
 */
final class FigureCheck implements Check {
    private static final Set<String> ABOUT = WordSet.of(
            "about|around|nearly|almost|roughly|over|some|under|up|than|approximately|just|close|to|least|most");
    /** Counts of things told, list numbers and the like, which no source has to name. */
    private static final double SMALL = 3;

    @Override
    public void look(Narration narration, List<Told> told, Findings findings) {
        if (!narration.hasSource()) return;
        List<FigureValue> known = narration.facts().figures();
        List<FigureValue> named = named(narration, known);
        for (Told one : told) {
            List<FigureValue> all = new ArrayList<>(FigureValue.in(one.text()));
            for (FigureValue figure : all)
                if (isNews(figure, one, told.size()) && !stands(figure, one.text(), known, named))
                    findings.add(
                            Kind.UNKNOWN_FIGURE,
                            Severity.HARD,
                            one.index(),
                            "says " + Findings.quoted(figure.words())
                                    + ", which is neither in the source nor follows from two figures that are told; leave it out");
        }
    }

    /** Returns the figures of the source that the narration or its evidence names. */
    private static List<FigureValue> named(Narration narration, List<FigureValue> known) {
        List<FigureValue> named = new ArrayList<>(FigureValue.in(narration.text()));
        for (String span : narration.evidence()) named.addAll(FigureValue.in(span));
        return named.stream()
                .filter(figure -> known.stream().anyMatch(figure::same))
                .toList();
    }

    private static boolean isNews(FigureValue figure, Told one, int sentences) {
        boolean bare = figure.unit().isEmpty() && figure.value() == Math.rint(figure.value());
        boolean counter = bare
                && figure.value() <= sentences
                && ListMarks.number(one.text()).isPresent()
                && figure.first() <= 1;
        return !counter && !(bare && figure.value() <= SMALL);
    }

    private static boolean stands(
            FigureValue figure, String sentence, List<FigureValue> known, List<FigureValue> named) {
        boolean rough = isRough(figure, sentence);
        if (known.stream().anyMatch(it -> figure.same(it) || rough && figure.about(it))) return true;
        return Derived.of(named).stream().anyMatch(it -> it.follows(figure, rough));
    }

    private static boolean isRough(FigureValue figure, String sentence) {
        List<Token> tokens = Token.of(sentence);
        int at = figure.first() - 1;
        return at >= 0 && ABOUT.contains(tokens.get(at).lower());
    }
}
