package io.reelwright.testing;

import java.nio.file.Path;

/** Where tests keep what is dear to make and the same for all. */
public final class SharedFolders {
    private SharedFolders() {}

    /** The folder of unpacked programs, shared by all tests of a build. */
    public static Path programs() {
        return Path.of("target", "programs").toAbsolutePath();
    }
}
