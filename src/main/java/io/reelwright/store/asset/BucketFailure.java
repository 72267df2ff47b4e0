package io.reelwright.store.asset;

import java.io.IOException;

/** A bucket did not do what it was asked. The message names the bucket, the reason and the mend. */
public final class BucketFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean passing;

    BucketFailure(String message, boolean passing, Throwable cause) {
        super(message, cause);
        this.passing = passing;
    }

    /** Whether it may be over later without anybody's doing. */
    public boolean mayPass() {
        return passing;
    }
}
