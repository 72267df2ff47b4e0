package io.reelwright.look;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.random.RandomGenerator;

/**
 * Film grain: a tile of triangular noise that lightens or darkens each pixel by a few of 255 steps.
 *
 * <p>Works on whole pixels as packed bytes: a saturating add of all three channels at once (H. S. Warren, Hacker's Delight,
 * chapter 2), in a loop that the compiler vectorizes. To darken a pixel, it lightens the inverted pixel.
 */
public final class Grain {
    private static final int SIDE = 256;
    /** Maximum change in steps of 255: enough to dither an 8-bit gradient; more would mainly cost bits in the encoding. */
    private static final int STEPS = 5;

    private static final int RGB = 0x00FFFFFF;
    private static final int LOW = 0x007F7F7F;
    private static final int HIGH = 0x00808080;

    /** Noise row by row; a set sign bit means "darken". */
    private final int[] tile = new int[SIDE * SIDE];

    /** @param strength 0 to 1; 1 changes a pixel by up to five steps */
    public Grain(RandomGenerator random, double strength) {
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double noise = random.nextDouble() + random.nextDouble() - 1;
                int steps = (int) Math.round(Math.abs(noise) * STEPS * strength);
                int packed = steps * 0x010101 | (noise < 0 ? 0x80000000 : 0);
                tile[y * SIDE + x] = packed;
            }
        }
    }

    /**
     * Adds the grain to a frame in place.
     *
     * @param frame the whole frame, {@code TYPE_INT_RGB} or {@code TYPE_INT_ARGB_PRE} and opaque
     */
    public void over(BufferedImage frame) {
        int[] pixels = ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
        int width = frame.getWidth();
        for (int y = 0; y < frame.getHeight(); y++) {
            int row = (y % SIDE) * SIDE;
            for (int x = 0; x < width; x += SIDE) add(pixels, y * width + x, row, Math.min(SIDE, width - x));
        }
    }

    private void add(int[] pixels, int at, int from, int count) {
        int[] noise = tile;
        for (int i = 0; i < count; i++) {
            int n = noise[from + i];
            int invert = (n >> 31) & RGB;
            int p = pixels[at + i] ^ invert;
            int sum = (p & LOW) + (n & RGB);
            int over = p & sum & HIGH;
            int full = (over << 1) - (over >>> 7);
            pixels[at + i] = ((sum ^ (p & (HIGH | 0xFF000000))) | full) ^ invert;
        }
    }
}
