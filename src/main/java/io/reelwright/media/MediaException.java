package io.reelwright.media;

import java.io.IOException;

/** A file of pictures or sound cannot be read or made. The message is for the user: it names the file and what is wrong. */
public class MediaException extends IOException {
    private static final long serialVersionUID = 1L;

    public MediaException(String message) {
        super(message);
    }

    public MediaException(String message, Throwable cause) {
        super(message, cause);
    }
}
