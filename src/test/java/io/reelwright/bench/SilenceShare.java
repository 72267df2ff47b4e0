package io.reelwright.bench;

import io.reelwright.campaign.Narration;
import io.reelwright.campaign.WordTime;
import io.reelwright.provider.speech.SpeechProvider.Speech;
import java.util.Arrays;

/**
 * How much of a voice track is silent.
 *
 * @param seconds length of the track
 * @param silent  seconds of it in which nobody speaks
 * @param within  of these, seconds inside sentences
 * @param between of these, seconds between sentences
 * @param edges   of these, seconds before the first word and after the last
 * @param longest the longest silence between two words, in seconds
 */
public record SilenceShare(double seconds, double silent, double within, double between, double edges, double longest) {
    /** Frames are silent this many decibels below the loud frames. */
    private static final double BELOW_DB = 40;

    private static final int FRAME = Speech.RATE / 100;

    /** Frames in a row that make a silence: the closure of a stop consonant is shorter and belongs to its word. */
    private static final int RUN = 6;

    /** Returns the silent part of the track, 0 to 1. */
    public double share() {
        return silent / seconds;
    }

    /** Measures the word times: whatever lies in no word is silent. */
    public static SilenceShare of(Narration narration) {
        double within = 0;
        double between = 0;
        double edges = 0;
        double longest = 0;
        double end = 0;
        int sentence = 0;
        for (int i = 0; i < narration.words().size(); i++) {
            WordTime word = narration.words().get(i);
            boolean first = sentence < narration.spoken().size()
                    && narration.spoken().get(sentence).firstWord() == i;
            if (first) sentence++;
            double gap = Math.max(0, word.start() - end);
            if (i == 0) edges += gap;
            else if (first) between += gap;
            else within += gap;
            if (i > 0) longest = Math.max(longest, gap);
            end = Math.max(end, word.end());
        }
        edges += Math.max(0, narration.seconds() - end);
        return new SilenceShare(narration.seconds(), within + between + edges, within, between, edges, longest);
    }

    /**
     * Returns the silent part of a sound, 0 to 1: frames of 10 ms that are 40 dB below the level that a twentieth of the frames
     * exceed, in runs of 60 ms and more.
     */
    public static double of(short[] samples) {
        int frames = samples.length / FRAME;
        double[] levels = new double[frames];
        for (int i = 0; i < frames; i++) levels[i] = level(samples, i * FRAME);
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double limit = frames == 0 ? 0 : sorted[frames * 19 / 20] - BELOW_DB;
        int silent = 0;
        int run = 0;
        for (int i = 0; i <= frames; i++) {
            if (i < frames && levels[i] < limit) run++;
            else {
                if (run >= RUN) silent += run;
                run = 0;
            }
        }
        return frames == 0 ? 0 : silent / (double) frames;
    }

    /** Returns the level of a frame in dBFS. */
    private static double level(short[] samples, int from) {
        double sum = 1e-3;
        for (int i = from; i < from + FRAME; i++) sum += (double) samples[i] * samples[i];
        return 10 * Math.log10(sum / FRAME / (32768.0 * 32768.0));
    }
}
