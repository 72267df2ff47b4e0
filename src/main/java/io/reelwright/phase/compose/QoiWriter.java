package io.reelwright.phase.compose;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes a picture with premultiplied alpha in the QOI format (qoiformat.org, specification 1.0), which ffmpeg reads. Most of a caption
 * strip is empty: a run of empty pixels costs almost nothing in QOI, while PNG compresses each of them.
 */
final class QoiWriter {
    private static final int LONGEST_RUN = 62;

    private final ByteBuffer bytes;
    private final int[] seen = new int[64];
    private int before = 0xff00_0000;

    private QoiWriter(int pixels) {
        this.bytes = ByteBuffer.allocate(14 + 5 * pixels + 8);
    }

    /** Returns the file's bytes, from index 0 to the buffer's limit. */
    static ByteBuffer of(BufferedImage image) {
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        QoiWriter file = new QoiWriter(argb.length);
        file.head(image.getWidth(), image.getHeight());
        file.pixels(argb);
        file.bytes.putLong(1);
        return file.bytes.flip();
    }

    private void head(int width, int height) {
        bytes.put("qoif".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put((byte) 4)
                .put((byte) 0);
    }

    private void pixels(int[] argb) {
        for (int i = 0; i < argb.length; ) {
            int end = i + 1;
            int pixel = argb[i];
            while (end < argb.length && argb[end] == pixel) end++;
            int straight = straight(pixel);
            int repeats = end - i;
            if (straight != before) {
                pixel(straight);
                repeats--;
            }
            run(repeats);
            i = end;
        }
    }

    private void run(int length) {
        int left = length;
        for (; left >= LONGEST_RUN; left -= LONGEST_RUN) bytes.put((byte) (0xc0 | LONGEST_RUN - 1));
        if (left > 0) bytes.put((byte) (0xc0 | left - 1));
    }

    private void pixel(int argb) {
        int alpha = argb >>> 24;
        int red = argb >> 16 & 255;
        int green = argb >> 8 & 255;
        int blue = argb & 255;
        int place = (red * 3 + green * 5 + blue * 7 + alpha * 11) % 64;
        if (seen[place] == argb) {
            bytes.put((byte) place);
        } else {
            seen[place] = argb;
            if (alpha == before >>> 24) near(red, green, blue);
            else bytes.put((byte) 0xff).putInt(argb << 8 | alpha);
        }
        before = argb;
    }

    /** Writes a pixel of unchanged opacity, as a difference if that is small enough. */
    private void near(int red, int green, int blue) {
        int greener = (byte) (green - (before >> 8 & 255));
        int redder = (byte) (red - (before >> 16 & 255)) - greener;
        int bluer = (byte) (blue - (before & 255)) - greener;
        if (greener >= -32 && greener < 32 && redder >= -8 && redder < 8 && bluer >= -8 && bluer < 8) {
            bytes.put((byte) (0x80 | greener + 32)).put((byte) (redder + 8 << 4 | bluer + 8));
        } else {
            bytes.put((byte) 0xfe).put((byte) red).put((byte) green).put((byte) blue);
        }
    }

    /** Converts one pixel from premultiplied to straight alpha. */
    private static int straight(int argb) {
        int alpha = argb >>> 24;
        if (alpha == 0 || alpha == 255) return argb;
        int red = Math.min(255, ((argb >> 16 & 255) * 255 + alpha / 2) / alpha);
        int green = Math.min(255, ((argb >> 8 & 255) * 255 + alpha / 2) / alpha);
        int blue = Math.min(255, ((argb & 255) * 255 + alpha / 2) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
