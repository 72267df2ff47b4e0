package io.reelwright.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Recognizes transient database failures, such as an outage, a held lock or a statement timeout, as opposed to faulty statements. */
final class OutageCheck {
    /** A server that has just become a read-only replica, or has reached its connection limit; both are transient. */
    private static final Set<String> PASSING = Set.of("25006", "53300");

    /** This process was idle in a transaction for too long, as after a freeze: the server rolled back and closed the connection. */
    private static final Set<String> THROWN_OUT = Set.of("25P03", "25P04");

    /** Lock timeout, deadlock and serialization failure. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "40001");

    private static final String TOO_LONG = "57014";

    private OutageCheck() {}

    /** Returns whether a later retry may succeed: nothing was committed, or the outcome of the commit is unknown. */
    static boolean isBehind(Throwable failure) {
        return failure instanceof DatabaseBusy
                || isAway(failure)
                || isLock(failure)
                || isTooLong(failure)
                || has(failure, THROWN_OUT::contains);
    }

    /** Returns whether the connection or the server was lost (SQLSTATE classes 08 and 57P), or the server is temporarily unusable. */
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

    /** Returns whether a lock could not be acquired: the transaction was rolled back and may be retried. */
    static boolean isLock(Throwable failure) {
        return has(failure, LOCKED::contains);
    }

    /** Returns whether a statement exceeded its timeout and was rolled back. */
    static boolean isTooLong(Throwable failure) {
        return has(failure, TOO_LONG::equals);
    }

    /** Returns whether a database caused the failure, so that its message contains text of the driver. */
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

    /** During a batch the driver reports a lost connection as an error of its own (pgjdbc 42.7, BatchResultHandler). */
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
