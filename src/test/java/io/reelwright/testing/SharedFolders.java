package io.reelwright.testing;

import java.nio.file.Path;

/** Folders for what is expensive to make and the same for all tests. */
public final class SharedFolders {
    private SharedFolders() {}

    /** The folder of unpacked programs, shared by all tests of a build. */
    public static Path programs() {
        return Path.of("target", "programs").toAbsolutePath();
    }
}
