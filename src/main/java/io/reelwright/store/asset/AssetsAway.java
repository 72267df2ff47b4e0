package io.reelwright.store.asset;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file that lies elsewhere could not be asked for or fetched. The message tells why, and the mend. */
public final class AssetsAway extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    AssetsAway(IOException why) {
        super(why.getMessage(), why);
    }
}
