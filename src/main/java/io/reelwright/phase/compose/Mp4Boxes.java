package io.reelwright.phase.compose;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The names of an MP4 file's boxes with their paths, as defined by ISO/IEC 14496-12.
 *
 * @param names in file order, for example {@code ftyp, moov, moov/trak, mdat}
 */
record Mp4Boxes(List<String> names) {
    private static final Set<String> FOLDERS = Set.of("moov", "trak", "edts", "mdia");

    static Mp4Boxes of(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            walk(bytes, 0, bytes.length(), "", names);
        }
        return new Mp4Boxes(List.copyOf(names));
    }

    /** Returns whether the index comes before the samples, so that playback can begin at once. */
    boolean indexFirst() {
        return names.contains("moov") && names.indexOf("moov") < names.indexOf("mdat");
    }

    /** Returns whether any track has an edit list. */
    boolean editList() {
        return names.stream().anyMatch(name -> name.endsWith("/elst"));
    }

    private static void walk(RandomAccessFile bytes, long from, long to, String above, List<String> names)
            throws IOException {
        for (long at = from; at + 8 <= to; ) {
            bytes.seek(at);
            long size = Integer.toUnsignedLong(bytes.readInt());
            byte[] type = new byte[4];
            bytes.readFully(type);
            int head = 8;
            if (size == 1) {
                size = bytes.readLong();
                head = 16;
            }
            if (size == 0) size = to - at;
            if (size < head) return;
            String name = new String(type, StandardCharsets.ISO_8859_1);
            names.add(above + name);
            if (FOLDERS.contains(name)) walk(bytes, at + head, at + size, above + name + "/", names);
            at += size;
        }
    }
}
