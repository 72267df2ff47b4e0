package io.reelwright.bench.writer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How much of a voice track nobody speaks. */
final class Silence {
    private static final int HEADER = 44;
    private static final int RATE = 48_000;
    private static final int FRAME = RATE / 100;
    /** Shorter rests are the closures of consonants. */
    private static final int SHORTEST_FRAMES = 8;
    /** Silence is this far below loud speech. */
    private static final double BELOW = Math.pow(10, -35 / 20.0);

    private Silence() {}

    /**
     * Returns the share of silence between two moments of a mono WAV of 48 kHz and 16 bit, 0 to 1: rests of at least 80 ms whose level is 35
     * dB below the loudest twentieth of its 10 ms frames.
     */
    static double share(Path wav, double from, double to) throws IOException {
        double[] levels = levels(wav, from, to);
        if (levels.length == 0) return 0;
        double[] sorted = levels.clone();
        Arrays.sort(sorted);
        double limit = sorted[(int) (sorted.length * 0.95)] * BELOW;
        int silent = 0;
        int run = 0;
        for (int i = 0; i <= levels.length; i++) {
            if (i < levels.length && levels[i] < limit) {
                run++;
                continue;
            }
            if (run >= SHORTEST_FRAMES) silent += run;
            run = 0;
        }
        return silent / (double) levels.length;
    }

    private static double[] levels(Path wav, double from, double to) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(wav)).order(ByteOrder.LITTLE_ENDIAN);
        int first = (int) (from * RATE);
        int last = Math.min((int) (to * RATE), (bytes.capacity() - HEADER) / 2);
        double[] levels = new double[Math.max(0, (last - first) / FRAME)];
        for (int i = 0; i < levels.length; i++) {
            double sum = 0;
            for (int k = 0; k < FRAME; k++) {
                double sample = bytes.getShort(HEADER + 2 * (first + i * FRAME + k));
                sum += sample * sample;
            }
            levels[i] = Math.sqrt(sum / FRAME);
        }
        return levels;
    }
}
