package io.reelwright.media;

/** Memory layout of decoded frames: rows from the top, without gaps. */
public enum Pixels {
    /** One byte a pixel, 0 black to 255 white. */
    GRAY("gray", 1),
    /** Three bytes a pixel: blue, green, red. */
    BGR24("bgr24", 3),
    /** Four bytes a pixel: blue, green, red and an unused byte. */
    BGR0("bgr0", 4);

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
}
