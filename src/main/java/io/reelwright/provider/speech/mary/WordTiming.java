package io.reelwright.provider.speech.mary;

import io.reelwright.campaign.WordTime;
import java.util.ArrayList;
import java.util.List;

/** Computes the time of each written word from the lengths of sounds and pauses. */
final class WordTiming {
    private WordTiming() {}

    /**
     * Returns the start and end of each written word.
     *
     * @param end length of the sound in seconds: no word ends later
     * @return one entry per written word; a word without sounds has no length and starts where the previous word ended
     */
    static List<WordTime> times(List<String> written, List<TokenDocument.Sound> sounds, double end) {
        double[] from = new double[written.size()];
        double[] to = new double[written.size()];
        boolean[] heard = new boolean[written.size()];
        double now = 0;
        for (TokenDocument.Sound sound : sounds) {
            double start = now;
            now = Math.min(end, now + sound.seconds());
            int word = sound.written();
            if (word < 0) continue;
            if (!heard[word]) from[word] = start;
            heard[word] = true;
            to[word] = now;
        }
        List<WordTime> times = new ArrayList<>();
        double last = 0;
        for (int i = 0; i < written.size(); i++) {
            times.add(
                    heard[i] ? new WordTime(written.get(i), from[i], to[i]) : new WordTime(written.get(i), last, last));
            last = times.getLast().end();
        }
        return times;
    }
}
