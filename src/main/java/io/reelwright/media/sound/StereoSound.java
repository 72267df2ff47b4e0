package io.reelwright.media.sound;

/**
 * Two channels of the same length at 48,000 samples a second. Full scale is −1 to 1; intermediate values may exceed it.
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

    /** Returns silence; {@code length} in samples. */
    public static StereoSound silence(int length) {
        return new StereoSound(new float[length], new float[length]);
    }

    /** Returns the length in samples. */
    public int length() {
        return left.length;
    }

    /** Adds a mono sound to both channels from sample {@code at} on; parts beyond either end are dropped. */
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

    /** Returns a copy with every sample multiplied by {@code gain}. */
    public StereoSound times(double gain) {
        StereoSound scaled = silence(length());
        float g = (float) gain;
        for (int i = 0; i < length(); i++) {
            scaled.left[i] = left[i] * g;
            scaled.right[i] = right[i] * g;
        }
        return scaled;
    }

    /** Converts a level in decibels to a factor. */
    public static double gain(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    /** Converts a factor to a level in decibels; negative infinity for 0. */
    public static double decibels(double gain) {
        return 20 * StrictMath.log10(gain);
    }
}
