package io.reelwright.store;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Keeps out of a log what libraries tell of each try while the database is away: they look every half second, and
 * {@link OutageLog} has told of it.
 */
public final class OutageLogFilter implements Filter {
    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";
    private static final String POOL = "com.zaxxer.hikari";

    @Override
    public boolean isLoggable(LogRecord record) {
        String who = String.valueOf(record.getLoggerName());
        if (record.getLevel().intValue() < Level.WARNING.intValue()) return true;
        // The pool tells of connections only that have gone.
        if (who.startsWith(POOL)) return false;
        return !who.startsWith(SCHEDULER) || record.getThrown() == null || !OutageCheck.isBehind(record.getThrown());
    }
}
