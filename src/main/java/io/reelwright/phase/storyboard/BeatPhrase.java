package io.reelwright.phase.storyboard;

import io.reelwright.language.grammar.Word;
import io.reelwright.text.LinearRegex;
import java.util.List;
import java.util.Optional;

/**
 * The words of a beat that tell most if they are shown alone: a name, a figure with what it counts, a noun with what describes it, or a short
 * clause. They stand in the beat as they are shown, and nothing that turns them round is left out.
 *
 * @param from  index of the first of them in the scene
 * @param to    index after the last one
 * @param worth what they tell
 */
record BeatPhrase(int from, int to, double worth) {
    private static final int MOST_WORDS = 6;
    private static final int MOST_LETTERS = 38;
    /** What the words must tell at least. */
    private static final double LEAST = 0.7;

    /** Returns the best phrase that lies between two words of a scene; empty if there is none, or if grammar cannot read the language. */
    static Optional<BeatPhrase> in(SceneText scene, int first, int end) {
        Optional<SceneWords> grammar = SceneWords.of(scene);
        if (grammar.isEmpty()) return Optional.empty();
        SceneWords words = grammar.get();
        BeatPhrase best = null;
        for (int from = first; from < end; from++)
            for (int to = from + 1; to <= Math.min(end, from + MOST_WORDS); to++) {
                if (to - from > 1 && scene.tokens().get(to - 2).endsClause()) break;
                if (!isWritten(scene, from, to)) continue;
                int begin = scene.offset(from);
                int close = begin + scene.words(from, to).length();
                List<Word> in = words.between(begin, close);
                double worth = worth(in) - 0.12 * (to - from);
                boolean better = worth >= LEAST && (best == null || worth > best.worth);
                if (better
                        && WholePhrase.stands(words, begin, close)
                        && !PhraseScore.leavesANotBehind(scene, from, to)
                        && !losesItsPossessive(words, in)) best = new BeatPhrase(from, to, worth);
            }
        return Optional.ofNullable(best);
    }

    /** Returns whether the words begin without an article and break no quotation. */
    private static boolean isWritten(SceneText scene, int from, int to) {
        String text = scene.words(from, to);
        boolean article =
                LinearRegex.matches(scene.tokens().get(from).lower(), "the|a|an|its|their|his|her|my|our|your");
        // An initial is no name: A. A. Milne.
        boolean initial = to - from == 1 && scene.tokens().get(from).core().length() < 2;
        return !article
                && !initial
                && text.length() <= MOST_LETTERS
                && !LinearRegex.contains(text, "[“”\"()\\[\\]…]|[–—-]$|^[–—-]");
    }

    /** Returns whether the words end before the {@code 's} of their last one. */
    private static boolean losesItsPossessive(SceneWords words, List<Word> in) {
        return words.after(in.getLast()).filter(it -> it.tag().equals("POS")).isPresent();
    }

    private static double worth(List<Word> words) {
        double sum = 0;
        for (Word word : words) {
            if (word.tag().equals("CD")) sum += 0.9;
            else if (word.name()) sum += 0.75;
            else if (word.noun()) sum += 0.6;
            else if (word.tag().startsWith("JJ")) sum += 0.4;
            else if (word.verb() && !word.label().startsWith("aux")) sum += 0.35;
        }
        return sum;
    }

    /** Returns the words as they are shown. */
    String text(SceneText scene) {
        return Phrases.sentenceCase(scene.plain(from, to));
    }
}
