package io.reelwright.provider.speech.mary;

import io.reelwright.provider.speech.SpeechProvider.Speech;

/**
 * What a sound engineer does to a spoken voice: rumble off below 70 Hz, 2.5 dB of presence at 3.2 kHz, a light 3:1 compressor.
 *
 * <p>The filters are the biquads of R. Bristow-Johnson's "Cookbook formulae for audio EQ biquad filter coefficients".
 */
final class VoiceChain {
    private static final double THRESHOLD = 0.12;
    private static final double RATIO = 3;
    private static final double MAKE_UP = 1.25;
    private static final double CEILING = 0.89;
    private static final double ATTACK = Math.exp(-1 / (0.008 * Speech.RATE));
    private static final double RELEASE = Math.exp(-1 / (0.120 * Speech.RATE));

    /** Samples between two looks at the level: far below the attack, and the power is dear. */
    private static final int STEP = 16;

    private VoiceChain() {}

    static short[] polish(short[] raw) {
        double[] sound = new double[raw.length];
        for (int i = 0; i < raw.length; i++) sound[i] = raw[i] / 32768.0;
        highPass(sound);
        presence(sound);
        compress(sound);
        return bounded(sound);
    }

    private static void highPass(double[] sound) {
        double w = 2 * Math.PI * 70 / Speech.RATE;
        double cos = Math.cos(w);
        double alpha = Math.sin(w) / (2 * Math.sqrt(0.5));
        filter(sound, (1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    private static void presence(double[] sound) {
        double w = 2 * Math.PI * 3200 / Speech.RATE;
        double cos = Math.cos(w);
        double gain = Math.pow(10, 2.5 / 40);
        double alpha = Math.sin(w) / 2;
        filter(sound, 1 + alpha * gain, -2 * cos, 1 - alpha * gain, 1 + alpha / gain, -2 * cos, 1 - alpha / gain);
    }

    private static void filter(double[] sound, double b0, double b1, double b2, double a0, double a1, double a2) {
        double x1 = 0;
        double x2 = 0;
        double y1 = 0;
        double y2 = 0;
        for (int i = 0; i < sound.length; i++) {
            double x = sound[i];
            double y = (b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
            x2 = x1;
            x1 = x;
            y2 = y1;
            y1 = y;
            sound[i] = y;
        }
    }

    private static void compress(double[] sound) {
        double level = 0;
        double gain = 1;
        for (int i = 0; i < sound.length; i++) {
            double now = Math.abs(sound[i]);
            level = now + (level - now) * (now > level ? ATTACK : RELEASE);
            if (i % STEP == 0) gain = level <= THRESHOLD ? 1 : StrictMath.pow(level / THRESHOLD, 1 / RATIO - 1);
            sound[i] *= gain * MAKE_UP;
        }
    }

    /** Brings a sentence that would peak above −1 dB down as a whole. */
    private static short[] bounded(double[] sound) {
        double peak = 0;
        for (double s : sound) peak = Math.max(peak, Math.abs(s));
        double gain = peak > CEILING ? CEILING / peak : 1;
        short[] samples = new short[sound.length];
        for (int i = 0; i < sound.length; i++) samples[i] = (short) Math.round(sound[i] * gain * 32767);
        return samples;
    }
}
