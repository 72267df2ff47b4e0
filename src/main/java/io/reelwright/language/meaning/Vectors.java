package io.reelwright.language.meaning;

/** Arithmetic of vectors. */
final class Vectors {
    private Vectors() {}

    /** Scales a vector to length 1; one of zeros stays. */
    static void normalize(float[] vector) {
        double sum = 0;
        for (float one : vector) sum += one * (double) one;
        if (sum == 0) return;
        double length = Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) vector[i] = (float) (vector[i] / length);
    }
}
