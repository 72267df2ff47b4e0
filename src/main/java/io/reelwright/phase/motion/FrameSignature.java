package io.reelwright.phase.motion;

/**
 * The features by which a frame is compared with others: colour histograms of the whole frame and of 4 x 3 blocks, a tiny colour
 * picture, and a small grey one. All are integers, so that a comparison is one loop that the CPU can vectorise.
 */
final class FrameSignature {
    /** Width of the analysed frames, in pixels. */
    static final int WIDTH = 64;

    /** Height of the analysed frames, in pixels. */
    static final int HEIGHT = 36;

    /** Width of the grey picture that is used to classify transitions, in pixels. */
    static final int GREY_WIDTH = 32;

    /** Height of that grey picture, in pixels. */
    static final int GREY_HEIGHT = 18;

    private static final int LUMA_BINS = 6;
    private static final int CHROMA_BINS = 5;
    private static final int BINS = LUMA_BINS * CHROMA_BINS * CHROMA_BINS;
    private static final int BLOCKS = 12;
    private static final int CELLS = 16 * 9;
    /** A pixel is divided between two neighbouring luma bins in this many parts, so that slow changes of light cause no jumps. */
    private static final int PARTS = 32;

    private static final int HISTOGRAMS = BINS * (1 + BLOCKS);
    /** Sum of differences of two pictures without a common colour; each of the two histogram groups has the weight 0.35. */
    private static final double WHOLE = 2.0 * WIDTH * HEIGHT * PARTS / 0.35;

    private static final double MEAN_WHOLE = CELLS * 3 * 64.0 / 0.30;

    private final int[] histogram;
    private final int[] means;
    private final int[] grey;
    private final int luma;

    private FrameSignature(int[] histogram, int[] means, int[] grey, int luma) {
        this.histogram = histogram;
        this.means = means;
        this.grey = grey;
        this.luma = luma;
    }

    /** Returns the signature of a frame of {@link #WIDTH} x {@link #HEIGHT} pixels, three bytes each: blue, green, red. */
    static FrameSignature of(byte[] bgr) {
        int[] histogram = new int[HISTOGRAMS];
        int[] means = new int[CELLS * 3];
        int[] grey = new int[GREY_WIDTH * GREY_HEIGHT];
        int total = 0;
        for (int y = 0; y < HEIGHT; y++) {
            int blockRow = y * 3 / HEIGHT * 4;
            for (int x = 0; x < WIDTH; x++) {
                int at = (y * WIDTH + x) * 3;
                int blue = bgr[at] & 255;
                int green = bgr[at + 1] & 255;
                int red = bgr[at + 2] & 255;
                int luma = (54 * red + 183 * green + 19 * blue) >> 8;
                int redness = clip((red - luma) / 2 + 64);
                int blueness = clip((blue - luma) / 2 + 64);
                count(histogram, (1 + blockRow + x * 4 / WIDTH) * BINS, luma, redness, blueness);
                int cell = (y / 4 * 16 + x / 4) * 3;
                means[cell] += luma;
                means[cell + 1] += redness * 2;
                means[cell + 2] += blueness * 2;
                grey[y / 2 * GREY_WIDTH + x / 2] += luma;
                total += luma;
            }
        }
        sumBlocks(histogram);
        for (int i = 0; i < means.length; i++) means[i] /= 16;
        for (int i = 0; i < grey.length; i++) grey[i] /= 4;
        return new FrameSignature(histogram, means, grey, total / (WIDTH * HEIGHT));
    }

    /** Returns how different two frames are: 0 if they are equal, about 1 if they have nothing in common. */
    double distance(FrameSignature other) {
        return difference(histogram, other.histogram) / WHOLE + difference(means, other.means) / MEAN_WHOLE;
    }

    /** Returns the grey picture, rows from top to bottom, 0 to 255. Callers must not modify it. */
    int[] grey() {
        return grey;
    }

    /** Returns the mean brightness, 0 to 255. */
    int luma() {
        return luma;
    }

    /** Returns the spread of brightness: the standard deviation of the grey picture, in grey levels. */
    double contrast() {
        double sum = 0;
        double squares = 0;
        for (int value : grey) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / grey.length;
        return Math.sqrt(Math.max(0, squares / grey.length - mean * mean));
    }

    private static int clip(int value) {
        return Math.clamp(value, 0, 127);
    }

    private static void count(int[] histogram, int base, int luma, int redness, int blueness) {
        int place = base + (chromaBin(redness) * CHROMA_BINS + chromaBin(blueness)) * LUMA_BINS;
        int scaled = luma * (LUMA_BINS - 1) * PARTS / 255;
        int bin = scaled / PARTS;
        int upper = scaled % PARTS;
        histogram[place + bin] += PARTS - upper;
        if (upper > 0) histogram[place + bin + 1] += upper;
    }

    /** Returns the bin of a chroma value. Most colours are nearly grey, so the inner bins are narrow, and grey is the centre of one. */
    private static int chromaBin(int value) {
        if (value < 59) return value < 49 ? 0 : 1;
        if (value < 69) return 2;
        return value < 79 ? 3 : 4;
    }

    private static void sumBlocks(int[] histogram) {
        for (int block = 1; block <= BLOCKS; block++)
            for (int bin = 0; bin < BINS; bin++) histogram[bin] += histogram[block * BINS + bin];
    }

    private static int difference(int[] a, int[] b) {
        int sum = 0;
        for (int i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
        return sum;
    }
}
