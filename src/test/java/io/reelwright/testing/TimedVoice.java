package io.reelwright.testing;

import io.reelwright.campaign.WordTime;
import io.reelwright.provider.speech.SpeechProvider;
import io.reelwright.text.pronunciation.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A voice that says nothing in the right time: each word as it is written takes as long as its vowels and digits. */
public final class TimedVoice implements SpeechProvider {
    private static final double LETTER = 0.13;

    @Override
    public List<String> voices(Locale locale) {
        return List.of("slt");
    }

    @Override
    public Speech speak(String text, String voice, Locale locale, Lexicon lexicon) {
        List<WordTime> words = new ArrayList<>();
        double at = 0.05;
        for (String word : text.strip().split("\\s+")) {
            long sounds = word.toLowerCase(Locale.ROOT)
                    .chars()
                    .filter(c -> "aeiouy0123456789".indexOf(c) >= 0)
                    .count();
            double end = at + LETTER * Math.clamp(sounds, 1, 40);
            words.add(new WordTime(word, at, end));
            at = end;
        }
        return new Speech(new short[(int) (at * Speech.RATE)], words);
    }
}
