package io.reelwright.config;

/**
 * The text of a setting and where it was set.
 *
 * @param setting the setting
 * @param text    the text as it was written, secrets included; empty for a default of "none"
 * @param origin  for example {@code --data}, {@code REELWRIGHT_DATA}, {@code config.properties, line 3}, {@code default}
 */
public record SettingValue(Setting<?> setting, String text, String origin) {
    /** The origin of default values. */
    static final String DEFAULT = "default";

    /** Returns the value with tokens, keys and passwords in addresses replaced by asterisks. */
    public String shown() {
        return text.isEmpty() ? "none" : setting.privacy().shown(text);
    }

    /** Returns whether the value is the default. */
    public boolean isDefault() {
        return origin.equals(DEFAULT);
    }

    /** Returns an error message about the value, without secrets. */
    String problem(String why) {
        return origin + setting.privacy().told(text) + ": " + why;
    }

    @Override
    public String toString() {
        return setting.key() + " = " + shown() + " (" + origin + ")";
    }
}
