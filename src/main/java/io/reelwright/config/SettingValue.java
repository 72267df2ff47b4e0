package io.reelwright.config;

/**
 * The value of a setting and where it came from.
 *
 * @param setting which one
 * @param text    as it was written, secrets included; empty for a default that says "none"
 * @param origin  for example {@code --data}, {@code REELWRIGHT_DATA}, {@code config.properties, line 3}, {@code default}
 */
public record SettingValue(Setting<?> setting, String text, String origin) {
    /** The origin of what nobody has set. */
    static final String DEFAULT = "default";

    /** The value as it may be shown: a token or key, and the passwords in addresses, give way to asterisks. */
    public String shown() {
        return text.isEmpty() ? "none" : setting.privacy().shown(text);
    }

    /** Whether nobody has set it. */
    public boolean isDefault() {
        return origin.equals(DEFAULT);
    }

    /** A line about what is wrong with the value, which shows no secret. */
    String problem(String why) {
        return origin + setting.privacy().told(text) + ": " + why;
    }

    @Override
    public String toString() {
        return setting.key() + " = " + shown() + " (" + origin + ")";
    }
}
