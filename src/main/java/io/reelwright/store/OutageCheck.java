package io.reelwright.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells what may pass from a mistake in a statement: a database that is away, a lock that is held, a statement that took too long. */
final class OutageCheck {
    /** A server that has just become another one's copy, or has as many clients as it takes: both pass. */
    private static final Set<String> PASSING = Set.of("25006", "53300");

    /** We were silent in a transaction for too long, as after a freeze: the server has undone it and closed the connection. */
    private static final Set<String> THROWN_OUT = Set.of("25P03", "25P04");

    /** A lock that was waited for too long, two who waited for each other, and a transaction that must be done anew. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "40001");

    private static final String TOO_LONG = "57014";

    private OutageCheck() {}

    /** Whether trying again later may help: nothing of it was committed, or nobody knows whether it was. */
    static boolean isBehind(Throwable failure) {
        return failure instanceof DatabaseBusy
                || isAway(failure)
                || isLock(failure)
                || isTooLong(failure)
                || has(failure, THROWN_OUT::contains);
    }

    /**
     * Whether the connection or the server went away (SQLSTATE classes 08 and 57P), or the server cannot be used for a while.
     */
    static boolean isAway(Throwable failure) {
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

    /** Whether a lock was not to be had: the transaction was undone and may be done again. */
    static boolean isLock(Throwable failure) {
        return has(failure, LOCKED::contains);
    }

    /** Whether a statement ran into its limit: it was undone. */
    static boolean isTooLong(Throwable failure) {
        return has(failure, TOO_LONG::equals);
    }

    /** Whether a database is behind it at all, so that its message holds words of the driver. */
    static boolean isOfDatabase(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause())
            if (one instanceof SQLException || isTheDrivers(one)) return true;
        return false;
    }

    private static boolean has(Throwable failure, Predicate<String> state) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause())
            if (one instanceof SQLException sql && sql.getSQLState() != null && state.test(sql.getSQLState()))
                return true;
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
