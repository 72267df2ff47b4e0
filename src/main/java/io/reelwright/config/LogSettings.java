package io.reelwright.config;

/**
 * Settings of the log file.
 *
 * @param level lowest severity that is written to the log
 */
public record LogSettings(LogLevel level) {
    public static final Setting<LogLevel> LOG =
            Setting.choice("log", "LEVEL", LogLevel.INFO, "level of the log: error, warn, info, debug");

    public static final SettingsPart<LogSettings> PART =
            SettingsPart.of(LogSettings.class, values -> new LogSettings(values.get(LOG)), LOG);
}
