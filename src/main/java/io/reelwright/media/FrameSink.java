package io.reelwright.media;

import java.io.IOException;

/** Takes decoded frames, one after the other. */
@FunctionalInterface
public interface FrameSink {
    /**
     * @param index  0 for the first frame
     * @param pixels the frame; the same array is filled again for the next one, so keep a copy, not the array
     * @return false when no more frames are wanted
     */
    boolean frame(int index, byte[] pixels) throws IOException, InterruptedException;
}
