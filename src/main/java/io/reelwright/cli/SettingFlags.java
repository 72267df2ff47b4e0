package io.reelwright.cli;

import io.reelwright.config.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Every setting as a flag of every command. */
final class SettingFlags {
    private final List<Setting<?>> all;

    SettingFlags(List<Setting<?>> all) {
        this.all = all;
    }

    /** Adds them; the help of the command names only those that are {@code shown}. */
    void addTo(CommandSpec command, Setting<?>... shown) {
        addTo(command, List.of(shown));
    }

    /** Adds them; the help of the command names them all. */
    void addAllTo(CommandSpec command) {
        addTo(command, all);
    }

    private void addTo(CommandSpec command, List<Setting<?>> shown) {
        for (Setting<?> setting : all)
            command.addOption(OptionSpec.builder(setting.flag())
                    .paramLabel(setting.placeholder())
                    .description(setting.meaning())
                    .type(String.class)
                    .hidden(!shown.contains(setting))
                    .build());
    }

    /** What was typed, before or after the command's name. */
    Map<Setting<?>, String> typed(ParseResult root) {
        Map<Setting<?>, String> typed = new HashMap<>();
        for (ParseResult at = root; at != null; at = at.hasSubcommand() ? at.subcommand() : null)
            for (Setting<?> setting : all) {
                String value = at.matchedOptionValue(setting.flag(), "");
                if (at.hasMatchedOption(setting.flag())) typed.put(setting, value);
            }
        return typed;
    }
}
