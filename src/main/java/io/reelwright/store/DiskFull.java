package io.reelwright.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes failures caused by a full or read-only disk. They are caused neither by the user nor by a phase, and a retry succeeds as
 * soon as the disk is in order again.
 */
public final class DiskFull {
    /** PostgreSQL's error code "disk_full", Appendix A of its manual. */
    private static final String SQLSTATE = "53100";

    private static final String FULL = "no room is left on the disk under the data folder; free some";

    /** Error texts of the C library (ENOSPC, EDQUOT, EROFS), with the messages for the user. */
    private static final Map<String, String> SAYINGS = Map.of(
            "No space left on device", FULL,
            "Disk quota exceeded", "the disk quota under the data folder is used up; free some room or raise it",
            "Read-only file system", "the disk under the data folder is read-only; make it writable again");

    private DiskFull() {}

    /** Returns whether the system, a child process or Postgres reported that nothing more could be written. */
    public static boolean isBehind(Throwable failure) {
        return reason(failure).isPresent();
    }

    /** Returns the problem of the disk and the remedy, without a path. */
    public static String why(Throwable failure) {
        return reason(failure).orElse(FULL);
    }

    private static Optional<String> reason(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof InsufficientSpace missing) return Optional.of(String.valueOf(missing.getMessage()));
            if (one instanceof SQLException sql && SQLSTATE.equals(sql.getSQLState())) return Optional.of(FULL);
            // The text must end the message, except for punctuation such as ffmpeg's bracket: a user's file may have
            // such a name.
            String said = String.valueOf(one.getMessage()).strip().replaceFirst("[).!]+$", "");
            Optional<String> known = SAYINGS.entrySet().stream()
                    .filter(saying -> said.endsWith(saying.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst();
            if (known.isPresent()) return known;
        }
        return Optional.empty();
    }
}
