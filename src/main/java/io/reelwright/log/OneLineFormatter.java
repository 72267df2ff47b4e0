package io.reelwright.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Formats a log record as one line: time, level, logger's short name and message. A stack trace follows if there is one. */
public final class OneLineFormatter extends Formatter {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord record) {
        String name = String.valueOf(record.getLoggerName());
        String line = TIME.format(record.getInstant()) + " " + level(record) + " "
                + name.substring(name.lastIndexOf('.') + 1) + ": "
                + formatMessage(record).replaceAll("\\R", " ⏎ ")
                + System.lineSeparator();
        return record.getThrown() == null ? line : line + trace(record.getThrown());
    }

    private static String level(LogRecord record) {
        return switch (record.getLevel().getName()) {
            case "SEVERE" -> "ERROR";
            case "WARNING" -> "WARN ";
            case "INFO" -> "INFO ";
            default -> "DEBUG";
        };
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
