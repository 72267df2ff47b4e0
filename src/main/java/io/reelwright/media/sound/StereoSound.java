package io.reelwright.media.sound;

/**
 * Two channels of the same length, 48,000 samples a second; full scale is −1 to 1, more is allowed until the end.
 *
 * @param left  samples
 * @param right samples
 */
public record StereoSound(float[] left, float[] right) {
    /** Samples a second. */
    public static final int RATE = 48_000;

    public StereoSound {
        if (left.length != right.length)
            throw new IllegalArgumentException("channels of " + left.length + " and " + right.length + " samples");
    }

    /** Silence of a length in samples. */
    public static StereoSound silence(int length) {
        return new StereoSound(new float[length], new float[length]);
    }

    /** Length in samples. */
    public int length() {
        return left.length;
    }

    /** Adds one channel's sound to both, from sample {@code at} on; what reaches past either end is left out. */
    public void add(float[] mono, int at, double gainLeft, double gainRight) {
        int from = Math.max(0, -at);
        int to = Math.min(mono.length, length() - at);
        float l = (float) gainLeft;
        float r = (float) gainRight;
        for (int i = from; i < to; i++) {
            left[at + i] += mono[i] * l;
            right[at + i] += mono[i] * r;
        }
    }

    /** Adds another sound of the same length. */
    public void add(StereoSound other) {
        for (int i = 0; i < length(); i++) {
            left[i] += other.left[i];
            right[i] += other.right[i];
        }
    }

    /** The same sound, louder or softer. */
    public StereoSound times(double gain) {
        StereoSound scaled = silence(length());
        float g = (float) gain;
        for (int i = 0; i < length(); i++) {
            scaled.left[i] = left[i] * g;
            scaled.right[i] = right[i] * g;
        }
        return scaled;
    }

    /** A factor for a level in decibels. */
    public static double gain(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    /** The level in decibels of a factor; negative infinity for 0. */
    public static double decibels(double gain) {
        return 20 * StrictMath.log10(gain);
    }
}
