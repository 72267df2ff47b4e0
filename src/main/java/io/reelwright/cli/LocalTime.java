package io.reelwright.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Times of the server, as the clock on the user's wall shows them. */
final class LocalTime {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private LocalTime() {}

    /** Returns a time such as {@code 2026-11-29T20:33:00.087Z} as {@code 2026-11-29 21:33}; unchanged when it is none. */
    static String of(String iso) {
        try {
            return MINUTE.format(Instant.parse(iso).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException other) {
            return iso;
        }
    }

    /** Returns the name of the user's time zone: {@code UTC}, {@code Europe/Berlin}. */
    static String zone() {
        ZoneId zone = ZoneId.systemDefault();
        String name = zone.getId();
        boolean utc = name.equals("Z") || name.equals("GMT") || name.endsWith("UTC") || name.endsWith("UCT");
        return utc ? "UTC" : name.contains("/") ? name : zone.getDisplayName(TextStyle.SHORT, Locale.ROOT);
    }
}
