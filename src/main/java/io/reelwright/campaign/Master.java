package io.reelwright.campaign;

import java.util.List;

/**
 * A finished output.
 *
 * @param output       the platform it is made for
 * @param video        the MP4
 * @param contactSheet a PNG with frames of the video
 * @param srt          captions as SubRip
 * @param vtt          captions as WebVTT
 * @param frames       length in frames, at 30 frames per second
 * @param loudness     measured on the file, in LUFS
 * @param truePeak     measured on the file, in dBTP
 */
public record Master(
        Output output,
        Asset video,
        Asset contactSheet,
        Asset srt,
        Asset vtt,
        int frames,
        double loudness,
        double truePeak) {
    /** Returns all files of this output. */
    public List<Asset> files() {
        return List.of(video, contactSheet, srt, vtt);
    }

    /** Returns the length in seconds. */
    public double seconds() {
        return frames / (double) Scene.FPS;
    }

    /**
     * A short clip cut from a long video.
     *
     * @param rank    1 is the best
     * @param start   second of the long video at which it begins
     * @param end     second of the long video at which it ends
     * @param score   how strong the moment is; comparable only within one video
     * @param reasons why it was chosen, in plain words
     * @param file    the clip and its related files
     */
    public record Clip(int rank, double start, double end, double score, List<String> reasons, Master file) {
        public Clip {
            reasons = List.copyOf(reasons);
        }
    }
}
