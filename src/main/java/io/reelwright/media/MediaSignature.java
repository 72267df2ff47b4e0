package io.reelwright.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises formats by the first bytes of a file. The signatures are those of the formats' own specifications, as listed in Gary
 * Kessler's table of file signatures.
 */
final class MediaSignature {
    /** Number of bytes that decide. */
    static final int BYTES = 1024;

    private static final int PACKET = 188;

    /** Possible types of the first box of a QuickTime or MP4 file. */
    private static final Set<String> BOXES = Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "pnot");

    /** Brands of still pictures that use the box structure of MP4. */
    private static final Set<String> PICTURES_IN_BOXES = Set.of("avif", "heic", "heix", "heim", "heis", "mif1", "mif2");

    /** Brands of picture sequences that use the box structure of MP4. */
    private static final Set<String> SEQUENCES_IN_BOXES = Set.of("avis", "hevc", "hevx", "msf1");

    /** Possible sizes of the second header of a BMP file, which has no better signature. */
    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 16, 40, 52, 56, 64, 108, 124);

    private static final Map<String, MediaFormat> STARTS = starts();

    /** Signatures of known but unsupported files: archives, documents, icons. */
    private static final List<String> OTHERS =
            List.of("PK\3\4", "%PDF", "%!PS", "\177ELF", "Rar!", "\037\213", "7z", "\0\0\1\0", "\377\12");

    /** Signatures of files that hold sound only: MP3 with and without a tag, FLAC, AIFF, AMR, AAC. */
    private static final List<String> SOUNDS =
            List.of("ID3", "\377\373", "\377\363", "\377\362", "fLaC", "#!AMR", "\377\361", "\377\371");

    private MediaSignature() {}

    private static Map<String, MediaFormat> starts() {
        Map<String, MediaFormat> starts = new LinkedHashMap<>();
        starts.put("\377\330\377", MediaFormat.JPEG);
        starts.put("\211PNG\r\n\032\n", MediaFormat.PNG);
        starts.put("GIF87a", MediaFormat.GIF);
        starts.put("GIF89a", MediaFormat.GIF);
        starts.put("II*\0", MediaFormat.TIFF);
        starts.put("MM\0*", MediaFormat.TIFF);
        starts.put("II+\0", MediaFormat.TIFF);
        starts.put("MM\0+", MediaFormat.TIFF);
        starts.put("\0\0\0\fjP  \r\n\207\n", MediaFormat.JPEG_2000);
        starts.put("\377O\377Q", MediaFormat.JPEG_2000);
        starts.put("8BPS\0\1", MediaFormat.PHOTOSHOP);
        starts.put("qoif", MediaFormat.QOI);
        starts.put("v/1\1", MediaFormat.OPEN_EXR);
        starts.put("SDPX", MediaFormat.DPX);
        starts.put("XPDS", MediaFormat.DPX);
        starts.put("Y\246j\225", MediaFormat.SUN_RASTER);
        starts.put("\032E\337\243", MediaFormat.MATROSKA);
        starts.put("\0\0\1\272", MediaFormat.MPEG_PROGRAM);
        starts.put("\0\0\1\263", MediaFormat.MPEG_VIDEO);
        starts.put("0&\262u", MediaFormat.ASF);
        starts.put("FLV", MediaFormat.FLV);
        starts.put("OggS", MediaFormat.OGG);
        starts.put("\6\16+4\2\5\1\1\r\1\2", MediaFormat.MXF);
        starts.put("\37\7\0", MediaFormat.DV);
        starts.put("YUV4MPEG2 ", MediaFormat.YUV4MPEG);
        starts.put("DKIF\0\0", MediaFormat.IVF);
        starts.put(".RMF\0", MediaFormat.REAL_MEDIA);
        starts.put("nut/multimedia container\0", MediaFormat.NUT);
        return starts;
    }

    /** Returns the format of a file that begins with these bytes, one for each character. */
    static Optional<MediaFormat> of(String first) {
        for (Map.Entry<String, MediaFormat> start : STARTS.entrySet())
            if (first.startsWith(start.getKey())) return Optional.of(start.getValue());
        if (first.startsWith("RIFF") && first.startsWith("WEBP", 8)) return Optional.of(MediaFormat.WEBP);
        if (first.startsWith("RIFF") && first.startsWith("AVI ", 8)) return Optional.of(MediaFormat.AVI);
        if (first.startsWith("BM") && first.length() > 14 && BITMAP_HEADERS.contains((int) first.charAt(14)))
            return Optional.of(MediaFormat.BMP);
        Optional<MediaFormat> boxes = inBoxes(first);
        if (boxes.isPresent()) return boxes;
        if (isFlic(first)) return Optional.of(MediaFormat.FLIC);
        // Camcorders (M2TS) put a four-byte timestamp before each packet.
        if (isTransport(first, 0) || isTransport(first, 4)) return Optional.of(MediaFormat.MPEG_TRANSPORT);
        return anymap(first).or(() -> stream(first)).or(() -> svg(first));
    }

    /** Tells the moving from the still files of a format; reads their chunks, not their pictures. */
    static MediaFormat refined(MediaFormat format, String first, Path path) throws IOException {
        if (format == MediaFormat.PNG && isAnimatedPng(path)) return MediaFormat.APNG;
        boolean extended = format == MediaFormat.WEBP && first.startsWith("VP8X", 12) && first.length() > 20;
        return extended && (first.charAt(20) & 2) != 0 ? MediaFormat.WEBP_ANIMATION : format;
    }

    /** Returns the message for a file of no accepted format. */
    static UnusableMedia unknown(Path file, String first) {
        if (isSound(first)) return UnusableMedia.withoutPicture(file);
        return isKnownOrText(first) ? UnusableMedia.unsupported(file) : UnusableMedia.unreadable(file);
    }

    private static Optional<MediaFormat> inBoxes(String first) {
        if (first.length() < 8 || !BOXES.contains(first.substring(4, 8))) return Optional.empty();
        boolean branded = first.startsWith("ftyp", 4) && first.length() >= 12;
        String brand = branded ? first.substring(8, 12) : "";
        if (SEQUENCES_IN_BOXES.contains(brand)) return Optional.of(MediaFormat.HEIF_SEQUENCE);
        return Optional.of(PICTURES_IN_BOXES.contains(brand) ? MediaFormat.HEIF : MediaFormat.MP4);
    }

    private static boolean isTransport(String text, int before) {
        int next = before + PACKET + before;
        return text.length() > next && text.charAt(before) == 'G' && text.charAt(next) == 'G';
    }

    /** FLI and FLC have a magic number at byte 4, and a colour depth of 8 bits at byte 12. */
    private static boolean isFlic(String first) {
        return first.length() > 16
                && (first.startsWith("\21\257", 4) || first.startsWith("\22\257", 4))
                && first.startsWith("\b\0", 12);
    }

    private static Optional<MediaFormat> anymap(String first) {
        if (first.length() < 8 || first.charAt(0) != 'P' || !isSpace(first.charAt(2))) return Optional.empty();
        int after = 3;
        while (after < first.length() && isSpace(first.charAt(after))) after++;
        char next = after < first.length() ? first.charAt(after) : ' ';
        boolean header = next == '#' || next >= '0' && next <= '9' || first.startsWith("WIDTH", after);
        if (!header) return Optional.empty();
        return switch (first.charAt(1)) {
            case '1', '4' -> Optional.of(MediaFormat.BITMAP_TEXT);
            case '2', '5' -> Optional.of(MediaFormat.GREYMAP);
            case '3', '6' -> Optional.of(MediaFormat.PIXMAP);
            case '7' -> Optional.of(MediaFormat.ANYMAP);
            default -> Optional.empty();
        };
    }

    /** Recognises the parameter sets with which a bare H.264 or HEVC stream begins. */
    private static Optional<MediaFormat> stream(String first) {
        if (!first.startsWith("\0\0\0\1") || first.length() < 6) return Optional.empty();
        return switch (first.charAt(4)) {
            case 0x67, 0x27, 0x09 -> Optional.of(MediaFormat.H264);
            case 0x40, 0x46 -> first.charAt(5) == 1 ? Optional.of(MediaFormat.HEVC) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A vector picture is text in which the element {@code svg} comes first, after a declaration and comments. */
    private static Optional<MediaFormat> svg(String first) {
        String text = first.startsWith("\357\273\277") ? first.substring(3) : first;
        if (!text.stripLeading().startsWith("<")) return Optional.empty();
        String rest = text.stripLeading();
        while (rest.startsWith("<?") || rest.startsWith("<!")) {
            String end = rest.startsWith("<!--") ? "-->" : ">";
            int close = rest.indexOf(end);
            if (close < 0) return Optional.empty();
            rest = rest.substring(close + end.length()).stripLeading();
            if (rest.startsWith("]>")) rest = rest.substring(2).stripLeading();
        }
        boolean plain =
                rest.startsWith("<svg") && rest.length() > 4 && (isSpace(rest.charAt(4)) || rest.charAt(4) == '>');
        return plain || rest.startsWith("<svg:svg") ? Optional.of(MediaFormat.SVG) : Optional.empty();
    }

    private static boolean isAnimatedPng(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] head = new byte[8];
            long at = 8;
            for (int part = 0; part < 64 && at + 12 <= file.length(); part++) {
                file.seek(at);
                file.readFully(head);
                String name = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
                if (name.equals("acTL")) return true;
                if (name.equals("IDAT") || name.equals("IEND")) return false;
                at += 12 + ((head[0] & 0xffL) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff);
            }
            return false;
        }
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
    }

    private static boolean isSound(String first) {
        boolean wave = first.startsWith("RIFF") && first.startsWith("WAVE", 8);
        boolean aiff = first.startsWith("FORM") && first.startsWith("AIF", 8);
        return wave || aiff || SOUNDS.stream().anyMatch(first::startsWith);
    }

    private static boolean isKnownOrText(String first) {
        return OTHERS.stream().anyMatch(first::startsWith)
                || first.startsWith("RIFF")
                || first.startsWith("ftyp", 4)
                || first.chars()
                        .noneMatch(letter -> letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r');
    }
}
