package io.reelwright.media.music;

/** One period of a waveform made of overtones whose strength falls by a power law. */
final class Wavetable {
    private static final int SIZE = 4096;

    private final float[] table = new float[SIZE + 1];

    /**
     * @param overtones number of overtones, including the fundamental
     * @param fall      overtone k has the strength k to the power of −fall
     */
    Wavetable(int overtones, double fall) {
        double sum = 0;
        for (int k = 1; k <= overtones; k++) {
            double strength = StrictMath.pow(k, -fall);
            sum += strength;
            for (int i = 0; i <= SIZE; i++) table[i] += (float) (strength * StrictMath.sin(2 * Math.PI * k * i / SIZE));
        }
        for (int i = 0; i <= SIZE; i++) table[i] /= (float) sum;
    }

    /** Returns the interpolated value at a phase from 0 to below 1. */
    double at(double phase) {
        double place = phase * SIZE;
        int i = (int) place;
        return table[i] + (table[i + 1] - table[i]) * (place - i);
    }
}
