package io.reelwright.media;

/**
 * Is told how far ffmpeg has come, about twice a second, on the thread that runs it.
 *
 * @see Ffmpeg#run
 */
@FunctionalInterface
public interface Progress {
    /** For those who do not want to know. */
    Progress NONE = frame -> {};

    /** @param frame how many frames of the first output are encoded */
    void at(int frame);
}
