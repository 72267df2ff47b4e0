package io.reelwright.media.music;

import io.reelwright.media.sound.StereoSound;

/** Schroeder reverb of a hall: four comb and two all-pass filters a side. */
final class Reverb {
    private static final int[][] COMBS = {{1687, 1601, 2053, 2251}, {1733, 1559, 2111, 2203}};
    private static final int[] PASSES = {347, 113};

    private Reverb() {}

    /** Adds reverb to a sound; {@code part} is its level relative to the sound itself. */
    static void over(StereoSound sound, double part) {
        echo(sound.left(), COMBS[0], part);
        echo(sound.right(), COMBS[1], part);
    }

    private static void echo(float[] channel, int[] combs, double part) {
        float[] sum = new float[channel.length];
        for (int delay : combs) comb(channel, sum, delay);
        for (int delay : PASSES) pass(sum, delay);
        for (int i = 0; i < channel.length; i++) channel[i] += (float) (sum[i] * part / combs.length);
    }

    private static void comb(float[] in, float[] sum, int delay) {
        float[] line = new float[delay];
        float dull = 0;
        for (int i = 0, j = 0; i < in.length; i++, j = j + 1 == delay ? 0 : j + 1) {
            float out = line[j];
            dull += (out - dull) * 0.6f;
            line[j] = in[i] + 0.8f * dull;
            sum[i] += out;
        }
    }

    private static void pass(float[] channel, int delay) {
        float[] line = new float[delay];
        for (int i = 0, j = 0; i < channel.length; i++, j = j + 1 == delay ? 0 : j + 1) {
            float out = line[j];
            float in = channel[i] + 0.6f * out;
            line[j] = in;
            channel[i] = out - 0.6f * in;
        }
    }
}
