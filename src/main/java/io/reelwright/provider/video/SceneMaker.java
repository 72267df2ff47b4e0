package io.reelwright.provider.video;

import io.reelwright.campaign.Aspect;
import java.io.IOException;
import java.nio.file.Path;

/** Makes takes of scenes: draws them in this process or sells them. Safe for use by several threads. */
public interface SceneMaker {
    /** Returns the name before the hyphen in a take's model, for example {@code studio}. */
    String name();

    /** Returns the offer for a scene. Called often and must be cheap: draws, sends and writes nothing. */
    Offer offer(TakeRequest request);

    /**
     * Draws one frame of a take that it offers to draw, for a preview.
     *
     * @param frame frame of the take, counted from 0
     * @param png   file to write
     * @return false when it cannot draw a frame without the whole take; then nothing is written
     * @throws IOException when the scene cannot be drawn
     */
    default boolean still(TakeRequest request, Aspect shape, int frame, Path png) throws IOException {
        return false;
    }
}
