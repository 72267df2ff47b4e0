package io.reelwright.language.meaning;

/** Turns a short text into a vector whose direction stands for its meaning. Thread-safe. */
public interface Meaning {
    /**
     * Returns the vector of a text, of length 1. An empty text has the zero vector. Vectors of one {@code Meaning} all have the same size.
     * The returned array is the caller's own.
     */
    float[] of(String text);

    /** Returns whether vectors come from a model of meaning; otherwise texts are alike that share words, and likenesses are lower. */
    default boolean real() {
        return true;
    }

    /** Returns the likeness of two texts from -1 to 1, rounded to two decimals so that other processors rank the same way. */
    default double likeness(String a, String b) {
        return cosine(of(a), of(b));
    }

    /** Returns the cosine of two vectors of length 1, rounded to two decimals so that other processors rank the same way. */
    static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * (double) b[i];
        return Math.round(sum * 100) / 100.0;
    }
}
