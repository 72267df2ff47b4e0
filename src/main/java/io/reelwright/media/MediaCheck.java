package io.reelwright.media;

import java.io.IOException;
import java.nio.file.Path;

/** Looks whether a stranger's picture or clip can be used. */
@FunctionalInterface
public interface MediaCheck {
    /**
     * A file that can be used.
     *
     * @param moves   whether it is a clip; one that does not move is a picture
     * @param seconds length; 0 when the file does not say (a still picture)
     */
    record Usable(boolean moves, double seconds) {}

    /**
     * Looks into a file.
     *
     * @throws UnusableMedia when it cannot be used; says why, and what helps
     * @throws IOException   when that cannot be told now
     */
    Usable check(Path file) throws IOException, InterruptedException;
}
