package io.reelwright.media;

/** Memory layout of decoded frames: rows from the top, without gaps. */
public enum Pixels {
    /** One byte a pixel, 0 black to 255 white. */
    GRAY("gray", 1),
    /** Three bytes a pixel: blue, green, red. */
    BGR24("bgr24", 3),
    /** Four bytes a pixel: blue, green, red and an unused byte. */
    BGR0("bgr0", 4),
    /** Four bytes a pixel: blue, green and red, each multiplied by the opacity, and the opacity. Hidden colours are 0. */
    BGRA("bgra", 4);

    private final String ffmpegName;
    private final int bytes;

    Pixels(String ffmpegName, int bytes) {
        this.ffmpegName = ffmpegName;
        this.bytes = bytes;
    }

    String ffmpegName() {
        return ffmpegName;
    }

    /** Bytes of one pixel. */
    public int bytes() {
        return bytes;
    }

    /** Converts pixels in the layout {@link #BGRA} to this one; transparent parts become black. */
    byte[] of(byte[] bgra) {
        if (bytes == 4) return bgra;
        byte[] out = new byte[bgra.length / 4 * bytes];
        for (int from = 0, to = 0; from < bgra.length; from += 4, to += bytes) {
            if (this == BGR24) System.arraycopy(bgra, from, out, to, 3);
            else
                out[to] = (byte)
                        ((19 * (bgra[from] & 0xff) + 183 * (bgra[from + 1] & 0xff) + 54 * (bgra[from + 2] & 0xff))
                                >> 8);
        }
        return out;
    }
}
