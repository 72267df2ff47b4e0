package io.reelwright.phase.compose;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a picture with premultiplied alpha as PNG, as fast as can be: most of a caption strip is empty. */
final class StripPng {
    private StripPng() {}

    static byte[] of(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 16);
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer head = ByteBuffer.allocate(13);
        head.putInt(image.getWidth()).putInt(image.getHeight()).put(new byte[] {8, 6, 0, 0, 0});
        chunk(png, "IHDR", head.array());
        chunk(png, "IDAT", pixels(image));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] pixels(BufferedImage image) throws IOException {
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        int width = image.getWidth();
        byte[] row = new byte[1 + 4 * width];
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast, 1 << 14)) {
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < width; x++) straight(argb[y * width + x], row, 1 + 4 * x);
                out.write(row);
            }
        } finally {
            fast.end();
        }
        return packed.toByteArray();
    }

    /** Undoes the premultiplication of one pixel. */
    private static void straight(int argb, byte[] row, int at) {
        int alpha = argb >>> 24;
        int red = argb >> 16 & 255;
        int green = argb >> 8 & 255;
        int blue = argb & 255;
        if (alpha != 0 && alpha != 255) {
            red = Math.min(255, (red * 255 + alpha / 2) / alpha);
            green = Math.min(255, (green * 255 + alpha / 2) / alpha);
            blue = Math.min(255, (blue * 255 + alpha / 2) / alpha);
        }
        row[at] = (byte) red;
        row[at + 1] = (byte) green;
        row[at + 2] = (byte) blue;
        row[at + 3] = (byte) alpha;
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        png.write(ByteBuffer.allocate(4).putInt(data.length).array());
        png.write(name);
        png.write(data);
        png.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
