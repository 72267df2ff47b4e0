package io.reelwright.phase.storyboard;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into a clip of the user's. */
@FunctionalInterface
public interface ClipLength {
    /**
     * Its length in seconds, above 0.
     *
     * @throws IOException when it cannot be played; the message says why
     */
    double seconds(Path clip) throws IOException, InterruptedException;
}
