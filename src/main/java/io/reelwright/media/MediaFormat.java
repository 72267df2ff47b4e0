package io.reelwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Accepted formats of untrusted pictures and clips, each with the one demuxer that may open it. The first bytes of a file
 * decide its format; its name is ignored. The signatures are those of the formats' own specifications, as listed in Gary
 * Kessler's table of file signatures.
 */
public enum MediaFormat {
    JPEG(true, "image2", "-pattern_type", "none", "-c:v", "mjpeg"),
    PNG(true, "png_pipe"),
    WEBP(true, "webp_pipe"),
    BMP(true, "bmp_pipe"),
    GIF(false, "gif"),
    /** Also QuickTime, M4V and 3GP. */
    MP4(false, "mov"),
    /** Also WebM. */
    MATROSKA(false, "matroska"),
    AVI(false, "avi"),
    MPEG_PROGRAM(false, "mpeg"),
    MPEG_VIDEO(false, "mpegvideo"),
    MPEG_TRANSPORT(false, "mpegts"),
    /** Windows Media. */
    ASF(false, "asf"),
    FLV(false, "flv"),
    OGG(false, "ogg");

    private static final int SIGNATURE_BYTES = 400;
    private static final int PACKET = 188;

    /** Possible types of the first box of a QuickTime or MP4 file. */
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot");

    /** Brands of still pictures that use the box structure of MP4: HEIC and AVIF. */
    private static final Set<String> PICTURES_IN_BOXES =
            Set.of("avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1");

    /** Possible sizes of the second header of a BMP file, which has no better signature. */
    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

    /** Signatures of known but unsupported files: archives, documents, other pictures, audio without video. */
    private static final List<String> OTHERS = List.of(
            "PK\3\4", "%PDF", "%!PS", "II*\0", "MM\0*", "8BPS", "ID3", "fLaC", "\177ELF", "Rar!", "\037\213", "7z");

    private final boolean still;
    private final String reader;
    private final List<String> options;

    MediaFormat(boolean still, String reader, String... options) {
        this.still = still;
        this.reader = reader;
        this.options = List.of(options);
    }

    /**
     * Determines the format of a file from its first bytes.
     *
     * @throws UnusableMedia when the file has none of these formats
     * @throws IOException   when the file cannot be read
     */
    public static MediaFormat of(Path file) throws IOException {
        String first = first(file);
        Optional<MediaFormat> format = of(first);
        if (format.isPresent()) return format.get();
        if (first.isEmpty()) throw new UnusableMedia(file, UnusableMedia.Reason.UNREADABLE, "is empty");
        throw isKnownOrText(first) ? UnusableMedia.unsupported(file) : UnusableMedia.unreadable(file);
    }

    /** Returns whether a file of this format is a still picture. */
    public boolean isStill() {
        return still;
    }

    /** Returns the options that open a file with this format's demuxer and no other. */
    List<String> input(Path file) {
        List<String> line = new ArrayList<>(List.of("-protocol_whitelist", "file", "-format_whitelist", reader));
        line.addAll(List.of("-f", reader));
        line.addAll(options);
        line.addAll(List.of("-i", "file:" + file.toAbsolutePath()));
        return List.copyOf(line);
    }

    private static String first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(SIGNATURE_BYTES), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<MediaFormat> of(String first) {
        if (first.startsWith("\377\330\377")) return Optional.of(JPEG);
        if (first.startsWith("\211PNG\r\n\032\n")) return Optional.of(PNG);
        if (first.startsWith("GIF87a") || first.startsWith("GIF89a")) return Optional.of(GIF);
        if (first.startsWith("RIFF") && first.startsWith("WEBP", 8)) return Optional.of(WEBP);
        if (first.startsWith("RIFF") && first.startsWith("AVI ", 8)) return Optional.of(AVI);
        if (first.startsWith("BM") && first.length() > 14 && BITMAP_HEADERS.contains((int) first.charAt(14)))
            return Optional.of(BMP);
        if (isInBoxes(first)) return Optional.of(MP4);
        if (first.startsWith("\032E\337\243")) return Optional.of(MATROSKA);
        if (first.startsWith("\0\0\001\272")) return Optional.of(MPEG_PROGRAM);
        if (first.startsWith("\0\0\001\263")) return Optional.of(MPEG_VIDEO);
        if (first.startsWith("0&\262u")) return Optional.of(ASF);
        if (first.startsWith("FLV")) return Optional.of(FLV);
        if (first.startsWith("OggS")) return Optional.of(OGG);
        // Camcorders (M2TS) put a four-byte timestamp before each packet.
        return isTransport(first, 0) || isTransport(first, 4) ? Optional.of(MPEG_TRANSPORT) : Optional.empty();
    }

    private static boolean isInBoxes(String first) {
        if (first.length() < 8 || !BOXES.contains(first.substring(4, 8))) return false;
        boolean branded = first.startsWith("ftyp", 4) && first.length() >= 12;
        return !branded || !PICTURES_IN_BOXES.contains(first.substring(8, 12));
    }

    private static boolean isTransport(String text, int before) {
        int next = before + PACKET + before;
        return text.length() > next && text.charAt(before) == 'G' && text.charAt(next) == 'G';
    }

    private static boolean isKnownOrText(String first) {
        return OTHERS.stream().anyMatch(first::startsWith)
                || first.startsWith("RIFF")
                || first.startsWith("ftyp", 4)
                || first.chars()
                        .noneMatch(letter -> letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r');
    }
}
