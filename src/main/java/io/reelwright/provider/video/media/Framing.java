package io.reelwright.provider.video.media;

/** Shows a part of a picture that fills the frame, at fractions of a pixel (bilinear, 16.16 fixed point). */
record Framing(int width, int height) {
    private static final int RED_BLUE = 0xff00ff;

    /**
     * Fills {@code target}.
     *
     * @param zoom 1 covers the frame just so; more shows less of the picture
     * @param x    0 shows the left end of what is free, 1 the right end
     * @param y    0 shows the upper end, 1 the lower
     */
    void paint(Plate from, int[] target, double zoom, double x, double y) {
        double step = Math.min(from.width() / (double) width, from.height() / (double) height) / zoom;
        long left = Math.round(((from.width() - width * step) * x + step / 2 - 0.5) * 65536);
        double top = (from.height() - height * step) * y + step / 2 - 0.5;
        long across = Math.round(step * 65536);
        for (int row = 0; row < height; row++) {
            double at = Math.clamp(top + row * step, 0, from.height() - 1.0);
            int upper = (int) at;
            int lower = Math.min(upper + 1, from.height() - 1);
            int down = (int) ((at - upper) * 256);
            row(from, upper * from.width(), lower * from.width(), down, target, row * width, left, across);
        }
    }

    private void row(Plate from, int a, int b, int down, int[] target, int out, long left, long across) {
        int[] source = from.pixels();
        int end = from.width() - 1;
        long at = left;
        for (int column = 0; column < width; column++, at += across) {
            long inside = Math.clamp(at, 0L, (long) end << 16);
            int x = (int) (inside >> 16);
            int next = x < end ? x + 1 : end;
            int right = (int) (inside >> 8) & 0xff;
            int upper = mix(source[a + x], source[a + next], right);
            target[out + column] = mix(upper, mix(source[b + x], source[b + next], right), down);
        }
    }

    private static int mix(int one, int two, int weight) {
        int rest = 256 - weight;
        int redBlue = ((one & RED_BLUE) * rest + (two & RED_BLUE) * weight) >>> 8 & RED_BLUE;
        int green = ((one & 0xff00) * rest + (two & 0xff00) * weight) >>> 8 & 0xff00;
        return redBlue | green;
    }
}
