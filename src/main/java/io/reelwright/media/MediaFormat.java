package io.reelwright.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Accepted formats of untrusted pictures and clips, each with the one demuxer that may open it. The content of a file decides its
 * format ({@link MediaSignature}); its name is ignored.
 */
public enum MediaFormat {
    JPEG(Kind.STILL, "image2", "-pattern_type", "none", "-c:v", "mjpeg"),
    PNG(Kind.STILL, "png_pipe"),
    APNG(Kind.ANIMATION, "apng"),
    WEBP(Kind.STILL, "webp_pipe"),
    /** Its frames are taken apart by {@link AnimatedWebp}: ffmpeg reads single pictures only. */
    WEBP_ANIMATION(Kind.ANIMATION, "webp_pipe"),
    BMP(Kind.STILL, "bmp_pipe"),
    TIFF(Kind.STILL, "tiff_pipe"),
    /** HEIC and AVIF. */
    HEIF(Kind.STILL, "mov"),
    /** Moving AVIF and HEIC. */
    HEIF_SEQUENCE(Kind.ANIMATION, "mov"),
    JPEG_2000(Kind.STILL, "j2k_pipe"),
    PHOTOSHOP(Kind.STILL, "psd_pipe"),
    QOI(Kind.STILL, "qoi_pipe"),
    OPEN_EXR(Kind.STILL, "exr_pipe"),
    DPX(Kind.STILL, "dpx_pipe"),
    SUN_RASTER(Kind.STILL, "sunrast_pipe"),
    BITMAP_TEXT(Kind.STILL, "pbm_pipe"),
    GREYMAP(Kind.STILL, "pgm_pipe"),
    PIXMAP(Kind.STILL, "ppm_pipe"),
    ANYMAP(Kind.STILL, "pam_pipe"),
    /** Rendered by {@link VectorPictures}; ffmpeg reads none. */
    SVG(Kind.STILL, "svg_pipe"),
    GIF(Kind.ANIMATION, "gif"),
    /** Also QuickTime, M4V and 3GP. */
    MP4(Kind.CLIP, "mov"),
    /** Also WebM. */
    MATROSKA(Kind.CLIP, "matroska"),
    AVI(Kind.CLIP, "avi"),
    MPEG_PROGRAM(Kind.CLIP, "mpeg"),
    MPEG_VIDEO(Kind.CLIP, "mpegvideo"),
    MPEG_TRANSPORT(Kind.CLIP, "mpegts"),
    /** Windows Media. */
    ASF(Kind.CLIP, "asf"),
    FLV(Kind.CLIP, "flv"),
    OGG(Kind.CLIP, "ogg"),
    /** Recordings of cameras for television. */
    MXF(Kind.CLIP, "mxf"),
    DV(Kind.CLIP, "dv"),
    YUV4MPEG(Kind.CLIP, "yuv4mpegpipe"),
    IVF(Kind.CLIP, "ivf"),
    REAL_MEDIA(Kind.CLIP, "rm"),
    NUT(Kind.CLIP, "nut"),
    FLIC(Kind.ANIMATION, "flic"),
    H264(Kind.CLIP, "h264"),
    HEVC(Kind.CLIP, "hevc");

    /** What a file of a format holds. */
    private enum Kind {
        STILL,
        ANIMATION,
        CLIP
    }

    private final Kind kind;
    private final String reader;
    private final List<String> options;

    MediaFormat(Kind kind, String reader, String... options) {
        this.kind = kind;
        this.reader = reader;
        this.options = List.of(options);
    }

    /**
     * Determines the format of a file from its content.
     *
     * @throws UnusableMedia when the file has none of these formats
     * @throws IOException   when the file cannot be read
     */
    public static MediaFormat of(Path file) throws IOException {
        String first = first(file);
        Optional<MediaFormat> format = MediaSignature.of(first);
        if (format.isPresent()) return MediaSignature.refined(format.get(), first, file);
        if (first.isEmpty()) throw new UnusableMedia(file, UnusableMedia.Reason.UNREADABLE, "is empty");
        throw MediaSignature.unknown(file, first);
    }

    /** Returns whether a file of this format is a still picture. */
    public boolean isStill() {
        return kind == Kind.STILL;
    }

    /** Returns whether a file of this format is a short animation that is meant to be repeated. */
    public boolean isAnimation() {
        return kind == Kind.ANIMATION;
    }

    /** Returns the options that open a file with this format's demuxer and no other. */
    List<String> input(Path file) {
        return input(file, List.of());
    }

    /** Returns the options that open a file, with options for its decoder. */
    List<String> input(Path file, List<String> decoder) {
        List<String> line = new ArrayList<>(List.of("-protocol_whitelist", "file", "-format_whitelist", reader));
        line.addAll(List.of("-f", reader));
        line.addAll(options);
        line.addAll(decoder);
        line.addAll(List.of("-i", "file:" + file.toAbsolutePath()));
        return List.copyOf(line);
    }

    private static String first(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(MediaSignature.BYTES), StandardCharsets.ISO_8859_1);
        }
    }
}
