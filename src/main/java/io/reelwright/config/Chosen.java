package io.reelwright.config;

import java.util.regex.Pattern;

/**
 * The value of a setting and where it came from.
 *
 * @param setting which one
 * @param text    as it was written; empty for a default that says "none"
 * @param origin  for example {@code --data}, {@code REELWRIGHT_DATA}, {@code config.properties, line 3}, {@code default}
 */
public record Chosen(Setting setting, String text, String origin) {
    /** Up to the last @: an unquoted one may be part of the password. */
    private static final Pattern PASSWORD_BEFORE_HOST = Pattern.compile("(://[^:/@]*:).*@");

    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("(?i)(password=)[^&]*");

    /** The value as it may be shown: a token, and the passwords in other secret ones, give way to asterisks. */
    public String shown() {
        if (text.isEmpty()) return "none";
        if (setting == Setting.TOKEN) return "****";
        if (!setting.secret()) return text;
        String masked = PASSWORD_PARAMETER.matcher(text).replaceAll("$1****");
        return PASSWORD_BEFORE_HOST.matcher(masked).replaceAll("$1****@");
    }
}
