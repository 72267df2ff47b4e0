package io.reelwright.provider.speech.mary;

import io.reelwright.campaign.WordTime;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import java.util.Arrays;
import java.util.List;

/** Trims the silence at both ends of a sentence, because the code that joins sentences sets the pauses. */
final class SilenceTrimmer {
    private SilenceTrimmer() {}

    /** Keeps {@code spare} seconds before the first word and after the last. */
    static Speech silence(Speech speech, double spare) {
        List<WordTime> heard =
                speech.words().stream().filter(w -> w.end() > w.start()).toList();
        if (heard.isEmpty()) return speech;
        int length = speech.samples().length;
        int from = Math.max(0, sample(heard.getFirst().start() - spare));
        int to = Math.min(length, sample(heard.getLast().end() + spare));
        double shift = from / (double) Speech.RATE;
        double end = (to - from) / (double) Speech.RATE;
        List<WordTime> words = speech.words().stream()
                .map(w -> new WordTime(w.text(), clamp(w.start() - shift, end), clamp(w.end() - shift, end)))
                .toList();
        return new Speech(Arrays.copyOfRange(speech.samples(), from, to), words);
    }

    private static int sample(double seconds) {
        return (int) Math.round(seconds * Speech.RATE);
    }

    private static double clamp(double seconds, double end) {
        return Math.max(0, Math.min(end, seconds));
    }
}
