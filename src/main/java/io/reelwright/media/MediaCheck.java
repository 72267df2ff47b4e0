package io.reelwright.media;

import java.io.IOException;
import java.nio.file.Path;

/** Checks whether an untrusted picture or clip can be used. */
@FunctionalInterface
public interface MediaCheck {
    /**
     * Properties of a usable file.
     *
     * @param moves   true for a clip, false for a still picture
     * @param seconds length; 0 when the file does not say (a still picture)
     */
    record Usable(boolean moves, double seconds) {}

    /**
     * Checks a file.
     *
     * @throws UnusableMedia when the file cannot be used; states the reason and the remedy
     * @throws IOException   when the check itself fails; a later check may succeed
     */
    Usable check(Path file) throws IOException, InterruptedException;
}
