package io.reelwright.phase.storyboard;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Token;
import io.reelwright.text.WordSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the words of a scene that say the most on a picture: a stretch of at most six that begins and ends where a phrase
 * does, says what the sentence says (a <i>not</i> is never left behind), and dangles nothing.
 */
final class KeyPhraseFinder {
    private static final int MOST_WORDS = 6;
    /** A sentence of so many words may stand whole where no part of it says the same. */
    private static final int WHOLE = 10;

    private static final int LONGEST_WHOLE = 52;
    private static final int WHOLE_CHARACTERS = 40;

    private KeyPhraseFinder() {}

    /** A stretch of words: from, to (exclusive) and how much it says. */
    record Stretch(int from, int to, double worth) {
        static final Stretch NONE = new Stretch(0, 0, Double.NEGATIVE_INFINITY);
    }

    /** The headline of a scene, without marks at its ends; the topic's first words when nothing fits. */
    static String headline(SceneText scene, int mostWords) {
        Stretch best = best(scene, mostWords);
        boolean clear = best.to() > best.from() && best.worth() > 0;
        int n = scene.tokens().size();
        if (!clear && scene.opensSentence() && n <= WHOLE && scene.text().length() <= LONGEST_WHOLE)
            return Phrases.sentenceCase(scene.plain(0, n));
        if (best.to() > best.from()) return Phrases.sentenceCase(told(scene, best));
        String noun = Phrases.nounAfter(scene, 0, n, mostWords);
        if (noun.contains(" ") && !LinearRegex.contains(noun, "\\d")) return Phrases.sentenceCase(noun);
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
        String told = stretch.to() - stretch.from() > MOST_WORDS ? withoutArticles(text) : text;
        return asks(scene, stretch.from()) || isDenied(scene, stretch.to()) ? told + "?" : told;
    }

    /** Without the articles between the first and the last word. */
    private static String withoutArticles(String text) {
        String[] words = LinearRegex.split(text, " ");
        return IntStream.range(0, words.length)
                .filter(i -> i == 0
                        || i == words.length - 1
                        || !WordSet.of("the|a|an").contains(CharacterClasses.lower(words[i])))
                .mapToObj(i -> words[i])
                .collect(Collectors.joining(" "));
    }

    /** Whether what ends here is called wrong right after: {@code Older people need less sleep: false}. */
    private static boolean isDenied(SceneText scene, int to) {
        return scene.tokens().get(to - 1).after().contains(":")
                && to < scene.tokens().size()
                && WordSet.of("false|wrong|untrue|no|not|myth|only")
                        .contains(scene.tokens().get(to).lower());
    }

    /** Whether a question begins with this word. */
    static boolean asks(SceneText scene, int from) {
        int end = from;
        while (end < scene.tokens().size() - 1
                && !LinearRegex.contains(scene.tokens().get(end).after(), "[.!?]")) end++;
        return scene.tokens().get(end).after().contains("?")
                && WordSet.of("why|how|what|when|where|who|which|do|does|did|is|are|can|would|could")
                        .contains(scene.tokens().get(from).lower());
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
                if (counted(scene, from, to) > mostWords && !isWhole(scene, from, to, mostWords)) break;
                if (to - from > 1 && scene.tokens().get(to - 2).endsClause()) break;
                if (from <= word && word < to || !PhraseEdges.begins(scene, from) || !PhraseEdges.ends(scene, to))
                    continue;
                if (breaksAQuotation(scene, from, to)) continue;
                double worth = PhraseScore.of(scene, from, to);
                if (worth > best.worth()) best = new Stretch(from, to, worth);
            }
        }
        return best;
    }

    /** The whole scene may be a word longer, since nothing of it is lost then. */
    private static boolean isWhole(SceneText scene, int from, int to, int mostWords) {
        return from <= 1
                && to == scene.tokens().size()
                && counted(scene, from, to) == mostWords + 1
                && scene.words(from, to).length() <= WHOLE_CHARACTERS;
    }

    private static boolean breaksAQuotation(SceneText scene, int from, int to) {
        long marks = scene.words(from, to)
                .chars()
                .filter(c -> "“”\"".indexOf(c) >= 0)
                .count();
        boolean whole = LinearRegex.contains(scene.tokens().get(from).before(), "[“\"]$")
                && LinearRegex.contains(scene.tokens().get(to - 1).after(), "[”\"]");
        return marks > 0 && !(whole && marks == 2);
    }

    /** Words without the articles inside, for stretches that are longer than allowed with them. */
    private static int counted(SceneText scene, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++)
            if (!WordSet.of("the|a|an").contains(scene.tokens().get(i).lower())) words++;
        return words;
    }
}
