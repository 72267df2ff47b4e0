package io.reelwright.phase.storyboard;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.List;

/** Scores how much a range of a scene's words says when it stands alone on a picture. */
final class PhraseScore {
    private static final double FIGURE = 0.7;

    private PhraseScore() {}

    /** Returns the score: points for what the words say, deductions for what they omit. A range below 0 is better not shown. */
    static double of(SceneText scene, int from, int to) {
        double sum = words(scene, from, to);
        boolean acts = isActOfAPronoun(scene, from);
        boolean verb = acts || tells(scene, from, to);
        boolean subject = acts
                || scene.classes().subList(from, to).stream()
                        .anyMatch(kind -> kind.nominal() || kind == WordClass.PRONOUN);
        boolean clauseStart = acts
                || from == 0 && (scene.opensSentence() || scene.classes().getFirst() != WordClass.VERB)
                || from > 0 && scene.tokens().get(from - 1).endsClause()
                || onlyArticlesBefore(scene, from);
        boolean clauseEnd =
                to == scene.tokens().size() || scene.tokens().get(to - 1).endsClause();
        if (verb && subject && (acts || scene.classes().get(from) != WordClass.VERB)) sum += 0.8;
        boolean all = from <= 1 && to == scene.tokens().size();
        if (clauseStart && clauseEnd) sum += verb || all ? 1.6 : 0.5;
        else if (clauseStart && verb) sum += 0.7;
        else if (clauseEnd) sum += 0.5;
        if (scene.classes().get(from) == WordClass.VERB && !acts && !isCommand(scene, from)) sum -= 1.4;
        if (scene.classes().get(from) == WordClass.PRONOUN) sum -= 0.7;
        if (!clauseEnd && joins(scene, from, to)) sum -= 2.5;
        boolean before = takesFromAVerb(scene, from)
                && !scene.tokens().get(from - 1).lower().endsWith("ing");
        if (before && goesOn(scene, from, to)) sum -= 5;
        if (verb && stopsBeforeAVerb(scene, to)) sum -= 3;
        if (clauseStart && KeyPhraseFinder.asks(scene, from)) sum += 1.8;
        if (to - from == 1) sum -= 1.2;
        if (scene.classes().get(to - 1) == WordClass.VERB && !clauseEnd) sum -= 0.5;
        if (leavesANotBehind(scene, from, to)) sum -= 4;
        if (!clauseStart && followsPreposition(scene, from)) sum -= verb && subject ? 5 : outside(scene, from, to);
        if (!verb && isBareSubject(scene, from, to)) sum -= 2;
        if (!verb && !clauseStart && takesFromAVerb(scene, from)) sum -= 0.7;
        return sum - 0.12 * (to - from);
    }

    private static double words(SceneText scene, int from, int to) {
        double sum = 0;
        List<String> topic = SearchWords.stems(scene.topic());
        for (int i = from; i < to; i++) {
            sum += switch (scene.classes().get(i)) {
                case NAME -> 1.1;
                case NUMBER -> 1.2;
                case NOUN -> 1.0;
                case VERB -> 0.8;
                case ADJECTIVE -> 0.8;
                case ADVERB -> 0.4;
                case CONJUNCTION, PREPOSITION, DETERMINER, PRONOUN, AUXILIARY -> 0.0;
            };
            if (topic.contains(SearchWords.stem(scene.tokens().get(i).lower()))) sum += 0.15;
        }
        boolean figure =
                scene.figures().stream().anyMatch(it -> it.first() >= from && it.end() <= to && isMeasured(it));
        return figure ? sum + FIGURE : sum;
    }

    private static boolean isMeasured(Figure figure) {
        return !figure.year()
                && (figure.value() >= 100 || !(figure.unit() + figure.prefix() + figure.scale()).isEmpty());
    }

    /** Returns whether a verb in the range has its subject in the range, or opens the range. */
    private static boolean tells(SceneText scene, int from, int to) {
        boolean subject = false;
        for (int i = from; i < to; i++) {
            WordClass kind = scene.classes().get(i);
            if ((kind == WordClass.VERB || kind == WordClass.AUXILIARY) && (subject || i == from)) return true;
            if (kind.nominal() || kind == WordClass.PRONOUN) subject = true;
        }
        return false;
    }

    /**
     * Returns whether the range begins with the verb of a pronoun: {@code moved to Paris} of {@code In 1891 she moved to Paris}. The
     * person is known, so the verb counts as the start of the clause.
     */
    private static boolean isActOfAPronoun(SceneText scene, int from) {
        if (from == 0 || scene.classes().get(from) != WordClass.VERB) return false;
        boolean helped = WordSet.of("was|were|is|are|has|have|had")
                .contains(scene.tokens().get(from - 1).lower());
        int pronoun = helped ? from - 2 : from - 1;
        return pronoun >= 0
                && WordSet.of("it|they|she|he")
                        .contains(scene.tokens().get(pronoun).lower())
                && !scene.tokens().get(pronoun).endsClause()
                && !scene.classes().subList(scene.clauseStart(pronoun), pronoun).contains(WordClass.VERB);
    }

    /** Returns whether the sentence opens with its verb: {@code Pull the tube out}. */
    private static boolean isCommand(SceneText scene, int from) {
        return from == 0
                ? scene.opensSentence()
                : LinearRegex.contains(scene.tokens().get(from - 1).after(), "[.!?:]");
    }

    private static boolean onlyArticlesBefore(SceneText scene, int from) {
        int start = scene.clauseStart(from);
        return from - start == 1
                && WordSet.of("the|a|an|and|but|so|its|their|his|her")
                        .contains(scene.tokens().get(start).lower());
    }

    private static boolean followsPreposition(SceneText scene, int from) {
        int at = from - 1;
        while (at > 0 && scene.classes().get(at) == WordClass.DETERMINER) at--;
        return at >= 0 && scene.classes().get(at) == WordClass.PREPOSITION;
    }

    /** Returns the deduction for an adverbial without its verb, like {@code little money} alone. */
    private static double outside(SceneText scene, int from, int to) {
        boolean elsewhere = false;
        for (int i = scene.clauseStart(from); i < scene.clauseEnd(to - 1); i++)
            if ((i < from || i >= to)
                    && (scene.classes().get(i) == WordClass.VERB
                            || scene.classes().get(i) == WordClass.AUXILIARY)) elsewhere = true;
        return elsewhere ? 1.2 : 0;
    }

    /** Returns whether a conjunction stands inside. A relative clause does not count: {@code a dispute that split the city}. */
    private static boolean joins(SceneText scene, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean relative = i + 1 < to
                    && WordSet.of("that|who|which")
                            .contains(scene.tokens().get(i).lower())
                    && (scene.classes().get(i + 1) == WordClass.VERB
                            || scene.classes().get(i + 1) == WordClass.AUXILIARY);
            if (scene.classes().get(i) == WordClass.CONJUNCTION && !relative) return true;
        }
        return false;
    }

    /**
     * Returns whether a verb in the range has another subject: {@code 24 minutes is to open} of
     * {@code A link that takes 24 minutes is to open}.
     */
    private static boolean goesOn(SceneText scene, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            WordClass kind = scene.classes().get(i);
            boolean verb = kind == WordClass.VERB || kind == WordClass.AUXILIARY;
            if (verb
                    && !WordSet.of("to|that|who|which")
                            .contains(scene.tokens().get(i - 1).lower())) {
                boolean chained = scene.classes().get(i - 1) == WordClass.AUXILIARY;
                if (!chained) return true;
            }
        }
        return false;
    }

    /** Returns whether the range ends before the verb: {@code until the water} of {@code until the water runs clear}. */
    private static boolean stopsBeforeAVerb(SceneText scene, int to) {
        if (to >= scene.tokens().size() || scene.tokens().get(to - 1).endsClause()) return false;
        WordClass next = scene.classes().get(to);
        return scene.classes().get(to - 1).nominal() && (next == WordClass.VERB || next == WordClass.AUXILIARY);
    }

    /** Returns whether the range is only the subject up to its verb. */
    private static boolean isBareSubject(SceneText scene, int from, int to) {
        if (to >= scene.tokens().size() || scene.tokens().get(to - 1).endsClause()) return false;
        boolean opens = scene.classes().subList(scene.clauseStart(from), from).stream()
                .allMatch(kind -> kind == WordClass.DETERMINER || kind == WordClass.ADVERB);
        WordClass next = scene.classes().get(to);
        return opens && (next == WordClass.VERB || next == WordClass.AUXILIARY);
    }

    /** Returns whether the range is the object of the verb before it. */
    private static boolean takesFromAVerb(SceneText scene, int from) {
        int at = from - 1;
        while (at > 0 && scene.classes().get(at) == WordClass.DETERMINER) at--;
        return at >= 0 && scene.classes().get(at) == WordClass.VERB;
    }

    /** Returns whether words of the clause that turn its meaning round are left out. */
    static boolean leavesANotBehind(SceneText scene, int from, int to) {
        int start = scene.clauseStart(from);
        int end = scene.clauseEnd(Math.max(from, to - 1));
        for (int i = start; i < end; i++) {
            String word = scene.tokens().get(i).lower();
            boolean negates = word.endsWith("n't")
                    || WordSet.of("not|never|no|nobody|nothing|hardly|cannot|without|if|unless")
                            .contains(word);
            if (negates && (i < from || i >= to)) return true;
        }
        return false;
    }
}
