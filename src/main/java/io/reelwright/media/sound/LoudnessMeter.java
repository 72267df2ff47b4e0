package io.reelwright.media.sound;

/** Measures programme loudness by ITU-R BS.1770-4: K-weighting, blocks of 400 ms, absolute and relative gate. */
public final class LoudnessMeter {
    private static final int STEP = StereoSound.RATE / 10;
    private static final double OFFSET = -0.691;
    private static final double SILENCE = -70;

    private LoudnessMeter() {}

    /** Returns the loudness in LUFS; −70 for silence and for less than 400 ms. */
    public static double integrated(StereoSound sound) {
        double[] power = stepPowers(sound);
        double[] blocks = new double[Math.max(0, power.length - 3)];
        for (int i = 0; i < blocks.length; i++) blocks[i] = (power[i] + power[i + 1] + power[i + 2] + power[i + 3]) / 4;
        double overall = meanAbove(blocks, power(SILENCE));
        if (overall <= 0) return SILENCE;
        return loudness(meanAbove(blocks, overall / 10));
    }

    /** Returns the mean K-weighted power of each tenth of a second, summed over both channels. */
    private static double[] stepPowers(StereoSound sound) {
        double[] power = new double[sound.length() / STEP];
        addPower(sound.left(), power);
        addPower(sound.right(), power);
        return power;
    }

    private static void addPower(float[] channel, double[] power) {
        // The two filters of the recommendation at 48 kHz: the high shelf for the effect of the head, then a high-pass.
        Biquad head =
                new Biquad(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585);
        Biquad low = new Biquad(1, -2, 1, -1.99004745483398, 0.99007225036621);
        for (int step = 0; step < power.length; step++) {
            double sum = 0;
            for (int i = step * STEP; i < (step + 1) * STEP; i++) {
                double y = low.next(head.next(channel[i]));
                sum += y * y;
            }
            power[step] += sum / STEP;
        }
    }

    private static double meanAbove(double[] blocks, double gate) {
        double sum = 0;
        int count = 0;
        for (double block : blocks) {
            if (block > gate) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double loudness(double power) {
        return power <= 0 ? SILENCE : OFFSET + 10 * StrictMath.log10(power);
    }

    private static double power(double loudness) {
        return StrictMath.pow(10, (loudness - OFFSET) / 10);
    }
}
