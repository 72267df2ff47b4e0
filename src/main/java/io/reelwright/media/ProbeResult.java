package io.reelwright.media;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Properties of a media file as reported by ffprobe.
 *
 * @param file      the file
 * @param container the container's names, for example {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param seconds   length; 0 when the file does not state it (a still picture)
 * @param bytes     file size
 * @param picture   first video stream or still picture, if any
 * @param sound     first audio stream, if any
 */
public record ProbeResult(
        Path file, String container, double seconds, long bytes, Optional<Picture> picture, Optional<Sound> sound) {
    /** Returns the video stream; throws when the file has none. */
    public Picture pictureNow() throws MediaException {
        return picture.orElseThrow(() -> new MediaException(file + ": contains no picture"));
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
            long bitRate) {
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
