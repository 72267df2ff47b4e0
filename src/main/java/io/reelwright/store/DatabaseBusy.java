package io.reelwright.store;

import org.jspecify.annotations.Nullable;

/** What a caller wants cannot be done at this moment, although the database is there. Its message may be told to strangers. */
public final class DatabaseBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DatabaseBusy(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Too many ask at the same time. */
    static DatabaseBusy crowded() {
        return new DatabaseBusy("too many requests ask the database at once; ask again in a moment", null);
    }

    /** Somebody else holds the lock of what is to be read or changed. */
    static DatabaseBusy locked(Throwable cause) {
        return new DatabaseBusy("somebody else is changing this right now; ask again in a moment", cause);
    }

    /** The statement ran into its limit. */
    static DatabaseBusy tooLong(Throwable cause) {
        return new DatabaseBusy("this takes the database too long; ask for less at once", cause);
    }
}
