package io.reelwright.phase.storyboard;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.WordClass;
import io.reelwright.text.WordSet;
import java.util.Set;

/** Decides where words that stand alone on a picture may begin and end: never inside a phrase and never at an unfinished part. */
final class PhraseEdges {
    /** Verbs that only attribute speech. */
    private static final Set<String> SPEECH =
            Set.of("said", "says", "told", "wrote", "asked", "added", "explained", "warned", "noted", "argued");

    private PhraseEdges() {}

    /** Returns whether a range may begin with this word. */
    static boolean begins(SceneText scene, int from) {
        WordClass kind = scene.classes().get(from);
        String word = scene.tokens().get(from).lower();
        if (word.isEmpty()
                || WordSet.of("the|a|an|this|that|these|those|its|their|his|her|such|another|both|about")
                        .contains(word)) return false;
        if (kind == WordClass.CONJUNCTION && !word.equals("how") && !KeyPhraseFinder.asks(scene, from)) return false;
        if (kind == WordClass.PREPOSITION || kind == WordClass.AUXILIARY) return false;
        if (kind == WordClass.PRONOUN
                && !WordSet.of("you|everyone|nobody|nothing|something|everything")
                        .contains(word)
                && !opensClause(scene, from)) return false;
        if (kind == WordClass.ADVERB
                && !WordSet.of("never|almost|only|just|not|always|most|less|more|once|twice|first")
                        .contains(word)) return false;
        if (SPEECH.contains(word)) return false;
        if (from == 0 || scene.tokens().get(from - 1).endsClause()) return true;
        if (scene.figures().stream().anyMatch(it -> from > it.first() && from < it.end())) return false;
        if (isWholeOfAPart(scene, from)) return false;
        WordClass before = scene.classes().get(from - 1);
        if (kind == WordClass.VERB
                && WordSet.of("that|who|which")
                        .contains(scene.tokens().get(from - 1).lower())) return false;
        if (before == WordClass.VERB && kind == WordClass.VERB) return false;
        if (before == WordClass.AUXILIARY && WordSet.of("not|never|only").contains(word)) return false;
        String last = scene.tokens().get(from - 1).lower();
        boolean second = kind.nominal() && isSecond(scene, from);
        boolean joined = second || before.nominal() && kind.nominal();
        boolean determined = before == WordClass.DETERMINER
                && !WordSet.of("the|a|an|its|their|his|her|my|our|this|that|these|those")
                        .contains(last);
        int beforeArticle = WordSet.of("the|a|an").contains(last) ? from - 2 : from - 1;
        boolean opens = beforeArticle >= 0 && scene.clauseStart(from) == beforeArticle;
        if (beforeArticle >= 0
                && !opens
                && WordSet.of("than|as|like|only|just|almost|hardly")
                        .contains(scene.tokens().get(beforeArticle).lower())) return false;
        return !joined
                && !determined
                && !WordSet.of("not|never|no|without|less|more|fewer|hardly|to|almost|n't")
                        .contains(last);
    }

    /** Returns whether a pronoun opens a short clause, like {@code it does not hurt}; the voice has already named the subject. */
    private static boolean opensClause(SceneText scene, int from) {
        boolean first = from == 0
                || scene.tokens().get(from - 1).endsClause()
                || WordSet.of("and|but|so")
                        .contains(scene.tokens().get(from - 1).lower())
                || from - scene.clauseStart(from) <= 4
                        && WordSet.of("in|by|since|after|during|on|until")
                                .contains(scene.tokens()
                                        .get(scene.clauseStart(from))
                                        .lower());
        if (!first || from + 1 >= scene.tokens().size()) return false;
        WordClass next = scene.classes().get(from + 1);
        return WordSet.of("it|they|she|he|we|i")
                        .contains(scene.tokens().get(from).lower())
                && (next == WordClass.AUXILIARY || next == WordClass.VERB);
    }

    /**
     * Returns whether the word belongs to the whole of a part: {@code 80,000 inhabitants} alone would misrepresent
     * {@code 70,000 of the city's 80,000 inhabitants}.
     */
    private static boolean isWholeOfAPart(SceneText scene, int from) {
        int start = scene.clauseStart(from);
        for (int i = start + 1; i < from; i++)
            if (scene.tokens().get(i).lower().equals("of") && from - i <= 3)
                return scene.classes().get(i - 1) == WordClass.NUMBER
                        || WordSet.of("half|most|some|part|third|quarter|majority|fraction|none")
                                .contains(scene.tokens().get(i - 1).lower());
        return false;
    }

    /** Returns whether the word begins the second of two things, like {@code his cheese} in {@code his wine and his cheese}. */
    private static boolean isSecond(SceneText scene, int from) {
        int and = scene.classes().get(from - 1) == WordClass.DETERMINER ? from - 2 : from - 1;
        return and > 0
                && WordSet.of("and|or").contains(scene.tokens().get(and).lower())
                && scene.classes().get(and - 1).canEnd()
                && !scene.tokens().get(and - 1).endsClause()
                && !clauseFollows(scene, from);
    }

    /** Returns whether a new clause with its own verb begins here, instead of the second of two things. */
    private static boolean clauseFollows(SceneText scene, int from) {
        int start = scene.clauseStart(from);
        boolean verbBefore = scene.classes().subList(start, from).stream()
                .anyMatch(kind -> kind == WordClass.VERB || kind == WordClass.AUXILIARY);
        return verbBefore
                && scene.classes().subList(from, scene.clauseEnd(from)).stream()
                        .anyMatch(kind -> kind == WordClass.VERB || kind == WordClass.AUXILIARY);
    }

    /** Returns whether a range may end before this word. */
    static boolean ends(SceneText scene, int to) {
        if (scene.figures().stream().anyMatch(it -> to > it.first() && to < it.end())) return false;
        WordClass last = scene.classes().get(to - 1);
        String word = scene.tokens().get(to - 1).lower();
        boolean before =
                to < scene.tokens().size() && scene.tokens().get(to).lower().equals("than");
        if (before && WordSet.of("more|less|fewer|better|longer").contains(word)) return true;
        if (last == WordClass.PRONOUN
                && WordSet.of("you|us|everyone|nobody|everything|nothing|itself")
                        .contains(word)
                && to > 1) return true;
        if (WordSet.of("anything|something|anyone").contains(word))
            return to == scene.tokens().size() || scene.tokens().get(to - 1).endsClause();
        if (to > 1
                && WordSet.of("much|many").contains(word)
                && scene.tokens().get(to - 2).lower().equals("as")) return true;
        if (isParticle(scene, to - 1)) return true;
        if (!last.canEnd()
                || WordSet.of(
                                "not|never|very|too|only|just|also|even|about|roughly|nearly|much|more|most|less|well|far|almost|really|quite|and|rather")
                        .contains(word)) return false;
        if (last == WordClass.VERB && wantsMore(scene, to - 1, word)) return false;
        if (to == scene.tokens().size() || scene.tokens().get(to - 1).endsClause()) return true;
        WordClass next = scene.classes().get(to);
        if (isParticle(scene, to)) return false;
        String after = scene.tokens().get(to).lower();
        if (WordSet.of("of|than|per|%|percent|cent|to|that|who|which").contains(after)) return false;
        if (last.nominal() && next.nominal()) return false;
        if (last == WordClass.VERB
                && (next.nominal()
                        || next == WordClass.DETERMINER
                        || next == WordClass.PRONOUN
                        || next == WordClass.ADVERB
                        || next == WordClass.VERB)) return false;
        if (last == WordClass.ADVERB || last == WordClass.ADJECTIVE && next.nominal()) return false;
        return !(last == WordClass.VERB
                && WordSet.of("up|out|down|off|on|over|away|into|for|at|like|as|with")
                        .contains(after));
    }

    /**
     * Returns whether the word is a particle: {@code out} in {@code dries out before …} and in {@code pull the tube out and …},
     * {@code into} in {@code were broken into on …}.
     */
    static boolean isParticle(SceneText scene, int word) {
        String it = scene.tokens().get(word).lower();
        if (word == 0 || !WordSet.of("up|down|out|off|away|back|in|into|for").contains(it)) return false;
        boolean closes =
                word + 1 == scene.tokens().size() || scene.tokens().get(word).endsClause();
        WordClass next = closes ? WordClass.CONJUNCTION : scene.classes().get(word + 1);
        boolean rests = next == WordClass.CONJUNCTION || next == WordClass.PREPOSITION;
        boolean verb = scene.classes().get(word - 1) == WordClass.VERB;
        if (WordSet.of("in|into|for").contains(it)) return verb && rests && !closes;
        boolean told = scene.classes().get(scene.clauseStart(word)) == WordClass.VERB
                && scene.classes().get(word - 1).nominal();
        return rests && (verb || told);
    }

    /** Returns whether a verb needs its object, or belongs to an aside: {@code as a cave painting in Spain shows}. */
    private static boolean wantsMore(SceneText scene, int verb, String word) {
        if (scene.tokens().get(scene.clauseStart(verb)).lower().equals("as")) return true;
        boolean passive = verb > 0 && scene.classes().get(verb - 1) == WordClass.AUXILIARY;
        return !passive
                && LinearRegex.matches(
                        word,
                        "show(s|ed)?|says?|said|tells?|told|makes?|made|holds?|held|needs?|needed|gives?|gave|puts?|brings?"
                                + "|brought|adds?|added|means?|meant|uses?|used|takes?|took|gets?|got|reach(es|ed)?|pays?|paid|keeps?|kept"
                                + "|finds?|found|offers?|offered|pulls?|bought|buys?|costs?|becomes?|became|seems?");
    }
}
