package io.reelwright.campaign;

import java.util.List;

/**
 * The whole narration, spoken once in STORYBOARD and used by all later phases.
 *
 * @param sound   mono WAV, 48 kHz, 16 bit: the clean voice without music
 * @param seconds length in seconds
 * @param words   all words with their times in that file, in order
 * @param spoken  the sentences of the script with their times in that file
 * @param voice   name of the voice
 */
public record Narration(Asset sound, double seconds, List<WordTime> words, List<SpokenSentence> spoken, String voice) {
    public Narration {
        words = List.copyOf(words);
        spoken = List.copyOf(spoken);
    }

    /**
     * The position of a sentence in the narration.
     *
     * @param index     its index in the script
     * @param start     start of its first word, in seconds
     * @param end       end of its last word, in seconds
     * @param firstWord index of its first word in {@link Narration#words}
     * @param wordCount number of its words
     */
    public record SpokenSentence(int index, double start, double end, int firstWord, int wordCount) {}
}
