package io.reelwright.media.frame;

/**
 * Crop position of a picture, 0 to 1: 0 keeps its left or upper end, 1 its right or lower end. The crop keeps the part with
 * the most edges (the sum of brightness differences between neighbours on a grid of means); the middle wins a near tie.
 */
public record Focus(double x, double y) {
    /** Centre crop. */
    public static final Focus MIDDLE = new Focus(0.5, 0.5);

    private static final int GRID = 64;
    private static final double OFF_CENTRE_PENALTY = 0.3;

    /** Finds the crop position of a picture for a frame of {@code w} by {@code h} pixels. */
    public static Focus of(RgbImage image, int w, int h) {
        RgbImage means = image.means(GRID, GRID);
        double ratio = image.width() / (double) image.height() * h / w;
        double[] columns = new double[means.width()];
        double[] rows = new double[means.height()];
        for (int y = 0; y + 1 < means.height(); y++) {
            for (int x = 0; x + 1 < means.width(); x++) {
                int here = grey(means, x, y);
                int edge = Math.abs(here - grey(means, x + 1, y)) + Math.abs(here - grey(means, x, y + 1));
                columns[x] += edge;
                rows[y] += edge;
            }
        }
        return new Focus(best(columns, 1 / ratio), best(rows, ratio));
    }

    /** Returns the position, 0 to 1, of the window over {@code share} of the sums that holds the largest sum. */
    private static double best(double[] sums, double share) {
        int window = (int) Math.round(sums.length * Math.min(1, share));
        int free = sums.length - window;
        double best = -1;
        double place = 0.5;
        for (int first = 0; first <= free && free > 0; first++) {
            double held = 0;
            for (int i = first; i < first + window; i++) held += sums[i];
            double away = 2.0 * first / free - 1;
            double worth = held * (1 - OFF_CENTRE_PENALTY * away * away);
            if (worth <= best) continue;
            best = worth;
            place = first / (double) free;
        }
        return best > 0 ? place : 0.5;
    }

    private static int grey(RgbImage image, int x, int y) {
        int rgb = image.pixels()[y * image.width() + x];
        return 54 * (rgb >> 16 & 0xff) + 183 * (rgb >> 8 & 0xff) + 19 * (rgb & 0xff) >> 8;
    }
}
