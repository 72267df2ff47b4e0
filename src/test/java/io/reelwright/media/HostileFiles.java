package io.reelwright.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Makes files that are meant to harm whoever opens them. Large ones are sparse or well packed: they take next to no disk. */
public final class HostileFiles {
    private static final int MEGA = 1_000_000;

    private HostileFiles() {}

    /** A picture with a text of so many bytes in it, packed to a thousandth. */
    public static Path pngWithText(Path file, String chunk, int bytes) throws IOException {
        String before = chunk.equals("iTXt") ? "Comment\0\1\0\0\0" : "Comment\0\0";
        return png(file, 64, 48, chunk(chunk, join(latin(before), packed(bytes))), packed(48 * (64 * 3 + 1)));
    }

    /** A picture that says that it is as large as that, and holds so many packed bytes. */
    public static Path png(Path file, int width, int height, long bytes) throws IOException {
        return png(file, width, height, new byte[0], packed(bytes));
    }

    private static Path png(Path file, int width, int height, byte[] extra, byte[] pixels) throws IOException {
        byte[] size = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return Files.write(
                file,
                join(
                        latin("\211PNG\r\n\032\n"),
                        chunk("IHDR", size),
                        extra,
                        chunk("IDAT", pixels),
                        chunk("IEND", new byte[0])));
    }

    private static byte[] chunk(String name, byte[] data) {
        byte[] named = join(latin(name), data);
        CRC32 sum = new CRC32();
        sum.update(named);
        return join(number(data.length), named, number((int) sum.getValue()));
    }

    private static byte[] packed(long bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(9), 1 << 16)) {
            byte[] zeros = new byte[MEGA];
            for (long left = bytes; left > 0; left -= MEGA) out.write(zeros, 0, (int) Math.min(left, MEGA));
        }
        return packed.toByteArray();
    }

    /** A TIFF of so many floats a side: Java would read it, whatever it is called. */
    public static Path tiff(Path file, int side) throws IOException {
        int[][] fields = {
            {256, side},
            {257, side},
            {258, 32},
            {259, 1},
            {262, 1},
            {273, 200},
            {277, 1},
            {278, side},
            {279, side * side * 4},
            {339, 3}
        };
        ByteBuffer head = ByteBuffer.allocate(200);
        head.put(latin("MM\0*")).putInt(8).putShort((short) fields.length);
        for (int[] field : fields)
            head.putShort((short) field[0]).putShort((short) 4).putInt(1).putInt(field[1]);
        return sparse(Files.write(file, head.array()), 200 + 4L * side * side);
    }

    /** A header of a JPEG as large as one can be, and a little of a scan. */
    public static Path hugeJpeg(Path file) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(19).put(latin("\377\300\0\021\10"));
        frame.putShort((short) 65_500).putShort((short) 65_500).put(latin("\3\1\42\0\2\21\0\3\21\0"));
        byte[] tables = join(latin("\377\333\0\103\0"), filled(64, 1));
        byte[] codes = join(latin("\377\304\0\24\0"), latin("\1"), new byte[16]);
        byte[] scan = latin("\377\332\0\14\3\1\0\2\0\3\0\0\77\0");
        return Files.write(
                file, join(latin("\377\330"), tables, frame.array(), codes, scan, new byte[2000], latin("\377\331")));
    }

    /** One pixel, again and again. */
    public static Path gif(Path file, int frames) throws IOException {
        byte[] picture = latin("!\371\4\0\1\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0");
        try (OutputStream out = new java.io.BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(latin("GIF89a\1\0\1\0\200\0\0\0\0\0\377\377\377"));
            for (int i = 0; i < frames; i++) out.write(picture);
            out.write(';');
        }
        return file;
    }

    /** A film whose comment has so many bytes. */
    public static Path mp4WithComment(Path file, long bytes) throws Exception {
        byte[] film = Files.readAllBytes(film(file, 4));
        int at = indexOf(film, "moov") - 4;
        byte[] moov = Arrays.copyOfRange(film, at, at + ByteBuffer.wrap(film).getInt(at));
        int data = Math.toIntExact(bytes + 16);
        byte[] handler = box("hdlr", join(new byte[8], latin("mdirappl"), new byte[10]));
        byte[] heads = join(
                number(data + 8 + 8 + 8 + 12 + handler.length + 8),
                latin("udta"),
                number(data + 8 + 8 + 12 + handler.length + 8),
                latin("meta"),
                new byte[4],
                handler,
                number(data + 8 + 8),
                latin("ilst"),
                number(data + 8),
                latin("\251cmt"),
                number(data),
                latin("data"),
                number(1),
                number(0));
        ByteBuffer.wrap(moov).putInt(0, Math.toIntExact(moov.length + bytes + heads.length));
        byte[] before = Arrays.copyOf(film, at);
        byte[] after = Arrays.copyOfRange(film, at + moov.length, film.length);
        Files.write(file, join(before, after, moov, heads));
        return sparse(file, Files.size(file) + bytes);
    }

    /** A film with one number of one of its boxes changed. */
    public static Path patched(Path file, String box, int offset, int value) throws Exception {
        return patched(file, Files.readAllBytes(film(file, 8)), box, offset, value);
    }

    static Path patched(Path file, byte[] film, String box, int offset, int value) throws IOException {
        byte[] lying = film.clone();
        ByteBuffer.wrap(lying).putInt(indexOf(film, box) + 4 + offset, value);
        return Files.write(file, lying);
    }

    /** A Matroska file whose attachment has so many bytes. */
    public static Path mkvWithAttachment(Path file, long bytes) throws IOException {
        byte[] header =
                latin("\032E\337\243\243\102\206\201\1\102\367\201\1\102\362\201\4\102\363\201\10\102\202\210matroska"
                        + "\102\207\201\4\102\205\201\2");
        byte[] name = latin("\106\156\205a.ttf\106\140\211font/ttf1");
        long inner = name.length + 2 + 8 + bytes;
        byte[] heads = join(
                latin("\030S\200g\1\377\377\377\377\377\377\377"),
                latin("\031\101\244\151"),
                length(inner + 2 + 8),
                latin("\141\247"),
                length(inner),
                name,
                latin("\106\134"),
                length(bytes));
        return sparse(Files.write(file, join(header, heads)), header.length + heads.length + bytes);
    }

    private static byte[] length(long bytes) {
        return number(bytes | 1L << 56);
    }

    /** A song with a cover of so many bytes. */
    public static Path mp3WithCover(Path file, int bytes) throws IOException {
        byte[] size = {
            (byte) (bytes >> 21 & 127), (byte) (bytes >> 14 & 127), (byte) (bytes >> 7 & 127), (byte) (bytes & 127)
        };
        return sparse(Files.write(file, join(latin("ID3\4\0\0"), size, latin("APIC"), size)), bytes);
    }

    /** A short film of 320 by 180 with its index at the end. */
    public static Path film(Path file, int frames) throws Exception {
        run(
                "-filter_complex",
                "testsrc2=s=320x180:r=8:d=4[v]",
                "-map",
                "[v]",
                "-frames:v",
                "" + frames,
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-f",
                "mp4",
                file.toString());
        return file;
    }

    /** Runs ffmpeg. */
    public static void run(String... line) throws Exception {
        OwnFfmpeg.get().run(List.of(line), EncodingProgress.NONE, Duration.ofMinutes(2));
    }

    /** A film of so many streams. */
    public static Path manyStreams(Path file, int streams) throws Exception {
        List<String> line = new ArrayList<>();
        StringBuilder graph = new StringBuilder("color=s=16x16:r=8:d=0.5,split=" + streams);
        for (int i = 0; i < streams; i++) graph.append("[v").append(i).append(']');
        line.addAll(List.of("-filter_complex", graph.toString()));
        for (int i = 0; i < streams; i++) line.addAll(List.of("-map", "[v" + i + "]"));
        line.addAll(List.of("-c:v", "mpeg4", "-threads", "1", file.toString()));
        run(line.toArray(String[]::new));
        return file;
    }

    static Path random(Path file, int bytes) throws IOException {
        byte[] noise = new byte[bytes];
        new Random(5).nextBytes(noise);
        noise[0] = 3;
        return Files.write(file, noise);
    }

    /** The first so many parts of a hundred. */
    static Path part(Path file, int percent) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return Files.write(file, Arrays.copyOf(all, all.length * percent / 100));
    }

    private static Path sparse(Path file, long bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(bytes);
        }
        return file;
    }

    static int indexOf(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
    }

    static byte[] box(String name, byte[] content) {
        return join(number(content.length + 8), latin(name), content);
    }

    private static byte[] filled(int count, int value) {
        byte[] bytes = new byte[count];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(8).putLong(value).array();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
