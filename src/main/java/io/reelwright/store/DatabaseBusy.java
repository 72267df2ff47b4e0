package io.reelwright.store;

import org.jspecify.annotations.Nullable;

/** A client's request cannot be done at this moment, although the database is available. The message is safe to send to clients. */
public final class DatabaseBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DatabaseBusy(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Too many requests need a connection at the same time. */
    static DatabaseBusy crowded() {
        return new DatabaseBusy("too many requests use the database at once; try again in a moment", null);
    }

    /** Another transaction holds the lock of a row to be read or changed. */
    static DatabaseBusy locked(Throwable cause) {
        return new DatabaseBusy("another request is changing this right now; try again in a moment", cause);
    }

    /** The statement exceeded its timeout. */
    static DatabaseBusy tooLong(Throwable cause) {
        return new DatabaseBusy("the database took too long for this request; ask for less at once", cause);
    }
}
