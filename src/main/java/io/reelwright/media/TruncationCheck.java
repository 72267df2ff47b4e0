package io.reelwright.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Detects from the top-level structure of a file whether its end is missing. ffmpeg would often decode what is there and
 * hold the last picture without an error.
 */
final class TruncationCheck {
    /** A file with more top-level parts is not checked further and counts as complete. */
    private static final int MOST_PARTS = 100_000;

    private TruncationCheck() {}

    static boolean isCut(Path file, MediaFormat format) throws IOException {
        return switch (format) {
            case JPEG -> !jpegEnds(file);
            case PNG, APNG -> isCutPng(file);
            case WEBP, WEBP_ANIMATION -> isCutRiff(file);
            case MP4, HEIF, HEIF_SEQUENCE -> isCutMp4(file);
            default -> false;
        };
    }

    /** Returns whether the end marker follows the first scan. The content of segments, such as a thumbnail, is skipped. */
    private static boolean jpegEnds(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(2);
            for (int marker = marker(in); marker >= 0; marker = marker(in)) {
                if (marker == 0xd9) return true;
                boolean alone = marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
                if (alone) continue;
                int length = in.read() << 8 | in.read();
                if (length < 2 || in.skip(length - 2L) < length - 2) return false;
            }
            return false;
        }
    }

    /** Skips to the next marker and returns it; −1 at the end of the file. */
    private static int marker(InputStream in) throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b != 0xff) continue;
            int marker = in.read();
            while (marker == 0xff) marker = in.read();
            if (marker != 0) return marker;
        }
        return -1;
    }

    private static boolean isCutPng(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 8;
            byte[] head = new byte[8];
            for (int part = 0; part < MOST_PARTS; part++) {
                if (at + 12 > file.length()) return true;
                file.seek(at);
                file.readFully(head);
                at += 12 + unsigned(head, 0);
                if (name(head).equals("IEND")) return at > file.length();
            }
            return false;
        }
    }

    private static boolean isCutRiff(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            file.seek(4);
            return 8 + Integer.toUnsignedLong(Integer.reverseBytes(file.readInt())) > file.length();
        }
    }

    /** A fragmented file never counts as cut: it can be played up to its end. */
    private static boolean isCutMp4(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long at = 0;
            byte[] head = new byte[16];
            for (int part = 0; part < MOST_PARTS && at + 8 <= file.length(); part++) {
                file.seek(at);
                file.read(head);
                long size = unsigned(head, 0);
                if (size == 1) size = unsigned(head, 8) << 32 | unsigned(head, 12);
                if (size == 0 || name(head).equals("moof")) return false;
                if (size < 8 || at + size < 0) return false;
                at += size;
                boolean needed = name(head).equals("mdat") || name(head).equals("moov");
                if (at > file.length()) return needed;
            }
            return false;
        }
    }

    private static String name(byte[] head) {
        return new String(head, 4, 4, StandardCharsets.ISO_8859_1);
    }

    private static long unsigned(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < 4; i++) value = value << 8 | bytes[at + i] & 0xff;
        return value;
    }
}
