package io.reelwright.store;

import java.io.IOException;

/** Work was not started because the disk has less free space than it needs. The message says how much is missing. */
public final class InsufficientSpace extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message for the user, without a path */
    public InsufficientSpace(String message) {
        super(message);
    }
}
