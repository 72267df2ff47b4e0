package io.reelwright.media;

/**
 * Converts RGB to planar YCbCr 4:2:0 of ITU-R BT.709, limited range, in fixed point arithmetic. The chroma of a 2×2 block
 * is that of its mean colour.
 */
final class Yuv420 {
    private final int width;
    private final int height;
    private final byte[] planes;

    Yuv420(int width, int height) {
        if (width % 2 != 0 || height % 2 != 0)
            throw new IllegalArgumentException("4:2:0 needs even sides, not " + width + "x" + height);
        this.width = width;
        this.height = height;
        this.planes = new byte[width * height * 3 / 2];
    }

    /** Returns the frame in YCbCr: all of Y, then Cb, then Cr. The array is reused by the next call. */
    byte[] from(int[] rgb) {
        int cb = width * height;
        int cr = cb + cb / 4;
        for (int y = 0; y < height; y += 2) {
            rows(rgb, y * width, cb, cr);
            cb += width / 2;
            cr += width / 2;
        }
        return planes;
    }

    private void rows(int[] rgb, int upper, int cb, int cr) {
        byte[] out = planes;
        for (int x = 0; x < width; x += 2) {
            int i = upper + x;
            int j = i + width;
            int a = rgb[i];
            int b = rgb[i + 1];
            int c = rgb[j];
            int d = rgb[j + 1];
            out[i] = luma(a);
            out[i + 1] = luma(b);
            out[j] = luma(c);
            out[j + 1] = luma(d);
            // Two sums in one word: red and blue are 16 bits apart, four of them need 10 bits.
            int redBlue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
            int red = redBlue >>> 16;
            int blue = redBlue & 0xffff;
            int green = ((a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00)) >>> 8;
            out[cb + (x >> 1)] = (byte) ((-6596 * red - 22189 * green + 28785 * blue + (128 << 18) + (1 << 17)) >> 18);
            out[cr + (x >> 1)] = (byte) ((28785 * red - 26145 * green - 2640 * blue + (128 << 18) + (1 << 17)) >> 18);
        }
    }

    private static byte luma(int rgb) {
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return (byte) ((11966 * red + 40254 * green + 4064 * blue + (16 << 16) + (1 << 15)) >> 16);
    }
}
