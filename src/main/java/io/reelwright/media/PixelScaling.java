package io.reelwright.media;

/**
 * Scales pictures of four bytes a pixel, whose colours are multiplied by their opacity, with a triangular filter: linear between
 * pixels when it enlarges, a weighted mean when it reduces.
 */
final class PixelScaling {
    private final int width;
    private final int height;
    private final int toWidth;
    private final Weights across;
    private final Weights down;
    private final float[] rows;
    private final byte[] out;

    PixelScaling(int width, int height, int toWidth, int toHeight) {
        this.width = width;
        this.height = height;
        this.toWidth = toWidth;
        this.across = new Weights(width, toWidth);
        this.down = new Weights(height, toHeight);
        this.rows = new float[toWidth * height * 4];
        this.out = new byte[toWidth * toHeight * 4];
    }

    /** Which source pixels make up each target pixel along one side. */
    private static final class Weights {
        private final int[] first;
        private final float[][] share;

        Weights(int from, int to) {
            first = new int[to];
            share = new float[to][];
            double step = from / (double) to;
            double reach = Math.max(1, step);
            for (int i = 0; i < to; i++) {
                double middle = (i + 0.5) * step - 0.5;
                first[i] = (int) Math.max(0, Math.ceil(middle - reach));
                int last = (int) Math.min(from - 1, Math.floor(middle + reach));
                share[i] = shares(first[i], Math.max(first[i], last), middle, reach);
            }
        }

        private static float[] shares(int first, int last, double middle, double reach) {
            float[] shares = new float[last - first + 1];
            double sum = 0;
            for (int k = 0; k < shares.length; k++) sum += Math.max(1e-6, 1 - Math.abs(first + k - middle) / reach);
            for (int k = 0; k < shares.length; k++)
                shares[k] = (float) (Math.max(1e-6, 1 - Math.abs(first + k - middle) / reach) / sum);
            return shares;
        }
    }

    /** Returns the scaled picture; the array is reused by the next call. */
    byte[] of(byte[] pixels) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < toWidth; x++) {
                float[] share = across.share[x];
                int to = (y * toWidth + x) * 4;
                for (int c = 0; c < 4; c++) {
                    float sum = 0;
                    int from = (y * width + across.first[x]) * 4 + c;
                    for (float part : share) {
                        sum += part * (pixels[from] & 0xff);
                        from += 4;
                    }
                    rows[to + c] = sum;
                }
            }
        }
        for (int i = 0; i < out.length; i++) {
            int y = i / (toWidth * 4);
            int from = down.first[y] * toWidth * 4 + i % (toWidth * 4);
            float sum = 0.5f;
            for (float part : down.share[y]) {
                sum += part * rows[from];
                from += toWidth * 4;
            }
            out[i] = (byte) Math.min(255, (int) sum);
        }
        return out;
    }
}
