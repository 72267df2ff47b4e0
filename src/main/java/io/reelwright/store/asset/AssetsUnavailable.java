package io.reelwright.store.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that lies elsewhere could not be asked for or fetched. The message tells why, and the mend. */
public final class AssetsUnavailable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    AssetsUnavailable(IOException why) {
        super(why.getMessage(), why);
    }

    /** Why the place where files lie does nothing for now, when that is what is behind a failure and may be over by itself. */
    public static Optional<String> passing(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause())
            if (one instanceof BucketFailure trouble && trouble.mayPass())
                return Optional.of(String.valueOf(trouble.getMessage()));
        return Optional.empty();
    }
}
