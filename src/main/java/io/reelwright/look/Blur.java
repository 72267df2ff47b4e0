package io.reelwright.look;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Blurs an image or its shadow with three successive box blurs, which approximate a Gaussian to within 3 % (P. Kovesi, "Fast
 * Almost-Gaussian Filtering", 2010). The cost of a pass does not depend on the blur width.
 */
public final class Blur {
    private Blur() {}

    /**
     * Blurs an image in place.
     *
     * @param image ARGB with premultiplied alpha
     * @param blur  width of the soft edge in pixels: two standard deviations, as in CSS
     */
    public static void soften(BufferedImage image, double blur) {
        if (blur < 1) return;
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] other = new int[pixels.length];
        int radius = radius(blur);
        for (int pass = 0; pass < 3; pass++) {
            rows(pixels, other, width, height, radius);
            rows(other, pixels, height, width, radius);
        }
    }

    /**
     * Returns the blurred silhouette of an image in one colour, for a shadow or a glow. Only the alpha channel is blurred, at a
     * quarter of the cost of {@link #soften}.
     *
     * @param image   ARGB with premultiplied alpha, with a margin for the blur around its content
     * @param radius  radius of each of the three box filters, in pixels
     * @param opacity opacity of the densest part, 0 to 1
     * @return an image of the same size
     */
    public static BufferedImage shade(BufferedImage image, int radius, Color colour, double opacity) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int[] alpha = new int[pixels.length];
        for (int i = 0; i < alpha.length; i++) alpha[i] = (pixels[i] >>> 24) << 8;
        int[] other = new int[alpha.length];
        for (int pass = 0; pass < 3; pass++) {
            for (int y = 0; y < height; y++) box(alpha, other, y * width, 1, width, radius);
            for (int x = 0; x < width; x++) box(other, alpha, x, width, height, radius);
        }
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] tinted = ((DataBufferInt) out.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < tinted.length; i++) tinted[i] = tinted(colour, alpha[i] / 65280.0 * opacity);
        return out;
    }

    /** Returns the box radius for a blur width in pixels; the width is two standard deviations, as in CSS. */
    static int radius(double blur) {
        return (int) Math.max(1, Math.round((Math.sqrt(4 * (blur / 2) * (blur / 2) + 1) - 1) / 2));
    }

    private static void box(int[] from, int[] to, int start, int step, int count, int radius) {
        long sum = 0;
        int span = 2 * radius + 1;
        for (int i = 0; i <= radius && i < count; i++) sum += from[start + i * step];
        for (int i = 0; i < count; i++) {
            to[start + i * step] = (int) (sum / span);
            if (i + radius + 1 < count) sum += from[start + (i + radius + 1) * step];
            if (i - radius >= 0) sum -= from[start + (i - radius) * step];
        }
    }

    private static int tinted(Color colour, double alpha) {
        int a = (int) Math.round(alpha * 255);
        int red = colour.getRed() * a / 255;
        int green = colour.getGreen() * a / 255;
        int blue = colour.getBlue() * a / 255;
        return a << 24 | red << 16 | green << 8 | blue;
    }

    /** Blurs along rows and writes the transposed result, so that two calls blur both directions. */
    private static void rows(int[] in, int[] out, int width, int height, int radius) {
        int window = 2 * radius + 1;
        // Fixed-point reciprocal: a division per channel and pixel would dominate the run time.
        long inverse = (1L << 32) / window + 1;
        // Rounds to nearest: truncation in three passes would remove the faint rim of a glow.
        int half = window / 2;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int a = 0;
            int r = 0;
            int g = 0;
            int b = 0;
            for (int x = 0; x < Math.min(radius, width); x++) {
                int p = in[row + x];
                a += p >>> 24;
                r += p >> 16 & 255;
                g += p >> 8 & 255;
                b += p & 255;
            }
            for (int x = 0; x < width; x++) {
                if (x + radius < width) {
                    int p = in[row + x + radius];
                    a += p >>> 24;
                    r += p >> 16 & 255;
                    g += p >> 8 & 255;
                    b += p & 255;
                }
                if (x - radius - 1 >= 0) {
                    int p = in[row + x - radius - 1];
                    a -= p >>> 24;
                    r -= p >> 16 & 255;
                    g -= p >> 8 & 255;
                    b -= p & 255;
                }
                out[x * height + y] = (int) ((a + half) * inverse >>> 32) << 24
                        | (int) ((r + half) * inverse >>> 32) << 16
                        | (int) ((g + half) * inverse >>> 32) << 8
                        | (int) ((b + half) * inverse >>> 32);
            }
        }
    }
}
