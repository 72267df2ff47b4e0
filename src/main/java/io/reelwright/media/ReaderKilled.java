package io.reelwright.media;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Thrown when the reader of a file was killed from outside, most likely by the system because memory ran out. This says
 * nothing about the file: a later attempt may succeed.
 */
public final class ReaderKilled extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderKilled(Path file) {
        super(file.getFileName() + ": its reader was killed from outside; check the free memory of this machine");
    }
}
