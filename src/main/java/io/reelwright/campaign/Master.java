package io.reelwright.campaign;

import java.util.List;

/**
 * A finished output.
 *
 * @param output       for whom
 * @param video        the MP4
 * @param contactSheet a PNG with frames of it
 * @param srt          captions as SubRip
 * @param vtt          captions as WebVTT
 * @param frames       its length, 30 frames a second
 * @param loudness     measured on the file, LUFS
 * @param truePeak     measured on the file, dBTP
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
    /** Everything that belongs to it. */
    public List<Asset> files() {
        return List.of(video, contactSheet, srt, vtt);
    }

    /** Length in seconds. */
    public double seconds() {
        return frames / (double) Scene.FPS;
    }

    /**
     * A short clip cut from a long video.
     *
     * @param rank    1 is the best
     * @param start   second of the long video at which it begins
     * @param end     second at which it ends
     * @param score   how much of a peak it is; only comparable within one video
     * @param reasons why it was chosen, in plain words
     * @param file    the clip and what belongs to it
     */
    public record Clip(int rank, double start, double end, double score, List<String> reasons, Master file) {
        public Clip {
            reasons = List.copyOf(reasons);
        }
    }
}
