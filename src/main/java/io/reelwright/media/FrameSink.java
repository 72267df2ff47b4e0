package io.reelwright.media;

import java.io.IOException;

/** Receives decoded frames one after the other. */
@FunctionalInterface
public interface FrameSink {
    /**
     * @param index  0 for the first frame
     * @param pixels the frame; the array is reused for the next frame, so keep a copy, not the array
     * @return false to stop decoding
     */
    boolean frame(int index, byte[] pixels) throws IOException, InterruptedException;
}
