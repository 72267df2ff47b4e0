package io.reelwright.store.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A remote file could not be queried or fetched. The message names the reason and the remedy. */
public final class AssetsUnavailable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    AssetsUnavailable(IOException why) {
        super(why.getMessage(), why);
    }

    /** Returns the reason when a failure is caused by a store outage that may end by itself; otherwise empty. */
    public static Optional<String> passing(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause())
            if (one instanceof BucketFailure trouble && trouble.mayPass())
                return Optional.of(String.valueOf(trouble.getMessage()));
        return Optional.empty();
    }
}
