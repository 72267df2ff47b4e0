package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Storyboard;
import java.util.ArrayList;
import java.util.List;

/** Measures every sentence from the script, the storyboard and the sound of the voice. */
final class SignalCollector {
    private static final double SILENCE = 1e-6;

    private SignalCollector() {}

    /**
     * Returns the measurements of all spoken sentences, in order.
     *
     * @param samples the narration's sound, −1 to 1
     * @param rate    samples a second
     */
    static List<SentenceSignals> of(Script script, Storyboard board, float[] samples, int rate) {
        Narration narration = board.narration();
        List<SentenceSignals> all = new ArrayList<>();
        for (SpokenSentence spoken : narration.spoken()) {
            Script.Sentence sentence = script.sentences().get(spoken.index());
            HookScore.Signs signs = HookScore.of(sentence.text());
            double seconds = Math.max(0.1, spoken.end() - spoken.start());
            all.add(new SentenceSignals(
                    spoken.index(),
                    spoken.start(),
                    spoken.end(),
                    sentence.role(),
                    signs.score(),
                    signs.reasons(),
                    loudness(samples, rate, spoken.start(), spoken.end()),
                    spoken.wordCount() / seconds,
                    changes(board, spoken) / seconds,
                    board.scenes().stream().anyMatch(scene -> scene.firstWord() == spoken.firstWord()),
                    board.scenes().stream().anyMatch(scene -> lastWord(scene) == lastWord(spoken))));
        }
        return all;
    }

    private static double loudness(float[] samples, int rate, double start, double end) {
        int from = Math.clamp((long) (start * rate), 0, samples.length);
        int to = Math.clamp((long) (end * rate), from, samples.length);
        double sum = 0;
        for (int i = from; i < to; i++) sum += samples[i] * samples[i];
        return 10 * Math.log10(SILENCE + sum / Math.max(1, to - from));
    }

    private static int lastWord(Scene scene) {
        return scene.firstWord() + scene.wordCount();
    }

    private static int lastWord(SpokenSentence spoken) {
        return spoken.firstWord() + spoken.wordCount();
    }

    private static long changes(Storyboard board, SpokenSentence spoken) {
        return board.scenes().stream()
                .filter(scene -> scene.startSeconds() >= spoken.start() - 0.5 && scene.startSeconds() < spoken.end())
                .count();
    }
}
