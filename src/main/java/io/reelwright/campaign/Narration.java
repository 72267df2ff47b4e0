package io.reelwright.campaign;

import java.util.List;

/**
 * The whole narration, spoken once at STORYBOARD and used by every later phase.
 *
 * @param sound   mono WAV, 48 kHz, 16 bit: the clean voice without music
 * @param seconds its length
 * @param words   every word with its time in that file, in order
 * @param spoken  the sentences of the script with the time each takes in that file
 * @param voice   name of the voice that spoke
 */
public record Narration(Asset sound, double seconds, List<WordTime> words, List<SpokenSentence> spoken, String voice) {
    public Narration {
        words = List.copyOf(words);
        spoken = List.copyOf(spoken);
    }

    /**
     * Where a sentence lies in the narration.
     *
     * @param index     its place in the script
     * @param start     seconds, at its first word
     * @param end       seconds, at the end of its last word
     * @param firstWord index of its first word in {@link Narration#words}
     * @param wordCount how many of them are its own
     */
    public record SpokenSentence(int index, double start, double end, int firstWord, int wordCount) {}
}
