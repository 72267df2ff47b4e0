package io.reelwright.phase.storyboard;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import io.reelwright.text.quantity.Figure;
import java.util.stream.IntStream;

/** Finds the words that say what a figure counts. No label is better than half a phrase. */
final class NumberLabel {
    private static final int MOST_WORDS = 6;

    private NumberLabel() {}

    /** Returns what is counted: the words after the figure, else a measured quantity, else the clause before it, else its subject. */
    static String of(SceneText scene, Figure figure) {
        int end = scene.clauseEnd(figure.end() - 1);
        if (figure.end() < end && !scene.tokens().get(figure.end() - 1).endsClause() && isVerb(scene, figure.end()))
            return "";
        if (figure.year()) return yearLabel(scene, figure);
        if (figure.end() < end) {
            String rest = trimmed(scene, figure.end(), end);
            if (!rest.isEmpty()) return rest;
        }
        String measured = measured(scene, figure);
        if (!measured.isEmpty()) return measured;
        String before = predicate(scene, figure);
        if (!before.isEmpty()) return before;
        return described(scene, figure);
    }

    /** Returns whether the label stops at this verb; {@code working} in {@code working memory} does not stop it. */
    private static boolean stops(SceneText scene, int word) {
        return isVerb(scene, word) && !scene.tokens().get(word).lower().endsWith("ing");
    }

    private static boolean isVerb(SceneText scene, int word) {
        WordClass kind = scene.classes().get(word);
        return kind == WordClass.VERB || kind == WordClass.AUXILIARY;
    }

    /**
     * Returns the subject with its article if the figure describes it: {@code the jars} of {@code the jars were 5,500 years old}.
     */
    private static String described(SceneText scene, Figure figure) {
        int start = scene.clauseStart(figure.first());
        while (start < figure.first()
                && WordSet.of("and|but|so").contains(scene.tokens().get(start).lower())) start++;
        int verb = start;
        while (verb < figure.first() && !isVerb(scene, verb)) verb++;
        int said = verb;
        while (said < figure.first()
                && WordSet.of("will|would|could|can|may|might|must|has|have|had|be|been")
                        .contains(scene.tokens().get(said).lower())) said++;
        boolean times = figure.unit().startsWith("times as");
        boolean is = said < figure.first()
                        && LinearRegex.matches(
                                scene.tokens().get(said).lower(),
                                "is|was|are|were|costs?|weighs?|lasts?|weighed|lasted")
                || times && verb < figure.first();
        boolean brief = verb > start && verb - start <= MOST_WORDS;
        boolean names = is
                && scene.classes().subList(start, verb).stream()
                        .anyMatch(kind -> kind == WordClass.NOUN || kind == WordClass.NAME);
        return names
                        && brief
                        && !(figure.unit() + figure.prefix()).isEmpty()
                        && scene.classes().get(verb - 1).canEnd()
                ? scene.plain(start, verb)
                : "";
    }

    /** Returns {@code pH} for {@code a pH of about 3.9}. */
    private static String measured(SceneText scene, Figure figure) {
        int of = figure.first() - 1;
        if (of > 0
                && WordSet.of("about|roughly|nearly|almost|only|just")
                        .contains(scene.tokens().get(of).lower())) of--;
        return of > 0 && scene.tokens().get(of).lower().equals("of")
                ? Phrases.nounBefore(scene, scene.clauseStart(of), of, 3)
                : "";
    }

    /** Returns the clause before the figure if it is short: {@code money doubles in about} becomes {@code money doubles in}. */
    private static String predicate(SceneText scene, Figure figure) {
        int start = scene.clauseStart(figure.first());
        while (start < figure.first()
                && WordSet.of("and|but|so|the|a|an|then|it|they|he|she")
                        .contains(scene.tokens().get(start).lower())) start++;
        // "In water light slows to": without its preposition the place would be told as what slows.
        if (scene.classes().get(start) == WordClass.PREPOSITION) return "";
        int to = figure.first();
        while (to > start
                && WordSet.of(
                                "about|roughly|nearly|almost|only|just|at|least|most|around|over|under|than|of|is|was|are|were|to|by|for|after|within|from|with|at|some|a|the|and|in|less|more|worth")
                        .contains(scene.tokens().get(to - 1).lower())) to--;
        boolean verb = scene.classes().subList(start, to).contains(WordClass.VERB);
        boolean linked = scene.tokens().subList(to, figure.first()).stream()
                .anyMatch(token -> WordSet.of("in|for|to|up|by|after|within").contains(token.lower()));
        boolean dangles = isVerb(scene, to - (to > start ? 1 : 0))
                && !linked
                && !figure.unit().startsWith("times");
        return verb
                        && !dangles
                        && to - start >= 2
                        && to - start <= MOST_WORDS
                        && (scene.classes().get(to - 1).canEnd() || isParticle(scene, to - 1))
                ? scene.plain(start, to)
                : "";
    }

    private static String trimmed(SceneText scene, int from, int end) {
        if (WordSet.of("and|or|but|so|while|when|if|because|who|which|that|between")
                        .contains(scene.tokens().get(from).lower())
                || scene.tokens().get(from).digits()) return "";
        int to = from;
        while (to < Math.min(end, from + MOST_WORDS) && !stops(scene, to) && !joinsAnother(scene, to, end)) to++;
        boolean tellsAll = end - from <= 4
                && to < end
                && to > from
                && !joinsAnother(scene, to, end)
                && !leavesANot(scene, from, end)
                && PhraseEdges.ends(scene, end);
        if (tellsAll && scene.classes().get(from).nominal()) return scene.plain(from, end);
        if (scene.classes().get(from) == WordClass.ADVERB) return "";
        while (to > from) {
            boolean whole = to == end
                    || !(scene.classes().get(to - 1).nominal()
                            && scene.classes().get(to).nominal());
            boolean ofNext = to < end
                            && WordSet.of("of|than")
                                    .contains(scene.tokens().get(to).lower())
                    || insideAPair(scene, to);
            if (scene.classes().get(to - 1).canEnd() && whole && !ofNext) break;
            to--;
        }
        int start = from;
        boolean share = from + 1 < to
                        && scene.tokens().get(from).lower().equals("of")
                        && WordSet.of("the|all|its|their|his|her|our")
                                .contains(scene.tokens().get(from + 1).lower())
                || scene.tokens().get(from - 1).raw().contains("%")
                        && scene.tokens().get(from).lower().equals("of");
        if (share && to - from > 1) return scene.plain(from, to);
        while (start < to
                && WordSet.of("of|the|a|an|and|is|are|was|were|but")
                        .contains(scene.tokens().get(start).lower())) start++;
        if (start < to
                && (scene.classes().get(start) == WordClass.VERB
                        || scene.classes().get(start) == WordClass.AUXILIARY)) return "";
        boolean points = start < to && scene.classes().get(start) == WordClass.PRONOUN;
        boolean says = !points
                && scene.classes().subList(start, to).stream()
                        .anyMatch(kind -> kind == WordClass.NOUN || kind == WordClass.NAME || kind == WordClass.NUMBER);
        return says ? scene.plain(start, to) : "";
    }

    /**
     * Returns whether a conjunction adds another figure or another statement: after {@code and five minutes} something else is counted, and
     * after {@code but Paris} or {@code and its queen lays} something else is told.
     */
    private static boolean joinsAnother(SceneText scene, int word, int end) {
        String joint = scene.tokens().get(word).lower();
        if (WordSet.of("but|while|whereas").contains(joint)) return true;
        if (!WordSet.of("and|or").contains(joint)) return false;
        if (scene.figures().stream().anyMatch(it -> it.first() == word + 1)) return true;
        boolean subject = word + 1 < end
                && (scene.classes().get(word + 1) == WordClass.DETERMINER
                        || scene.classes().get(word + 1) == WordClass.NAME
                        || scene.classes().get(word + 1) == WordClass.PRONOUN);
        return subject && IntStream.range(word + 2, end).anyMatch(i -> isVerb(scene, i));
    }

    /** Returns whether a negation before the range would be lost and so reverse its meaning. */
    private static boolean leavesANot(SceneText scene, int from, int end) {
        int start = scene.clauseStart(from);
        return IntStream.range(start, end)
                .anyMatch(i -> (i < from)
                        && WordSet.of("not|never|no|nobody|hardly")
                                .contains(scene.tokens().get(i).lower()));
    }

    /** Returns whether the word is a particle like {@code up} in {@code heats up}. */
    private static boolean isParticle(SceneText scene, int word) {
        return word > 0
                && WordSet.of("up|down|out|off")
                        .contains(scene.tokens().get(word).lower())
                && scene.classes().get(word - 1) == WordClass.VERB;
    }

    private static boolean insideAPair(SceneText scene, int word) {
        boolean inside = scene.figures().stream().anyMatch(it -> it.isPair() && word > it.first() && word < it.end());
        return inside
                || word > 1
                        && WordSet.of("between|from")
                                .contains(scene.tokens().get(word - 1).lower());
    }

    /** Returns the label of a year in an aside, which describes the noun before it: {@code The Belém Tower, finished in 1519, …}. */
    private static String asideLabel(SceneText scene, Figure figure, int start) {
        int to = figure.first();
        while (to > start
                && WordSet.of("in|since|by|around|about|from|until")
                        .contains(scene.tokens().get(to - 1).lower())) to--;
        String noun = Phrases.nounBefore(scene, scene.clauseStart(start - 1), start, 4);
        return noun.isEmpty() || to - start > 3
                ? ""
                : LinearRegex.replaceAll(noun, "[,;:]$", "") + " " + scene.plain(start, to);
    }

    private static String yearLabel(SceneText scene, Figure figure) {
        int start = scene.clauseStart(figure.first());
        if (start > 0 && isVerb(scene, start)) return asideLabel(scene, figure, start);
        KeyPhraseFinder.Stretch best = KeyPhraseFinder.without(scene, MOST_WORDS, figure.first());
        boolean holds = best.to() > best.from() && (figure.first() < best.from() || figure.first() >= best.to());
        boolean tells = holds && IntStream.range(best.from(), best.to()).anyMatch(i -> isVerb(scene, i));
        boolean names = IntStream.range(best.from(), best.to())
                .anyMatch(i -> scene.classes().get(i) == WordClass.NOUN
                        || scene.classes().get(i) == WordClass.NAME);
        return tells && names ? scene.plain(best.from(), best.to()) : "";
    }
}
