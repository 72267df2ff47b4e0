package io.reelwright.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Checks whether an untrusted picture or clip can be used. */
@FunctionalInterface
public interface MediaCheck {
    /**
     * Properties of a usable file.
     *
     * @param moves   true for a clip, false for a still picture
     * @param seconds length of the part that is there; 0 when it is unknown and for a still picture
     * @param repeats whether it is an animation, which begins again after its end
     * @param flaws   what the user should know about it although it can be used; usually empty
     */
    record Usable(boolean moves, double seconds, boolean repeats, List<String> flaws) {
        public Usable {
            flaws = List.copyOf(flaws);
        }

        /** A file without flaws that is no animation. */
        public Usable(boolean moves, double seconds) {
            this(moves, seconds, false, List.of());
        }
    }

    /**
     * Checks a file.
     *
     * @throws UnusableMedia when the file cannot be used; states the reason and the remedy
     * @throws IOException   when the check itself fails; a later check may succeed
     */
    Usable check(Path file) throws IOException, InterruptedException;
}
