package io.reelwright.media;

/**
 * Receives the progress of an ffmpeg run about twice a second, on the thread that runs ffmpeg.
 *
 * @see Ffmpeg#run
 */
@FunctionalInterface
public interface EncodingProgress {
    /** Ignores all progress. */
    EncodingProgress NONE = frame -> {};

    /** @param frame number of frames encoded so far for the first output */
    void at(int frame);
}
