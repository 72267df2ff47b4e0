package io.reelwright.provider.video.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A picture as pixels 0xRRGGBB, rows from the top. */
record Plate(int[] pixels, int width, int height) {
    private static final double WHOLE = 0.9;
    private static final double LOSS = 0.55;

    /** From bytes in the order blue, green, red. */
    static Plate of(byte[] bgr, int width, int height) {
        int[] rgb = new int[width * height];
        for (int i = 0, at = 0; i < rgb.length; i++, at += 3)
            rgb[i] = (bgr[at + 2] & 0xff) << 16 | (bgr[at + 1] & 0xff) << 8 | bgr[at] & 0xff;
        return new Plate(rgb, width, height);
    }

    /** Itself, or whole over its own blurred fill where a crop would lose more than 55 % of it. */
    Plate suited(int w, int h) {
        double ratio = width / (double) height * h / w;
        if (1 - Math.min(ratio, 1 / ratio) <= LOSS) return this;
        BufferedImage own = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(pixels, 0, raw(own), 0, pixels.length);
        BufferedImage small = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
        new Framing(16, 16).paint(averaged(), raw(small), 1, 0.5, 0.5);
        BufferedImage all = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = all.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(small, -w / 16, -h / 16, w + w / 8, h + h / 8, null);
        g.setColor(new java.awt.Color(0, 0, 0, 110));
        g.fillRect(0, 0, w, h);
        double scale = WHOLE * Math.min(w / (double) width, h / (double) height);
        int fw = (int) Math.round(width * scale);
        int fh = (int) Math.round(height * scale);
        g.drawImage(own, (w - fw) / 2, (h - fh) / 2, fw, fh, null);
        g.dispose();
        return new Plate(raw(all), w, h);
    }

    /** Means of a grid of at most 64 by 64 parts. */
    private Plate averaged() {
        int w = Math.min(64, width);
        int h = Math.min(64, height);
        int[] means = new int[w * h];
        for (int i = 0; i < means.length; i++) means[i] = mean(i % w, i / w, w, h);
        return new Plate(means, w, h);
    }

    private int mean(int column, int row, int w, int h) {
        long red = 0;
        long green = 0;
        long blue = 0;
        int count = 0;
        for (int y = row * height / h; y < (row + 1) * height / h; y++) {
            for (int x = column * width / w; x < (column + 1) * width / w; x++, count++) {
                int rgb = pixels[y * width + x];
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
            }
        }
        return (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
    }

    static int[] raw(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
