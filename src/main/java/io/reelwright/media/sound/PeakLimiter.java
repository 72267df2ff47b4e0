package io.reelwright.media.sound;

/**
 * Keeps true peaks below a ceiling. Finds peaks between the samples by four-fold interpolation (the 48 taps of ITU-R
 * BS.1770-4, annex 2) and lowers the gain smoothly before each peak.
 */
public final class PeakLimiter {
    /** Look-ahead: the gain starts to fall this many samples before a peak (3 ms). */
    private static final int AHEAD = 144;

    /** Share by which the gain recovers in one sample: a time constant of 120 ms. */
    private static final double RELEASE = 1 - StrictMath.exp(-1.0 / (0.12 * StereoSound.RATE));

    private static final double[][] PHASES = {
        {
            0.0017089843750,
            0.0109863281250,
            -0.0196533203125,
            0.0332031250000,
            -0.0594482421875,
            0.1373291015625,
            0.9721679687500,
            -0.1022949218750,
            0.0476074218750,
            -0.0266113281250,
            0.0148925781250,
            -0.0083007812500
        },
        {
            -0.0291748046875,
            0.0292968750000,
            -0.0517578125000,
            0.0891113281250,
            -0.1665039062500,
            0.4650878906250,
            0.7797851562500,
            -0.2003173828125,
            0.1015625000000,
            -0.0582275390625,
            0.0330810546875,
            -0.0189208984375
        }
    };

    private PeakLimiter() {}

    /** Returns the sound with no true peak above {@code ceiling} (a factor below 1), up to some hundredths of a decibel. */
    public static StereoSound limit(StereoSound sound, double ceiling) {
        float[] wanted = wantedGain(sound, ceiling);
        float[] gain = smooth(lowestAhead(wanted));
        StereoSound limited = StereoSound.silence(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            limited.left()[i] = sound.left()[i] * gain[i];
            limited.right()[i] = sound.right()[i] * gain[i];
        }
        return limited;
    }

    private static float[] wantedGain(StereoSound sound, double ceiling) {
        float[] gain = new float[sound.length()];
        for (int i = 0; i < gain.length; i++) {
            double peak = Math.max(peak(sound.left(), i), peak(sound.right(), i));
            gain[i] = peak > ceiling ? (float) (ceiling / peak) : 1;
        }
        return gain;
    }

    /** Returns the highest value at sample {@code i} and at the three interpolated points before the next. */
    private static double peak(float[] channel, int i) {
        double peak = Math.abs(channel[i]);
        // Interpolation at most doubles the values of so quiet a neighbourhood: most of a sound is skipped here.
        if (i < 6 || i + 6 >= channel.length) return peak;
        double near = Math.max(Math.abs(channel[i - 1]), Math.abs(channel[i + 1]));
        if (Math.max(peak, near) < 0.35) return peak;
        for (double[] phase : PHASES) {
            double forward = 0;
            double backward = 0;
            for (int k = 0; k < 12; k++) {
                float x = channel[i + k - 6];
                forward += x * phase[k];
                backward += x * phase[11 - k];
            }
            peak = Math.max(peak, Math.max(Math.abs(forward), Math.abs(backward)));
        }
        return peak;
    }

    /** Returns for each sample the lowest gain within {@link #AHEAD} samples on either side (monotonic queue). */
    private static float[] lowestAhead(float[] gain) {
        float[] lowest = new float[gain.length];
        int[] queue = new int[gain.length];
        int head = 0;
        int tail = 0;
        for (int i = 0; i < gain.length + AHEAD; i++) {
            if (i < gain.length) {
                while (tail > head && gain[queue[tail - 1]] >= gain[i]) tail--;
                queue[tail++] = i;
            }
            int centre = i - AHEAD;
            if (centre < 0) continue;
            while (queue[head] < centre - AHEAD) head++;
            lowest[centre] = gain[queue[head]];
        }
        return lowest;
    }

    /** Smooths the gain: it falls linearly over the look-ahead and rises slowly. */
    private static float[] smooth(float[] lowest) {
        float[] held = new float[lowest.length];
        double now = 1;
        for (int i = 0; i < lowest.length; i++) {
            now = lowest[i] < now ? lowest[i] : now + (lowest[i] - now) * RELEASE;
            held[i] = (float) now;
        }
        // A running mean over the look-ahead: it is never above the lowest gain around a peak.
        float[] mean = new float[held.length];
        double sum = 0;
        for (int i = 0; i < held.length + AHEAD / 2; i++) {
            sum += i < held.length ? held[i] : 1;
            if (i >= AHEAD) sum -= held[i - AHEAD];
            int centre = i - AHEAD / 2;
            if (centre >= 0 && centre < mean.length) mean[centre] = (float) (sum / Math.min(i + 1, AHEAD));
        }
        return mean;
    }
}
