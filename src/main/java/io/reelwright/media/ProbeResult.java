package io.reelwright.media;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Properties of a media file as reported by ffprobe.
 *
 * @param file      the file
 * @param container the container's names, for example {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param seconds   length; 0 when the file does not state it (a still picture)
 * @param bytes     file size
 * @param picture   video stream or still picture that is to be shown, if any
 * @param sound     first audio stream, if any
 */
public record ProbeResult(
        Path file, String container, double seconds, long bytes, Optional<Picture> picture, Optional<Sound> sound) {
    /** Beginnings of the names of pixel formats that have transparency; those of palettes may have it. */
    private static final List<String> ALPHA =
            List.of("yuva", "gbrap", "rgba", "bgra", "argb", "abgr", "ya8", "ya16", "yaf", "pal8", "vuya", "ayuv");

    /** Returns the video stream; throws when the file has none. */
    public Picture pictureNow() throws MediaException {
        return picture.orElseThrow(() -> new MediaException(file + ": contains no picture"));
    }

    /** Returns these properties with another picture. */
    ProbeResult with(Picture seen) {
        return new ProbeResult(file, container, seconds, bytes, Optional.of(seen), sound);
    }

    /** Returns the audio stream; throws when the file has none. */
    public Sound soundNow() throws MediaException {
        return sound.orElseThrow(() -> new MediaException(file + ": contains no sound"));
    }

    /**
     * A video stream or still picture.
     *
     * @param codec       for example {@code h264}
     * @param profile     for example {@code High}; empty when there is none
     * @param level       H.264: 40 is level 4.0; −99 when there is none
     * @param width       stored width of a frame in pixels
     * @param height      stored height of a frame in pixels
     * @param pixelShape  pixel aspect ratio, width by height: 1 for square pixels, for example 4/3 in an anamorphic clip
     * @param rotation    degrees to rotate the picture for viewing: 0, 90, 180, −90
     * @param fps         frames a second
     * @param frames      number of frames; counted when the container does not state it
     * @param start       time of the first frame in seconds
     * @param pixelFormat for example {@code yuv420p}
     * @param range       {@code tv}, {@code pc}, or empty when the file does not state it
     * @param matrix      colour matrix, for example {@code bt709}; empty when the file does not state it
     * @param primaries   colour primaries, likewise
     * @param transfer    transfer characteristics, likewise
     * @param bitRate     bits a second; 0 when the file does not state it
     * @param source      how the stream has to be read
     */
    public record Picture(
            String codec,
            String profile,
            int level,
            int width,
            int height,
            double pixelShape,
            int rotation,
            double fps,
            int frames,
            double start,
            String pixelFormat,
            String range,
            String matrix,
            String primaries,
            String transfer,
            long bitRate,
            Source source) {
        /** Returns a picture in full-range RGB whose file states nothing about it. */
        static Picture drawn(String codec, int width, int height, double fps, int frames, String pixelFormat) {
            Source source = new Source(0, "", false, 0, null);
            return new Picture(
                    codec, "", -99, width, height, 1, 0, fps, frames, 0, pixelFormat, "pc", "gbr", "", "", 0, source);
        }

        /** Returns this picture with the size in which it is seen. */
        Picture seenAs(int seenWidth, int seenHeight) {
            return new Picture(
                    codec,
                    profile,
                    level,
                    seenWidth,
                    seenHeight,
                    1,
                    0,
                    fps,
                    frames,
                    start,
                    pixelFormat,
                    range,
                    matrix,
                    primaries,
                    transfer,
                    bitRate,
                    source);
        }

        /** Returns whether the stream is high dynamic range: PQ (SMPTE ST 2084) or HLG (ARIB STD-B67). */
        public boolean isHdr() {
            return transfer.equals("smpte2084") || transfer.equals("arib-std-b67");
        }

        /** Returns whether a frame may have transparent parts. */
        public boolean mayBeTransparent() {
            return !hasIdleAlpha() && (source.alpha() || ALPHA.stream().anyMatch(pixelFormat::startsWith));
        }

        /** Returns whether the fourth plane is no opacity: a JPEG has none, but four colours of ink are decoded as one. */
        boolean hasIdleAlpha() {
            return codec.equals("mjpeg") && ALPHA.stream().anyMatch(pixelFormat::startsWith);
        }

        /** Returns the displayed width in square pixels, after rotation. */
        public int seenWidth() {
            return rotation % 180 == 0 ? spreadWidth() : height;
        }

        /** Returns the displayed height in square pixels, after rotation. */
        public int seenHeight() {
            return rotation % 180 == 0 ? height : spreadWidth();
        }

        private int spreadWidth() {
            return (int) Math.round(width * pixelShape);
        }
    }

    /**
     * How a video stream has to be read.
     *
     * @param stream       its number among all streams of the file, from 0
     * @param fieldOrder   {@code tt}, {@code bb}, {@code tb} or {@code bt} for interlaced pictures, {@code progressive}, or empty when
     *                     the file does not state it
     * @param alpha        whether transparency is stored beside the picture (VP8 and VP9 in WebM)
     * @param dolbyVision  profile of a Dolby Vision stream that no other decoder shows in its true colours; 0 for all others
     * @param tiles        layout of the pictures of which a still picture is put together; null for none
     */
    public record Source(
            int stream,
            String fieldOrder,
            boolean alpha,
            int dolbyVision,
            @Nullable TileGrid tiles) {}

    /**
     * An audio stream.
     *
     * @param codec    for example {@code aac}
     * @param rate     samples a second
     * @param channels number of channels
     * @param start    time of the first sample in seconds
     * @param seconds  length; 0 when the file does not state it
     * @param bitRate  bits a second; 0 when the file does not state it
     */
    public record Sound(String codec, int rate, int channels, double start, double seconds, long bitRate) {}
}
