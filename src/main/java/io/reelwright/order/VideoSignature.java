package io.reelwright.order;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Tells by its first bytes whether a file can be a video of one of {@link UploadNames#VIDEOS}, whatever its name says, so that a
 * mistake is told with the order and not in the middle of the work. The signatures are those of the containers' own
 * specifications, as Gary Kessler's table of file signatures lists them.
 */
public final class VideoSignature {
    private static final int LOOKED_AT = 200;
    private static final int PACKET = 188;

    /** The first box of a QuickTime or MP4 file is one of these. */
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot");

    private static final List<String> BEGINNINGS = List.of(
            "\032E\337\243", // Matroska, WebM
            "\0\0\001\272", // MPEG program stream
            "\0\0\001\263", // MPEG video
            "0&\262u", // WMV
            "FLV",
            "OggS",
            "GIF8");

    private VideoSignature() {}

    /**
     * Whether the file may be a video.
     *
     * @throws IOException when it cannot be read
     */
    public static boolean isOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return isOf(in.readNBytes(LOOKED_AT));
        }
    }

    private static boolean isOf(byte[] first) {
        String text = new String(first, StandardCharsets.ISO_8859_1);
        return BEGINNINGS.stream().anyMatch(text::startsWith)
                || text.length() >= 8 && BOXES.contains(text.substring(4, 8))
                || text.startsWith("RIFF") && text.startsWith("AVI ", 8)
                || isTransportStream(text, 0)
                || isTransportStream(text, 4); // Each packet of a camera's stream has four bytes before it.
    }

    private static boolean isTransportStream(String text, int before) {
        int next = before + PACKET + before;
        return text.length() > next && text.charAt(before) == 'G' && text.charAt(next) == 'G';
    }
}
