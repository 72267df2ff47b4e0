package io.reelwright.phase.storyboard;

import io.reelwright.text.Token;
import io.reelwright.text.WordClass;
import io.reelwright.text.Words;
import java.util.List;

/**
 * Finds the words of a scene that say the most on a picture: a stretch of at most six that begins and ends where a phrase
 * does, says what the sentence says (a <i>not</i> is never left behind), and dangles nothing.
 */
final class Distiller {
    private static final int MOST_WORDS = 6;
    /** A sentence of so many words may stand whole where no part of it says the same. */
    private static final int WHOLE = 9;

    private Distiller() {}

    /** A stretch of words: from, to (exclusive) and how much it says. */
    record Stretch(int from, int to, double worth) {
        static final Stretch NONE = new Stretch(0, 0, Double.NEGATIVE_INFINITY);
    }

    /** The headline of a scene, without marks at its ends; the topic's first words when nothing fits. */
    static String headline(SceneText scene, int mostWords) {
        Stretch best = best(scene, mostWords);
        boolean clear = best.to() > best.from() && best.worth() > 0;
        boolean opens = scene.sentence().startsWith(scene.tokens().getFirst().raw());
        if (!clear && opens && scene.tokens().size() <= WHOLE)
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
    static boolean asks(SceneText scene, int from) {
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
                if (from <= word && word < to || !PhraseEdges.begins(scene, from) || !PhraseEdges.ends(scene, to))
                    continue;
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
        if (!clauseEnd && scene.classes().subList(from + 1, to).contains(WordClass.CONJUNCTION)) sum -= 2.5;
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
