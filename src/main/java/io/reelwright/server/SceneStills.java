package io.reelwright.server;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.VideoState;
import java.io.IOException;
import java.nio.file.Path;

/** Makes a still of a scene as it looks, or, before it is made, as the studio would draw it. */
@FunctionalInterface
public interface SceneStills {
    /**
     * Writes a PNG.
     *
     * @param state a state with a storyboard
     * @throws IOException when the scene cannot be shown; the message says why
     */
    void write(VideoState state, Scene scene, Aspect shape, Path png) throws IOException, InterruptedException;
}
