package io.reelwright.provider.model;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a user's own script takes to speak at most, sentence by sentence. The voice is not asked, so each word gets more time than it
 * needs: an estimate that is built on this must not be exceeded.
 */
final class ScriptLength {
    /** Speed of the slowest narration, pauses included, in words per second. */
    private static final double SLOWEST_WORDS = 2.2;

    /** Time of a letter in a word that is spoken as one, in seconds, and the least time of such a word. */
    private static final double LETTER = 0.07;

    private static final double SHORTEST_WORD = 0.25;

    /** Time of a digit, of a symbol, and of a letter that is spelled, in seconds. */
    private static final double SPELLED = 0.6;

    /** Pause after a clause mark, and the longest pause after a sentence, in seconds. */
    private static final double CLAUSE = 0.55;

    private static final double PAUSE = 0.7;

    /** Silence before the first word and after the last one, in seconds. */
    private static final double EDGES = 0.95;

    private ScriptLength() {}

    /** Returns the seconds of each sentence with its pause. The first one also has the silence at both ends. */
    static List<Double> of(String script) {
        List<Double> sentences = new ArrayList<>();
        script.lines()
                .forEach(paragraph -> Sentences.of(paragraph).forEach(sentence -> sentences.add(seconds(sentence))));
        if (!sentences.isEmpty()) sentences.set(0, sentences.getFirst() + EDGES);
        return sentences;
    }

    private static double seconds(String sentence) {
        List<String> words = WhiteSpace.words(sentence);
        double careful = PAUSE;
        for (String word : words) careful += word(word);
        return Math.max(words.size() / SLOWEST_WORDS, careful);
    }

    private static double word(String word) {
        boolean spelled = isSpelled(word);
        double seconds = 0;
        for (int at = 0; at < word.length(); at++) {
            char one = word.charAt(at);
            if (",;:".indexOf(one) >= 0 && at == word.length() - 1) seconds += CLAUSE;
            else if (Character.isLetter(one)) seconds += spelled ? SPELLED : LETTER;
            else if (".,;:!?'\"()[]“”‘’*_`#-–—".indexOf(one) < 0) seconds += SPELLED;
        }
        return Math.max(seconds, SHORTEST_WORD);
    }

    /** A word in capitals or without a vowel is read letter by letter. */
    private static boolean isSpelled(String word) {
        String lower = CharacterClasses.lower(word);
        boolean vowel = lower.chars().anyMatch(one -> "aeiouyáéíóúàèìòùâêîôûäëïöüæøå".indexOf(one) >= 0);
        long letters = word.chars().filter(Character::isLetter).count();
        return !vowel || letters > 1 && word.chars().noneMatch(Character::isLowerCase);
    }
}
