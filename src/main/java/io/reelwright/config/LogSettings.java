package io.reelwright.config;

/**
 * What is written down while it works.
 *
 * @param level how much goes into the log
 */
public record LogSettings(LogLevel level) {
    public static final Setting<LogLevel> LOG =
            Setting.choice("log", "LEVEL", LogLevel.INFO, "what goes into the log: error, warn, info, debug");

    public static final SettingsPart<LogSettings> PART =
            SettingsPart.of(LogSettings.class, values -> new LogSettings(values.get(LOG)), LOG);
}
