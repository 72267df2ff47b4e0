package io.reelwright.phase.quality;

import java.util.Arrays;

/**
 * A small greyscale copy of a frame, with the statistics that the quality measures need.
 *
 * @param width  pixels
 * @param height pixels
 * @param luma   rows from top to bottom, one byte per pixel, 0 black to 255 white
 */
record GreyFrame(int width, int height, byte[] luma) {
    /** Share of the pixels of a picture with lettering that are on its steepest edges. */
    static final double DENSE = 0.005;

    /** The same of a picture without lettering, which has fewer edges. */
    static final double SPARSE = 0.001;

    /** Returns the smallest brightness, 0 to 255, that at least {@code share} (0 to 1) of the pixels do not exceed. */
    int percentile(double share) {
        int[] counts = new int[256];
        for (byte value : luma) counts[value & 255]++;
        return percentile(counts, share);
    }

    /** Returns the mean brightness, 0 to 255. */
    double mean() {
        long sum = 0;
        for (byte value : luma) sum += value & 255;
        return sum / (double) luma.length;
    }

    /** Returns the mean absolute difference to another frame of the same size, in grey levels. */
    double difference(GreyFrame other) {
        long sum = 0;
        for (int i = 0; i < luma.length; i++) sum += Math.abs((luma[i] & 255) - (other.luma[i] & 255));
        return sum / (double) luma.length;
    }

    /**
     * Returns the steepness of the steepest edges: the brightness step between neighbouring pixels that 0.5 % of the pixels exceed,
     * divided by the picture's brightness range. Sharp lettering comes close to 1; a blurred picture stays far below.
     */
    double steepness() {
        return steepness(DENSE);
    }

    /**
     * Returns the steepness of the steepest edges of a picture with few of them.
     *
     * @param share share of the pixels that exceed the brightness step
     */
    double steepness(double share) {
        int[] counts = new int[256];
        for (int y = 0; y + 1 < height; y++) {
            for (int x = 0; x + 1 < width; x++) {
                int i = y * width + x;
                int here = luma[i] & 255;
                int across = Math.abs((luma[i + 1] & 255) - here);
                int down = Math.abs((luma[i + width] & 255) - here);
                counts[Math.max(across, down)]++;
            }
        }
        int range = Math.max(8, percentile(0.995) - percentile(0.005));
        return percentile(counts, 1 - share) / (double) range;
    }

    /** Returns a fingerprint of the layout: for each of 16 x 16 cells, whether it is brighter than its right neighbour (dHash). */
    long[] fingerprint() {
        double[] cells = new double[17 * 16];
        int[] counts = new int[cells.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int cell = y * 16 / height * 17 + x * 17 / width;
                cells[cell] += luma[y * width + x] & 255;
                counts[cell]++;
            }
        }
        Arrays.setAll(cells, i -> cells[i] / counts[i]);
        long[] bits = new long[4];
        for (int bit = 0; bit < 256; bit++) {
            int cell = bit / 16 * 17 + bit % 16;
            if (cells[cell] > cells[cell + 1] + 0.5) bits[bit / 64] |= 1L << bit % 64;
        }
        return bits;
    }

    private static int percentile(int[] counts, double share) {
        long total = 0;
        for (int count : counts) total += count;
        long wanted = (long) Math.ceil(total * share);
        long seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen >= wanted) return value;
        }
        return counts.length - 1;
    }
}
