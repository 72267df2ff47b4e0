package io.reelwright.media.frame;

import java.util.Arrays;

/**
 * Scales a part of a picture so that it fills the frame, with subpixel positions (bilinear, 16.16 fixed point). Rows are
 * mixed first, together with their veil, then columns. Not safe for use by several threads.
 */
public final class Framing {
    private static final int RED_BLUE = 0xff00ff;
    private static final int HALF_RED_BLUE = 0x800080;
    private static final int GREEN = 0xff00;
    private static final int HALF_GREEN = 0x8000;

    private final int width;
    private final int height;
    private final int[] places;
    private final int[] weights;
    private int[] above = new int[0];
    private int[] below = new int[0];
    private int[] line = new int[0];

    /** Creates a framing for frames of {@code width} by {@code height} pixels. */
    public Framing(int width, int height) {
        this.width = width;
        this.height = height;
        this.places = new int[width];
        this.weights = new int[width];
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /**
     * Fills {@code target} with a part of the picture, under a veil.
     *
     * @param zoom 1 just covers the frame; more shows a smaller part of the picture
     * @param x    horizontal position of the part: 0 at the left end, 1 at the right end
     * @param y    vertical position of the part: 0 at the upper end, 1 at the lower end
     */
    public void paint(RgbImage from, int[] target, double zoom, double x, double y, Veil veil) {
        double step = Math.min(from.width() / (double) width, from.height() / (double) height) / zoom;
        columns(from.width() - 1, (from.width() - width * step) * x + step / 2 - 0.5, step);
        if (line.length <= from.width()) {
            above = new int[from.width() + 1];
            below = new int[from.width() + 1];
            line = new int[from.width() + 1];
        }
        double top = (from.height() - height * step) * y + step / 2 - 0.5;
        int first = places[0];
        int last = Math.min(places[width - 1] + 1, from.width() - 1);
        for (int row = 0; row < height; row++) {
            double at = Math.clamp(top + row * step, 0, from.height() - 1.0);
            int upper = (int) at;
            int lower = Math.min(upper + 1, from.height() - 1);
            int seen = 256 - veil.of(row);
            int down = (int) ((at - upper) * seen);
            System.arraycopy(from.pixels(), upper * from.width() + first, above, first, last - first + 1);
            System.arraycopy(from.pixels(), lower * from.width() + first, below, first, last - first + 1);
            lay(first, last, seen - down, down, veil.tint());
            line[last + 1] = line[last];
            across(target, row * width);
        }
    }

    private void columns(int end, double left, double step) {
        long at = Math.round(left * 65536);
        long across = Math.round(step * 65536);
        for (int column = 0; column < width; column++, at += across) {
            long inside = Math.clamp(at, 0L, (long) end << 16);
            places[column] = (int) (inside >> 16);
            weights[column] = (int) (inside >> 8) & 0xff;
        }
    }

    /**
     * Mixes two rows and the tint into one; the three weights add up to 256. The rows were copied so that all three arrays use
     * the same index: only then can the compiler rule out that they overlap, and vectorize the loop.
     */
    private void lay(int first, int last, int one, int two, int tint) {
        int[] upper = above;
        int[] lower = below;
        int[] out = line;
        int rest = 256 - one - two;
        int redBlue = (tint & RED_BLUE) * rest + HALF_RED_BLUE;
        int green = (tint & GREEN) * rest + HALF_GREEN;
        for (int x = first; x <= last; x++) {
            int a = upper[x];
            int b = lower[x];
            int rb = (a & RED_BLUE) * one + (b & RED_BLUE) * two + redBlue;
            int g = (a & GREEN) * one + (b & GREEN) * two + green;
            out[x] = rb >>> 8 & RED_BLUE | g >>> 8 & GREEN;
        }
    }

    private void across(int[] target, int out) {
        int[] row = line;
        for (int column = 0; column < width; column++) {
            int a = row[places[column]];
            int b = row[places[column] + 1];
            int weight = weights[column];
            int redBlue = a & RED_BLUE;
            int green = a & GREEN;
            int rb = (redBlue << 8) + ((b & RED_BLUE) - redBlue) * weight + HALF_RED_BLUE;
            int g = (green << 8) + ((b & GREEN) - green) * weight + HALF_GREEN;
            target[out + column] = rb >>> 8 & RED_BLUE | g >>> 8 & GREEN;
        }
    }

    /** A tint and its strength over each row, 0 to 256. */
    public record Veil(int tint, int[] rows) {
        /** Returns a veil that changes nothing. */
        public static Veil none(int height) {
            return new Veil(0, new int[height]);
        }

        /** Returns a veil of the same strength, 0 to 256, over every row. */
        public static Veil even(int tint, int height, int strength) {
            int[] rows = new int[height];
            Arrays.fill(rows, strength);
            return new Veil(tint, rows);
        }

        /** Returns the strength over a row, 0 to 256. */
        public int of(int row) {
            return rows[row];
        }
    }
}
