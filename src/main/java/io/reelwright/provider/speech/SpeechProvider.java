package io.reelwright.provider.speech;

import io.reelwright.campaign.WordTime;
import io.reelwright.text.pronunciation.Lexicon;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A speech service with one or several voices. */
public interface SpeechProvider {
    /** Returns the voices for a locale by the names that users specify, the default first; empty when it has none. */
    List<String> voices(Locale locale);

    /**
     * Speaks one sentence.
     *
     * @param text    the sentence as written
     * @param voice   one of {@link #voices}
     * @param locale  language of the text
     * @param lexicon words that are pronounced in the user's way
     * @throws IOException          when the voice cannot speak the sentence; the message states the reason and the remedy
     * @throws InterruptedException when the run is cancelled
     */
    Speech speak(String text, String voice, Locale locale, Lexicon lexicon) throws IOException, InterruptedException;

    /** Speaks one sentence without a lexicon. */
    default Speech speak(String text, String voice, Locale locale) throws IOException, InterruptedException {
        return speak(text, voice, locale, Lexicon.EMPTY);
    }

    /**
     * A spoken sentence, ready for the mix. The provider has already filtered and compressed it if needed; later steps only set
     * its level relative to the music.
     *
     * @param samples mono, 16 bit, {@link #RATE} samples a second
     * @param words   one entry per written word (split at white space), times in seconds from the first sample
     */
    record Speech(short[] samples, List<WordTime> words) {
        /** Sample rate of all speech, samples a second. */
        public static final int RATE = 48_000;

        public Speech {
            words = List.copyOf(words);
        }

        /** Returns the length in seconds. */
        public double seconds() {
            return samples.length / (double) RATE;
        }
    }
}
