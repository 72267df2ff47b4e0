package io.reelwright.provider.speech.mary;

import io.reelwright.media.sound.Biquad;
import io.reelwright.media.sound.StereoSound;
import io.reelwright.provider.speech.SpeechProvider.Speech;

/**
 * Post-processing of the raw voice: cuts rumble below 70 Hz, adds 2.5 dB of presence at 3.2 kHz, compresses lightly at 3:1.
 *
 * <p>This belongs to the engine and not to the mix, because the mix also receives voices that are already mastered.
 * The result is the same on every machine.
 */
final class VoiceChain {
    private static final double BUTTERWORTH = StrictMath.sqrt(0.5);
    private static final double THRESHOLD = 0.12;
    private static final double RATIO = 3;
    private static final double MAKE_UP = 1.25;
    private static final double CEILING = StereoSound.gain(-1);
    private static final double ATTACK = StrictMath.exp(-1 / (0.008 * Speech.RATE));
    private static final double RELEASE = StrictMath.exp(-1 / (0.120 * Speech.RATE));

    /** Samples between two updates of the gain: far below the attack time, and the power function is expensive. */
    private static final int STEP = 16;

    private VoiceChain() {}

    static short[] polish(short[] raw) {
        float[] sound = new float[raw.length];
        for (int i = 0; i < raw.length; i++) sound[i] = raw[i] / 32768f;
        Biquad.highPass(70, BUTTERWORTH).over(sound);
        Biquad.bell(3200, 1, 2.5).over(sound);
        compress(sound);
        return bounded(sound);
    }

    private static void compress(float[] sound) {
        double level = 0;
        double gain = 1;
        for (int i = 0; i < sound.length; i++) {
            double now = Math.abs(sound[i]);
            level = now + (level - now) * (now > level ? ATTACK : RELEASE);
            if (i % STEP == 0) gain = level <= THRESHOLD ? 1 : StrictMath.pow(level / THRESHOLD, 1 / RATIO - 1);
            sound[i] *= (float) (gain * MAKE_UP);
        }
    }

    /** Scales down the whole sentence when it would peak above −1 dB. */
    private static short[] bounded(float[] sound) {
        double peak = 0;
        for (float sample : sound) peak = Math.max(peak, Math.abs(sample));
        double gain = peak > CEILING ? CEILING / peak : 1;
        short[] samples = new short[sound.length];
        for (int i = 0; i < sound.length; i++) samples[i] = (short) Math.round(sound[i] * gain * 32767);
        return samples;
    }
}
