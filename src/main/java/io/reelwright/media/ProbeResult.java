package io.reelwright.media;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What ffprobe says of a file.
 *
 * @param file      the file
 * @param container the container's names, for example {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param seconds   length; 0 when the file does not say (a still picture)
 * @param bytes     its size
 * @param picture   its first moving or still picture, if it has one
 * @param sound     its first sound, if it has one
 */
public record ProbeResult(
        Path file, String container, double seconds, long bytes, Optional<Picture> picture, Optional<Sound> sound) {
    /** Its picture. */
    public Picture pictureNow() throws MediaException {
        return picture.orElseThrow(() -> new MediaException(file + ": there is no picture in it"));
    }

    /** Its sound. */
    public Sound soundNow() throws MediaException {
        return sound.orElseThrow(() -> new MediaException(file + ": there is no sound in it"));
    }

    /**
     * A stream of pictures.
     *
     * @param codec       for example {@code h264}
     * @param profile     for example {@code High}; empty when there is none
     * @param level       H.264: 40 is level 4.0; −99 when there is none
     * @param width       of a frame as it is stored, pixels
     * @param height      of a frame as it is stored, pixels
     * @param pixelShape  width of a pixel by its height: 1 for square ones, 4/3 for those of an anamorphic clip
     * @param rotation    degrees by which it is to be turned for viewing: 0, 90, 180, −90
     * @param fps         frames a second
     * @param frames      how many; counted when the container does not say
     * @param start       time of the first frame in seconds
     * @param pixelFormat for example {@code yuv420p}
     * @param range       {@code tv}, {@code pc}, or empty when the file does not say
     * @param matrix      colour matrix, {@code bt709}; empty when the file does not say
     * @param primaries   colour primaries, likewise
     * @param transfer    transfer characteristics, likewise
     * @param bitRate     bits a second; 0 when the file does not say
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
        /** Width as it is seen, with square pixels and after its rotation. */
        public int seenWidth() {
            return rotation % 180 == 0 ? spreadWidth() : height;
        }

        /** Height as it is seen, with square pixels and after its rotation. */
        public int seenHeight() {
            return rotation % 180 == 0 ? height : spreadWidth();
        }

        private int spreadWidth() {
            return (int) Math.round(width * pixelShape);
        }
    }

    /**
     * A stream of sound.
     *
     * @param codec    for example {@code aac}
     * @param rate     samples a second
     * @param channels how many
     * @param start    time of the first sample in seconds
     * @param seconds  length; 0 when the file does not say
     * @param bitRate  bits a second; 0 when the file does not say
     */
    public record Sound(String codec, int rate, int channels, double start, double seconds, long bitRate) {}
}
