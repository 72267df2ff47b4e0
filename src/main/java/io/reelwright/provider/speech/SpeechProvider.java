package io.reelwright.provider.speech;

import io.reelwright.campaign.WordTime;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** A voice, or several of one service. */
public interface SpeechProvider {
    /** The voices it has, by the names that users give, the default first. */
    List<String> voices(Locale locale);

    /**
     * Speaks one sentence.
     *
     * @param text   the sentence as it is written
     * @param voice  one of {@link #voices}
     * @param locale its language
     * @throws IOException          when the voice cannot speak it; the message says why and names the mend
     * @throws InterruptedException when the run is stopped
     */
    Speech speak(String text, String voice, Locale locale) throws IOException, InterruptedException;

    /**
     * A spoken sentence, ready for the mix. Whoever speaks it has filtered and compressed it where its sound needs that, as a
     * service with mastered voices has already done: nothing is done to the voice later but to set its level beside the music.
     *
     * @param samples mono, 16 bit, {@link #RATE} samples a second
     * @param words   one entry per word as written (split at white space), times in seconds from the first sample
     */
    record Speech(short[] samples, List<WordTime> words) {
        /** Samples a second of all speech in the house. */
        public static final int RATE = 48_000;

        public Speech {
            words = List.copyOf(words);
        }

        /** Length in seconds. */
        public double seconds() {
            return samples.length / (double) RATE;
        }
    }
}
