package io.reelwright.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from every other trouble: it is nobody's mistake, and trying again does not help. */
public final class DiskFull {
    /** PostgreSQL's code of "disk_full", Appendix A of its manual. */
    private static final String SQLSTATE = "53100";

    private DiskFull() {}

    /** Whether the system (ENOSPC), a program of ours or Postgres said that no room was left. */
    public static boolean isBehind(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof SQLException sql && SQLSTATE.equals(sql.getSQLState())) return true;
            if (String.valueOf(one.getMessage()).contains("No space left on device")) return true;
        }
        return false;
    }
}
