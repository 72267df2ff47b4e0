package io.reelwright.media;

/**
 * Is told how far ffmpeg has come, about twice a second, on the thread that runs it.
 *
 * @see Ffmpeg#run
 */
@FunctionalInterface
public interface EncodingProgress {
    /** For those who do not want to know. */
    EncodingProgress NONE = frame -> {};

    /** @param frame how many frames of the first output are encoded */
    void at(int frame);
}
