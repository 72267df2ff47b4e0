package io.reelwright.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a mistake in a statement. */
final class Outage {
    /** A server that has just become another one's copy, or has as many clients as it takes: both pass. */
    private static final Set<String> PASSING = Set.of("25006", "53300");

    private Outage() {}

    /**
     * Whether the connection or the server went away (SQLSTATE classes 08 and 57P), or the server cannot be used for a while, so
     * that trying again may help.
     */
    static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException)
                return true;
            if (cause instanceof SQLException sql && isOutage(sql)) return true;
            if (cause instanceof AssertionError && isTheDrivers(cause)) return true;
            cause = cause.getCause();
        }
        return false;
    }

    /** In the middle of a batch the driver takes a connection that has gone for a mistake of its own (42.7, BatchResultHandler). */
    private static boolean isTheDrivers(Throwable broken) {
        StackTraceElement[] at = broken.getStackTrace();
        return at.length > 0 && at[0].getClassName().startsWith("org.postgresql.");
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null) return state.startsWith("08") || state.startsWith("57P") || PASSING.contains(state);
        return String.valueOf(failure.getMessage()).contains("losed"); // HikariCP: "Connection is closed"
    }
}
