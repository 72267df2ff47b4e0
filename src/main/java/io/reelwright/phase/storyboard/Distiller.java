package io.reelwright.phase.storyboard;

import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.Words;
import java.util.List;
import java.util.Set;

/**
 * Finds the words of a scene that say the most on a picture: a stretch of at most six that begins and ends where a phrase
 * does, says what the sentence says (a <i>not</i> is never left behind), and dangles nothing.
 */
final class Distiller {
    private static final int MOST_WORDS = 6;
    /** A sentence of so many words may stand whole where no part of it says the same. */
    private static final int WHOLE = 9;

    /** Verbs that only say who speaks. */
    private static final Set<String> SPEECH =
            Set.of("said", "says", "told", "wrote", "asked", "added", "explained", "warned", "noted", "argued");

    private Distiller() {}

    /** A stretch of words: from, to (exclusive) and how much it says. */
    record Stretch(int from, int to, double worth) {
        static final Stretch NONE = new Stretch(0, 0, Double.NEGATIVE_INFINITY);
    }

    /** The headline of a scene, without marks at its ends; the topic's first words when nothing fits. */
    static String headline(SceneText scene, int mostWords) {
        Stretch best = best(scene, mostWords);
        boolean clear = best.to() > best.from() && best.worth() > 0;
        if (!clear && scene.tokens().size() <= WHOLE)
            return Phrases.sentenceCase(scene.plain(0, scene.tokens().size()));
        if (best.to() > best.from()) return Phrases.sentenceCase(told(scene, best));
        List<Token> topic = Token.of(scene.topic());
        return Phrases.bare(String.join(
                " ",
                topic.subList(0, Math.min(mostWords, topic.size())).stream()
                        .map(Token::raw)
                        .toList()));
    }

    /** The words of a stretch; articles inside are left out where it would be too long with them. */
    static String told(SceneText scene, Stretch stretch) {
        String text = scene.plain(stretch.from(), stretch.to());
        String told = stretch.to() - stretch.from() > MOST_WORDS ? text.replaceAll("(?i) (the|a|an)(?= )", "") : text;
        return asks(scene, stretch.from()) || isDenied(scene, stretch.to()) ? told + "?" : told;
    }

    /** Whether what ends here is called wrong right after: {@code Older people need less sleep: false}. */
    private static boolean isDenied(SceneText scene, int to) {
        return scene.tokens().get(to - 1).after().contains(":")
                && to < scene.tokens().size()
                && scene.tokens().get(to).lower().matches("false|wrong|untrue|no|not|myth|only");
    }

    /** Whether a question begins with this word. */
    private static boolean asks(SceneText scene, int from) {
        int end = from;
        while (end < scene.tokens().size() - 1
                && !scene.tokens().get(end).after().matches(".*[.!?].*")) end++;
        return scene.tokens().get(end).after().contains("?")
                && scene.tokens()
                        .get(from)
                        .lower()
                        .matches("why|how|what|when|where|who|which|do|does|did|is|are|can|would|could");
    }

    static Stretch best(SceneText scene, int mostWords) {
        return without(scene, mostWords, -1);
    }

    /** The best stretch that does not hold this word; −1 to allow all. */
    static Stretch without(SceneText scene, int mostWords, int word) {
        Stretch best = Stretch.NONE;
        int n = scene.tokens().size();
        for (int from = 0; from < n; from++) {
            for (int to = from + 1; to <= Math.min(n, from + mostWords + 2); to++) {
                if (counted(scene, from, to) > mostWords) break;
                if (to - from > 1 && scene.tokens().get(to - 2).endsClause()) break;
                if (from <= word && word < to || !begins(scene, from) || !ends(scene, to)) continue;
                if (breaksAQuotation(scene, from, to)) continue;
                double worth = worth(scene, from, to);
                if (worth > best.worth()) best = new Stretch(from, to, worth);
            }
        }
        return best;
    }

    private static boolean breaksAQuotation(SceneText scene, int from, int to) {
        long marks = scene.words(from, to)
                .chars()
                .filter(c -> "“”\"".indexOf(c) >= 0)
                .count();
        boolean whole = scene.tokens().get(from).before().matches(".*[“\"]")
                && scene.tokens().get(to - 1).after().matches(".*[”\"].*");
        return marks > 0 && !(whole && marks == 2);
    }

    /** Words without the articles inside, for stretches that are longer than allowed with them. */
    private static int counted(SceneText scene, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) if (!scene.tokens().get(i).lower().matches("the|a|an")) words++;
        return words;
    }

    private static boolean begins(SceneText scene, int from) {
        WordClass kind = scene.classes().get(from);
        String word = scene.tokens().get(from).lower();
        if (word.isEmpty() || word.matches("the|a|an|this|that|these|those|its|their|his|her|such|another|both|about"))
            return false;
        if (kind == WordClass.CONJUNCTION && !word.equals("how") && !asks(scene, from)) return false;
        if (kind == WordClass.PREPOSITION || kind == WordClass.AUXILIARY) return false;
        if (kind == WordClass.PRONOUN
                && !word.matches("you|everyone|nobody|nothing|something|everything")
                && !opensClause(scene, from)) return false;
        if (kind == WordClass.ADVERB
                && !word.matches("never|almost|only|just|not|always|most|less|more|once|twice|first")) return false;
        if (SPEECH.contains(word)) return false;
        if (from == 0 || scene.tokens().get(from - 1).endsClause()) return true;
        if (scene.figures().stream().anyMatch(it -> from > it.first() && from < it.end())) return false;
        if (isWholeOfAPart(scene, from)) return false;
        WordClass before = scene.classes().get(from - 1);
        if (before == WordClass.VERB && kind == WordClass.VERB) return false;
        if (before == WordClass.AUXILIARY && word.matches("not|never|only")) return false;
        String last = scene.tokens().get(from - 1).lower();
        boolean second = last.matches("and|or")
                && kind.nominal()
                && from > 1
                && scene.classes().get(from - 2).canEnd()
                && !scene.tokens().get(from - 2).endsClause()
                && !clauseFollows(scene, from);
        boolean joined = second || before.nominal() && kind.nominal();
        boolean determined =
                before == WordClass.DETERMINER && !last.matches("the|a|an|its|their|his|her|this|that|these|those");
        int beforeArticle = last.matches("the|a|an") ? from - 2 : from - 1;
        boolean opens = beforeArticle >= 0 && scene.clauseStart(from) == beforeArticle;
        if (beforeArticle >= 0
                && !opens
                && scene.tokens().get(beforeArticle).lower().matches("than|as|like")) return false;
        return !joined && !determined && !last.matches("not|never|no|without|less|more|fewer|hardly|to|almost|n't");
    }

    /** {@code it does not hurt}: short, and the voice has said what it is. */
    private static boolean opensClause(SceneText scene, int from) {
        boolean first = from == 0
                || scene.tokens().get(from - 1).endsClause()
                || scene.tokens().get(from - 1).lower().matches("and|but|so")
                || from - scene.clauseStart(from) <= 4
                        && scene.tokens()
                                .get(scene.clauseStart(from))
                                .lower()
                                .matches("in|by|since|after|during|on|until");
        if (!first || from + 1 >= scene.tokens().size()) return false;
        WordClass next = scene.classes().get(from + 1);
        return scene.tokens().get(from).lower().matches("it|they|she|he|we|i")
                && (next == WordClass.AUXILIARY || next == WordClass.VERB);
    }

    /** {@code 80,000 inhabitants} in {@code 70,000 of the city's 80,000 inhabitants} would say what the sentence does not. */
    private static boolean isWholeOfAPart(SceneText scene, int from) {
        int start = scene.clauseStart(from);
        for (int i = start + 1; i < from; i++)
            if (scene.tokens().get(i).lower().equals("of") && from - i <= 3)
                return scene.classes().get(i - 1) == WordClass.NUMBER
                        || scene.tokens()
                                .get(i - 1)
                                .lower()
                                .matches("half|most|some|part|third|quarter|majority|fraction|none");
        return false;
    }

    /** Whether a subject with a verb of its own begins here, rather than the second of two things. */
    private static boolean clauseFollows(SceneText scene, int from) {
        int start = scene.clauseStart(from);
        boolean verbBefore = scene.classes().subList(start, from).stream()
                .anyMatch(kind -> kind == WordClass.VERB || kind == WordClass.AUXILIARY);
        return verbBefore
                && scene.classes().subList(from, scene.clauseEnd(from)).stream()
                        .anyMatch(kind -> kind == WordClass.VERB || kind == WordClass.AUXILIARY);
    }

    private static boolean ends(SceneText scene, int to) {
        WordClass last = scene.classes().get(to - 1);
        String word = scene.tokens().get(to - 1).lower();
        boolean before =
                to < scene.tokens().size() && scene.tokens().get(to).lower().equals("than");
        if (before && word.matches("more|less|fewer|better|longer")) return true;
        if (last == WordClass.PRONOUN && word.matches("you|us|everyone|nobody|everything|nothing|itself") && to > 1)
            return true;
        if (!last.canEnd()
                || word.matches(
                        "not|never|very|too|only|just|also|even|about|roughly|nearly|much|more|most|less|well|far|almost|really|quite|and|rather"))
            return false;
        if (last == WordClass.VERB && wantsMore(scene, to - 1, word)) return false;
        if (to == scene.tokens().size() || scene.tokens().get(to - 1).endsClause()) return true;
        WordClass next = scene.classes().get(to);
        String after = scene.tokens().get(to).lower();
        if (after.matches("of|than|per|%|percent|cent|to|that|who|which")) return false;
        if (last.nominal() && next.nominal()) return false;
        if (last == WordClass.VERB
                && (next.nominal()
                        || next == WordClass.DETERMINER
                        || next == WordClass.PRONOUN
                        || next == WordClass.ADVERB
                        || next == WordClass.VERB)) return false;
        if (last == WordClass.ADVERB || last == WordClass.ADJECTIVE && next.nominal()) return false;
        return !(last == WordClass.VERB && after.matches("up|out|down|off|on|over|away|into|for|at|like|as|with"));
    }

    /** A verb that says little without its object, or the one of an aside: {@code as a cave painting in Spain shows}. */
    private static boolean wantsMore(SceneText scene, int verb, String word) {
        if (scene.tokens().get(scene.clauseStart(verb)).lower().equals("as")) return true;
        boolean passive = verb > 0 && scene.classes().get(verb - 1) == WordClass.AUXILIARY;
        return !passive
                && word.matches(
                        "show(s|ed)?|says?|said|tells?|told|makes?|made|holds?|held|needs?|needed|gives?|gave|puts?|brings?"
                                + "|brought|adds?|added|means?|meant|uses?|used|takes?|took|gets?|got|reach(es|ed)?|pays?|paid|keeps?|kept"
                                + "|finds?|found|offers?|offered|pulls?|bought|buys?|costs?|becomes?|became|seems?");
    }

    private static double worth(SceneText scene, int from, int to) {
        double sum = 0;
        boolean verb = false;
        boolean subject = false;
        List<String> topic = Words.stems(scene.topic());
        for (int i = from; i < to; i++) {
            WordClass kind = scene.classes().get(i);
            sum += switch (kind) {
                case NAME -> 1.1;
                case NUMBER -> 1.2;
                case NOUN -> 1.0;
                case VERB -> 0.8;
                case ADJECTIVE -> 0.8;
                case ADVERB -> 0.4;
                case CONJUNCTION, PREPOSITION, DETERMINER, PRONOUN, AUXILIARY -> 0.0;
            };
            if (topic.contains(Words.stem(scene.tokens().get(i).lower()))) sum += 0.15;
            if (kind == WordClass.VERB || kind == WordClass.AUXILIARY) verb |= subject || i == from;
            if (kind.nominal() || kind == WordClass.PRONOUN) subject = true;
        }
        boolean clauseStart = from == 0 || scene.tokens().get(from - 1).endsClause() || onlyArticlesBefore(scene, from);
        boolean clauseEnd =
                to == scene.tokens().size() || scene.tokens().get(to - 1).endsClause();
        if (verb && subject && scene.classes().get(from) != WordClass.VERB) sum += 0.8;
        boolean all = from <= 1 && to == scene.tokens().size();
        if (clauseStart && clauseEnd) sum += verb || all ? 1.6 : 0.5;
        else if (clauseStart && verb) sum += 0.7;
        else if (clauseEnd) sum += 0.5;
        boolean opens = from == 0 || scene.tokens().get(from - 1).after().matches(".*[.!?:].*");
        if (scene.classes().get(from) == WordClass.VERB && !opens) sum -= 1.4;
        if (scene.classes().get(from) == WordClass.PRONOUN) sum -= 0.7;
        if (!clauseEnd && scene.classes().subList(from + 1, to).contains(WordClass.CONJUNCTION)) sum -= 1.2;
        if (clauseStart && asks(scene, from)) sum += 1.8;
        if (to - from == 1) sum -= 1.2;
        if (scene.classes().get(to - 1) == WordClass.VERB && !clauseEnd) sum -= 0.5;
        if (leavesANotBehind(scene, from, to)) sum -= 4;
        if (verb && subject && !clauseStart && followsPreposition(scene, from)) sum -= 5;
        return sum - 0.12 * (to - from);
    }

    private static boolean onlyArticlesBefore(SceneText scene, int from) {
        int start = scene.clauseStart(from);
        return from - start == 1 && scene.tokens().get(start).lower().matches("the|a|an|and|but|so|its|their");
    }

    private static boolean followsPreposition(SceneText scene, int from) {
        int at = from - 1;
        while (at > 0 && scene.classes().get(at) == WordClass.DETERMINER) at--;
        return at >= 0 && scene.classes().get(at) == WordClass.PREPOSITION;
    }

    private static boolean leavesANotBehind(SceneText scene, int from, int to) {
        int start = scene.clauseStart(from);
        int end = scene.clauseEnd(Math.max(from, to - 1));
        for (int i = start; i < end; i++) {
            boolean negates = scene.tokens()
                    .get(i)
                    .lower()
                    .matches("not|never|no|nobody|nothing|hardly|cannot|without|if|unless|.*n't");
            if (negates && (i < from || i >= to)) return true;
        }
        return false;
    }
}
