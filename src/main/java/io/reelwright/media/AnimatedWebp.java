package io.reelwright.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The frames of an animated WebP file (RFC 9649). Only the container is read here; each frame is written as a picture of its own for
 * a child process to decode.
 *
 * @param file   the file
 * @param width  of the canvas in pixels
 * @param height of the canvas in pixels
 * @param frames in the order in which they are shown, at least one
 */
record AnimatedWebp(Path file, int width, int height, List<Frame> frames) {
    private static final int MOST_CHUNKS = 100_000;
    private static final int HEADER = 8;
    private static final int FRAME_HEADER = 16;

    /** Browsers show frames that state a shorter time for 0.1 s. */
    private static final int SHORTEST_MILLIS = 11;

    private static final int USUAL_MILLIS = 100;
    private static final Set<String> PICTURES = Set.of("VP8 ", "VP8L");

    AnimatedWebp {
        frames = List.copyOf(frames);
    }

    /**
     * One frame.
     *
     * @param x       distance from the left edge of the canvas
     * @param y       distance from its upper edge
     * @param width   pixels
     * @param height  pixels
     * @param millis  how long it is shown
     * @param blended whether what is below shows through its transparent parts
     * @param cleared whether its place is cleared before the next frame
     * @param chunks  its opacity and its picture
     */
    record Frame(
            int x, int y, int width, int height, int millis, boolean blended, boolean cleared, List<Chunk> chunks) {
        Frame {
            chunks = List.copyOf(chunks);
        }
    }

    /** A part of the file: its name, where its content begins, and how many bytes it has. */
    record Chunk(String name, long at, int bytes) {}

    /**
     * Reads the headers of all frames.
     *
     * @throws UnusableMedia when they contradict each other or the animation is too large
     */
    static AnimatedWebp of(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] canvas = bytes(file, 12 + HEADER, 10);
            int width = 1 + number(canvas, 4, 3);
            int height = 1 + number(canvas, 7, 3);
            long pixels = (long) width * height;
            if (pixels > MediaBounds.pixels(MediaFormat.WEBP_ANIMATION))
                throw MediaBounds.tooManyPixels(path, MediaFormat.WEBP_ANIMATION, pixels);
            List<Frame> frames = new ArrayList<>();
            for (Chunk chunk : chunks(file, 12, file.length())) {
                if (chunk.name().equals("ANMF")) frames.add(frame(file, chunk));
                if (frames.size() > MediaBounds.ANIMATION_FRAMES)
                    throw UnusableMedia.tooLarge(path, "too large with so many frames; use a part of it");
            }
            for (Frame frame : frames) {
                boolean inside = frame.x() + frame.width() <= width && frame.y() + frame.height() <= height;
                boolean hasPicture = frame.chunks().stream().anyMatch(chunk -> PICTURES.contains(chunk.name()));
                if (!inside || !hasPicture) throw UnusableMedia.unreadable(path);
            }
            if (frames.isEmpty()) throw UnusableMedia.unreadable(path);
            return new AnimatedWebp(path, width, height, frames);
        } catch (EOFException cut) {
            throw UnusableMedia.truncated(path, true);
        }
    }

    /** Returns the length of one pass. */
    double seconds() {
        return frames.stream().mapToLong(Frame::millis).sum() / 1000.0;
    }

    /** Writes one frame as a WebP file of its own. */
    void write(Frame frame, RandomAccessFile from, OutputStream to) throws IOException {
        boolean extended =
                frame.chunks().stream().anyMatch(chunk -> chunk.name().equals("ALPH"));
        int length = 4 + (extended ? HEADER + 10 : 0);
        for (Chunk chunk : frame.chunks()) length += HEADER + chunk.bytes() + (chunk.bytes() & 1);
        to.write(head("RIFF", length));
        to.write("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        if (extended) {
            to.write(head("VP8X", 10));
            to.write(new byte[] {0x10, 0, 0, 0});
            to.write(little(frame.width() - 1, 3));
            to.write(little(frame.height() - 1, 3));
        }
        for (Chunk chunk : frame.chunks()) {
            to.write(head(chunk.name(), chunk.bytes()));
            copy(from, chunk, to);
            if ((chunk.bytes() & 1) == 1) to.write(0);
        }
    }

    private static Frame frame(RandomAccessFile file, Chunk chunk) throws IOException {
        byte[] head = bytes(file, chunk.at(), FRAME_HEADER);
        int millis = number(head, 12, 3);
        List<Chunk> inside = chunks(file, chunk.at() + FRAME_HEADER, chunk.at() + chunk.bytes()).stream()
                .filter(part -> part.name().equals("ALPH") || PICTURES.contains(part.name()))
                .toList();
        return new Frame(
                2 * number(head, 0, 3),
                2 * number(head, 3, 3),
                1 + number(head, 6, 3),
                1 + number(head, 9, 3),
                millis < SHORTEST_MILLIS ? USUAL_MILLIS : millis,
                (head[15] & 2) == 0,
                (head[15] & 1) == 1,
                inside);
    }

    private static List<Chunk> chunks(RandomAccessFile file, long from, long to) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        long at = from;
        while (at + HEADER <= to && chunks.size() < MOST_CHUNKS) {
            byte[] head = bytes(file, at, HEADER);
            int bytes = number(head, 4, 4);
            if (bytes < 0 || at + HEADER + bytes > to) break;
            chunks.add(new Chunk(new String(head, 0, 4, StandardCharsets.ISO_8859_1), at + HEADER, bytes));
            at += HEADER + bytes + (bytes & 1);
        }
        return chunks;
    }

    private static void copy(RandomAccessFile from, Chunk chunk, OutputStream to) throws IOException {
        byte[] part = new byte[1 << 16];
        from.seek(chunk.at());
        for (int left = chunk.bytes(); left > 0; ) {
            int read = from.read(part, 0, Math.min(left, part.length));
            if (read < 0) throw new EOFException(chunk.name());
            to.write(part, 0, read);
            left -= read;
        }
    }

    private static byte[] bytes(RandomAccessFile file, long at, int count) throws IOException {
        byte[] bytes = new byte[count];
        file.seek(at);
        file.readFully(bytes);
        return bytes;
    }

    private static byte[] head(String name, int bytes) {
        byte[] head = new byte[HEADER];
        System.arraycopy(name.getBytes(StandardCharsets.ISO_8859_1), 0, head, 0, 4);
        System.arraycopy(little(bytes, 4), 0, head, 4, 4);
        return head;
    }

    private static byte[] little(int value, int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = (byte) (value >> 8 * i);
        return bytes;
    }

    private static int number(byte[] bytes, int at, int count) {
        int value = 0;
        for (int i = count - 1; i >= 0; i--) value = value << 8 | bytes[at + i] & 0xff;
        return value;
    }
}
