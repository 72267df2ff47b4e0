package io.reelwright.config;

import java.util.regex.Pattern;

/**
 * A key, a token, or a URL that contains a password.
 *
 * <p>{@link #toString()} is masked, so that a record, log line or exception that prints this object does not reveal the
 * secret. Only {@link #value()} returns it.
 */
public final class Secret {
    private static final String MASK = "****";

    private static final int ENDING = 4;

    /** Of a shorter secret, the ending would reveal too much. */
    private static final int SHORTEST_WITH_ENDING = 16;

    /** Matches up to the last {@code @}, because an unescaped {@code @} may be part of the user and of the password. */
    private static final Pattern PASSWORD_BEFORE_HOST = Pattern.compile("(?s)(://[^:/]*:).*@");

    /** User information without a colon. It is a user name in a Postgres URL, but may be a key in other URLs. */
    private static final Pattern KEY_BEFORE_HOST = Pattern.compile("(?i)\\b((?:rediss?|https?)://)[^:/@]+@");

    private static final Pattern PASSWORD_PARAMETER = Pattern.compile("(?i)(password=)[^&]*");

    private final String value;
    private final String masked;

    private Secret(String value, String masked) {
        this.value = value;
        this.masked = masked;
    }

    /** Returns a secret whose whole text is masked. */
    public static Secret of(String value) {
        return new Secret(value, MASK);
    }

    /** Returns a URL in which only the passwords are masked. */
    public static Secret address(String address) {
        return new Secret(address, withoutPasswords(address));
    }

    /** Returns the unmasked secret. */
    public String value() {
        return value;
    }

    /** Returns the last four characters behind an ellipsis, by which an owner recognises a key; all masked when it is short. */
    public String ending() {
        return value.length() < SHORTEST_WITH_ENDING ? MASK : "…" + value.substring(value.length() - ENDING);
    }

    /** Returns a text of somebody else, such as a service's error message, in which this secret is masked. */
    public String maskedIn(String text) {
        return text.replace(value, MASK);
    }

    /** Replaces the passwords of URLs in a text by asterisks. */
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

    /** Returns the masked text. */
    @Override
    public String toString() {
        return masked;
    }
}
