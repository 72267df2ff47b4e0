package io.reelwright.net;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks by its content whether a file has a wanted type. The type that a server declares is not trusted. */
@FunctionalInterface
public interface FileTypeCheck {
    /** Maximum number of bytes passed to {@link #faultOfHead}; a shorter file is passed whole. */
    int HEAD = 4096;

    /** Returns what is wrong with a file that begins with these bytes; null for nothing. Called before the rest is downloaded. */
    @Nullable
    String faultOfHead(byte[] head);

    /** Returns what is wrong with the complete file; null for nothing. Called before the file is renamed to its final name. */
    default @Nullable String faultOfFile(Path file) throws IOException {
        return null;
    }
}
