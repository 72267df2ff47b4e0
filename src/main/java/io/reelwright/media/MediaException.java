package io.reelwright.media;

import java.io.IOException;

/** Thrown when a media file cannot be read or written. The message is for the user: it names the file and the fault. */
public class MediaException extends IOException {
    private static final long serialVersionUID = 1L;

    public MediaException(String message) {
        super(message);
    }

    public MediaException(String message, Throwable cause) {
        super(message, cause);
    }
}
