package io.reelwright.store.asset;

import java.io.IOException;

/** A request to a bucket failed. The message names the bucket, the reason and the remedy. */
public final class BucketFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    BucketFailure(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Returns whether the failure is transient, so that a retry may succeed. */
    public boolean mayPass() {
        return passing;
    }
}
