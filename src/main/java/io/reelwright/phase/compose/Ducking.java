package io.reelwright.phase.compose;

import io.reelwright.campaign.WordTime;
import io.reelwright.media.sound.StereoSound;
import java.util.List;

/**
 * Lowers the music during speech. The times of the words are known, so the music is low before the first sound of a word and stays low
 * in the small gaps between words.
 *
 * @param gains factor for each hundredth of a second
 */
record Ducking(float[] gains) {
    /** Attenuation during speech, in decibels. */
    static final double DEPTH = 8;

    private static final int STEP = StereoSound.RATE / 100;
    private static final double GAP = 0.6;

    /** Length of the ramp between full and lowered, in hundredths of a second. Half of it lies before the speech. */
    private static final int RAMP = 30;

    static Ducking under(List<WordTime> words, int frames) {
        int steps = frames * 100 / 30 + 2;
        boolean[] speech = new boolean[steps];
        for (int i = 0; i < words.size(); i++) {
            WordTime word = words.get(i);
            boolean flows = i + 1 < words.size() && words.get(i + 1).start() - word.end() < GAP;
            double end = flows ? words.get(i + 1).start() : word.end();
            int from = Math.max(0, (int) (word.start() * 100) - RAMP / 2);
            int to = Math.min(steps, (int) (end * 100) + RAMP / 2 + 1);
            for (int k = from; k < to; k++) speech[k] = true;
        }
        double down = StereoSound.gain(-DEPTH);
        float[] gains = new float[steps];
        int spoken = 0;
        for (int k = -RAMP / 2; k < steps; k++) {
            int ahead = k + RAMP / 2;
            if (ahead < steps && speech[ahead]) spoken++;
            int behind = k - RAMP / 2;
            if (behind > 0 && speech[behind - 1]) spoken--;
            if (k >= 0) gains[k] = (float) (1 + (down - 1) * Math.min(1, spoken / (double) RAMP));
        }
        return new Ducking(gains);
    }

    /** Multiplies the music by the gains and by a constant level factor. */
    void over(StereoSound music, double level) {
        for (int i = 0; i < music.length(); i++) {
            int k = Math.min(i / STEP, gains.length - 2);
            double part = Math.min(1, (i - k * STEP) / (double) STEP);
            float gain = (float) ((gains[k] + (gains[k + 1] - gains[k]) * part) * level);
            music.left()[i] *= gain;
            music.right()[i] *= gain;
        }
    }
}
