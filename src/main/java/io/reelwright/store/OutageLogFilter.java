package io.reelwright.store;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Suppresses the warnings that libraries log for each failed attempt during a database outage: they poll every half second, and
 * {@link OutageLog} has already logged the outage.
 */
public final class OutageLogFilter implements Filter {
    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";
    private static final String POOL = "com.zaxxer.hikari";

    @Override
    public boolean isLoggable(LogRecord record) {
        String who = String.valueOf(record.getLoggerName());
        if (record.getLevel().intValue() < Level.WARNING.intValue()) return true;
        // The pool's warnings are only about lost connections.
        if (who.startsWith(POOL)) return false;
        return !who.startsWith(SCHEDULER) || record.getThrown() == null || !OutageCheck.isBehind(record.getThrown());
    }
}
