package io.reelwright.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells a disk that is full or cannot be written from every other trouble: it is no mistake of the user's or of a phase, and what was
 * tried goes well as soon as somebody has mended the disk.
 */
public final class DiskFull {
    /** PostgreSQL's code of "disk_full", Appendix A of its manual. */
    private static final String SQLSTATE = "53100";

    private static final String FULL = "no room is left on the disk under the data folder; free some";

    /** What the C library says (ENOSPC, EDQUOT, EROFS), and what it means for the user. */
    private static final Map<String, String> SAYINGS = Map.of(
            "No space left on device", FULL,
            "Disk quota exceeded", "the disk quota under the data folder is used up; free some room or raise it",
            "Read-only file system", "the disk under the data folder is read-only; make it writable again");

    private DiskFull() {}

    /** Whether the system, a program of ours or Postgres said that nothing more could be written. */
    public static boolean isBehind(Throwable failure) {
        return reason(failure).isPresent();
    }

    /** What is wrong with the disk, and the mend; without a path. */
    public static String why(Throwable failure) {
        return reason(failure).orElse(FULL);
    }

    private static Optional<String> reason(Throwable failure) {
        for (@Nullable Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof InsufficientSpace missing) return Optional.of(String.valueOf(missing.getMessage()));
            if (one instanceof SQLException sql && SQLSTATE.equals(sql.getSQLState())) return Optional.of(FULL);
            // Only at its end, with ffmpeg's bracket: a user's file may be named like that.
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
