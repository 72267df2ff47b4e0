package io.reelwright.config;

import java.util.regex.Pattern;

/**
 * A key, a token, or an address with a password in it.
 *
 * <p>As text it is masked, so that no record, log or exception that prints what it holds gives it away: only {@link #value()} does.
 */
public final class Secret {
    private static final String MASK = "****";

    /** Up to the last @: an unquoted one may be part of the password. */
    private static final Pattern PASSWORD_BEFORE_HOST = Pattern.compile("(?s)(://[^:/@]*:).*@");

    /** What stands alone before a host is a user to Postgres, and may be a key to others. */
    private static final Pattern KEY_BEFORE_HOST = Pattern.compile("(?i)\\b((?:rediss?|https?)://)[^:/@]+@");

    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("(?i)(password=)[^&]*");

    private final String value;
    private final String masked;

    private Secret(String value, String masked) {
        this.value = value;
        this.masked = masked;
    }

    /** One of which nothing may be shown. */
    public static Secret of(String value) {
        return new Secret(value, MASK);
    }

    /** An address, of which all but the passwords in it may be shown. */
    public static Secret address(String address) {
        return new Secret(address, withoutPasswords(address));
    }

    /** The secret itself, for the one who needs it. */
    public String value() {
        return value;
    }

    /** A text in which asterisks stand for the passwords of addresses. */
    static String withoutPasswords(String text) {
        String masked = PASSWORD_PARAMETER.matcher(text).replaceAll("$1" + MASK);
        masked = PASSWORD_BEFORE_HOST.matcher(masked).replaceAll("$1" + MASK + "@");
        return KEY_BEFORE_HOST.matcher(masked).replaceAll("$1" + MASK + "@");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && value.equals(secret.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** What may be shown of it. */
    @Override
    public String toString() {
        return masked;
    }
}
