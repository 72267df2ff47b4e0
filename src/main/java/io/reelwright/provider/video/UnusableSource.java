package io.reelwright.provider.video;

import io.reelwright.media.MediaException;

/** Thrown when the user's own picture or clip cannot be shown. The scene can be drawn without it. */
public final class UnusableSource extends MediaException {
    private static final long serialVersionUID = 1L;

    /** @param message names the file, the fault and the remedy */
    public UnusableSource(String message, Throwable cause) {
        super(message, cause);
    }
}
