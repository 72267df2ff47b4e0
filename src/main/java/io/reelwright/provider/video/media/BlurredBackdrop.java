package io.reelwright.provider.video.media;

import io.reelwright.media.frame.Framing;
import io.reelwright.media.frame.Framing.Veil;
import io.reelwright.media.frame.RgbImage;

/**
 * Shows a whole picture over a blurred copy of itself, for pictures of which a crop would leave too little. The blurred fill
 * is drawn small from 16 by 16 means (uniform cubic B-spline) and scaled up, which is cheap enough to do for every frame of a
 * clip. Not safe for use by several threads.
 */
final class BlurredBackdrop implements Backdrop {
    /** Largest share that a crop may lose; above it the picture is shown whole: 3:2 is still cropped to 9:16, 16:9 is not. */
    private static final double LOSS = 0.63;

    private static final double WHOLE = 0.9;
    private static final int GRID = 16;
    private static final int SMALLER = 8;
    private static final int DARKER = 110;

    private final RgbImage all;
    private final RgbImage small;
    private final Framing framing;
    private final Veil veil;
    private final int above;

    /** @param above row above which the picture should end, if there is room; 0 centres it vertically */
    BlurredBackdrop(int width, int height, int above) {
        this.above = above;
        this.all = RgbImage.black(width, height);
        this.small = RgbImage.black(width / SMALLER, height / SMALLER);
        this.framing = new Framing(width, height);
        this.veil = Veil.even(0, height, DARKER);
    }

    /** Returns whether a picture of this shape needs a backdrop in a frame of {@code w} by {@code h}. */
    static boolean neededFor(double pictureWidth, double pictureHeight, int w, int h) {
        double ratio = pictureWidth / pictureHeight * h / w;
        return 1 - Math.min(ratio, 1 / ratio) > LOSS;
    }

    /** Returns the scale factor for a picture in front of its backdrop. */
    static double scale(double pictureWidth, double pictureHeight, int w, int h) {
        return WHOLE * Math.min(w / pictureWidth, h / pictureHeight);
    }

    @Override
    public RgbImage behind(RgbImage picture) {
        blur(picture.means(GRID, GRID));
        framing.paint(small, all.pixels(), 1, 0.5, 0.5, veil);
        Backdrop.put(picture, all, above);
        return all;
    }

    private void blur(RgbImage means) {
        float[][] strips = new float[means.height()][];
        for (int row = 0; row < strips.length; row++) strips[row] = strip(means, row);
        for (int y = 0; y < small.height(); y++) {
            double at = (y + 0.5) * means.height() / small.height() - 0.5;
            float[] mixed = new float[small.width() * 3];
            for (int tap = -1; tap <= 2; tap++) {
                int row = (int) Math.floor(at) + tap;
                float weight = spline(Math.abs(at - row));
                float[] strip = strips[Math.clamp(row, 0, strips.length - 1)];
                for (int i = 0; i < mixed.length; i++) mixed[i] += weight * strip[i];
            }
            for (int x = 0; x < small.width(); x++) small.pixels()[y * small.width() + x] = colour(mixed, x * 3);
        }
    }

    /** Returns one row of means, interpolated to the small width: red, green, blue. */
    private float[] strip(RgbImage means, int row) {
        float[] strip = new float[small.width() * 3];
        for (int x = 0; x < small.width(); x++) {
            double at = (x + 0.5) * means.width() / small.width() - 0.5;
            for (int tap = -1; tap <= 2; tap++) {
                int column = (int) Math.floor(at) + tap;
                float weight = spline(Math.abs(at - column));
                int rgb = means.pixels()[row * means.width() + Math.clamp(column, 0, means.width() - 1)];
                strip[x * 3] += weight * (rgb >> 16 & 0xff);
                strip[x * 3 + 1] += weight * (rgb >> 8 & 0xff);
                strip[x * 3 + 2] += weight * (rgb & 0xff);
            }
        }
        return strip;
    }

    private static float spline(double away) {
        if (away >= 2) return 0;
        double value = away < 1 ? 2 / 3.0 - away * away * (1 - away / 2) : Math.pow(2 - away, 3) / 6;
        return (float) value;
    }

    private static int colour(float[] mixed, int at) {
        return (int) (mixed[at] + 0.5f) << 16 | (int) (mixed[at + 1] + 0.5f) << 8 | (int) (mixed[at + 2] + 0.5f);
    }
}
