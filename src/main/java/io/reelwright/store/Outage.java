package io.reelwright.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away from a mistake in a statement. */
final class Outage {
    private Outage() {}

    /** Whether the connection or the server went away (SQLSTATE classes 08 and 57P), so that trying again may help. */
    static boolean isBehind(Throwable failure) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (cause instanceof SQLTransientConnectionException || cause instanceof SQLNonTransientConnectionException)
                return true;
            if (cause instanceof SQLException sql && isOutage(sql)) return true;
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null) return state.startsWith("08") || state.startsWith("57P");
        return String.valueOf(failure.getMessage()).contains("losed"); // HikariCP: "Connection is closed"
    }
}
