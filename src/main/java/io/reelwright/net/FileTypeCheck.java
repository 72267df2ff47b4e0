package io.reelwright.net;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says whether a file is of a kind that is wanted. What a server says about its kind is worth nothing. */
@FunctionalInterface
public interface FileTypeCheck {
    /** How many bytes {@link #faultOfHead} sees, of a file that has as many. */
    int HEAD = 4096;

    /** What is wrong with a file that begins so; null for nothing. Asked before the rest is fetched. */
    @Nullable
    String faultOfHead(byte[] head);

    /** What is wrong with the whole; null for nothing. Asked before the file gets its name. */
    default @Nullable String faultOfFile(Path file) throws IOException {
        return null;
    }
}
