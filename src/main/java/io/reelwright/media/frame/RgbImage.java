package io.reelwright.media.frame;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A picture as pixels 0xRRGGBB, rows from the top. */
public record RgbImage(int[] pixels, int width, int height) {
    /** Returns a black image. */
    public static RgbImage black(int width, int height) {
        return new RgbImage(new int[width * height], width, height);
    }

    /** Overwrites the pixels with bytes in the order blue, green, red, unused. */
    public void read(byte[] bgr0) {
        ByteBuffer.wrap(bgr0).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
    }

    /** Returns the mean colours of a grid of at most {@code columns} by {@code rows} parts; large parts are sampled. */
    public RgbImage means(int columns, int rows) {
        int w = Math.min(columns, width);
        int h = Math.min(rows, height);
        int[] means = new int[w * h];
        for (int i = 0; i < means.length; i++) means[i] = mean(i % w, i / w, w, h);
        return new RgbImage(means, w, h);
    }

    private int mean(int column, int row, int w, int h) {
        int across = width / w > 16 ? 4 : 1;
        int down = height / h > 16 ? 4 : 1;
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        for (int y = row * height / h; y < (row + 1) * height / h; y += down) {
            for (int x = column * width / w; x < (column + 1) * width / w; x += across, count++) {
                int rgb = pixels[y * width + x];
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
            }
        }
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }
}
