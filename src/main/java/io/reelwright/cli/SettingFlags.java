package io.reelwright.cli;

import io.reelwright.config.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Every setting as a flag of every command. */
final class SettingFlags {
    private SettingFlags() {}

    /** Adds them; the help of the command names only those that {@code shown} holds. */
    static void addTo(CommandSpec command, Set<Setting> shown) {
        for (Setting setting : Setting.values())
            command.addOption(OptionSpec.builder(setting.flag())
                    .paramLabel(setting.placeholder())
                    .description(setting.meaning())
                    .type(String.class)
                    .hidden(!shown.contains(setting))
                    .build());
    }

    /** What was typed, before or after the command's name. */
    static Map<Setting, String> typed(ParseResult root) {
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        for (ParseResult at = root; at != null; at = at.hasSubcommand() ? at.subcommand() : null)
            for (Setting setting : Setting.values()) {
                String value = at.matchedOptionValue(setting.flag(), "");
                if (at.hasMatchedOption(setting.flag())) typed.put(setting, value);
            }
        return typed;
    }
}
