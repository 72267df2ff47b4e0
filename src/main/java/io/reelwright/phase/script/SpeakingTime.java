package io.reelwright.phase.script;

import io.reelwright.campaign.Script.Sentence;
import io.reelwright.text.Syllables;
import java.util.List;

/**
 * How long a voice takes, foretold from syllables, which is closer than counting words.
 *
 * @param wordsPerSecond the voice's measured rate on plain English prose, about 2.6
 */
record SpeakingTime(double wordsPerSecond) {
    private static final double SYLLABLES_PER_WORD = 1.45;
    private static final double START = 0.15;
    private static final double PAUSE = 0.34;
    private static final double LAST_HOLD = 0.8;

    SpeakingTime {
        if (!(wordsPerSecond > 0.5 && wordsPerSecond < 10))
            throw new IllegalArgumentException("a voice speaks 0.5 to 10 words a second, not " + wordsPerSecond);
    }

    /** Seconds of one sentence without the pause after it. */
    double of(String sentence) {
        return Syllables.of(sentence) / (wordsPerSecond * SYLLABLES_PER_WORD);
    }

    /** Seconds of the sentence with the pause after it. */
    double paced(String sentence) {
        return of(sentence) + PAUSE;
    }

    /** Seconds of the whole video with these sentences. */
    double ofAll(List<Sentence> sentences) {
        double spoken =
                sentences.stream().mapToDouble(sentence -> of(sentence.text())).sum();
        return START + spoken + PAUSE * Math.max(0, sentences.size() - 1) + LAST_HOLD;
    }
}
