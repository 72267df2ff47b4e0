package io.reelwright.media;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Somebody ended the reader of a file, most likely the system for want of memory. That says nothing about the file: the same may
 * go well a little later.
 */
public final class ReaderKilled extends IOException {
    private static final long serialVersionUID = 1L;

    ReaderKilled(Path file) {
        super(file.getFileName() + ": its reader was ended from outside; is there memory left on this machine?");
    }
}
