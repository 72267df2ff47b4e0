package io.reelwright.cli;

import io.reelwright.config.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The settings as command line flags. Every command accepts every flag. */
final class SettingFlags {
    private final List<Setting<?>> all;
    private final boolean everything;

    SettingFlags(List<Setting<?>> all) {
        this(all, false);
    }

    /** @param everything whether the help of each command lists all settings */
    SettingFlags(List<Setting<?>> all, boolean everything) {
        this.all = all;
        this.everything = everything;
    }

    private static String meaning(Setting<?> setting) {
        String range = setting.range();
        return range.isEmpty() || setting.isSwitch() || setting.meaning().contains(range)
                ? setting.meaning()
                : setting.meaning() + "; " + range;
    }

    /** Adds all flags to a command, whose help lists only the {@code shown} ones. */
    void addTo(CommandSpec command, Setting<?>... shown) {
        addTo(command, List.of(shown));
    }

    /** Adds all flags to a command, whose help lists all of them. */
    void addAllTo(CommandSpec command) {
        addTo(command, all);
    }

    private void addTo(CommandSpec command, List<Setting<?>> shown) {
        for (Setting<?> setting : all) {
            OptionSpec.Builder option = OptionSpec.builder(setting.flag())
                    .description(meaning(setting))
                    .hidden(!everything && !shown.contains(setting));
            command.addOption((setting.isSwitch()
                            ? option.type(boolean.class).arity("0")
                            : option.type(String.class).paramLabel(setting.placeholder()))
                    .build());
        }
    }

    /** Returns the values of the flags that were given before or after the command's name. */
    Map<Setting<?>, String> typed(ParseResult root) {
        Map<Setting<?>, String> typed = new HashMap<>();
        for (ParseResult at = root; at != null; at = at.hasSubcommand() ? at.subcommand() : null)
            for (Setting<?> setting : all) {
                if (!at.hasMatchedOption(setting.flag())) continue;
                typed.put(setting, setting.isSwitch() ? "on" : at.matchedOptionValue(setting.flag(), ""));
            }
        return typed;
    }
}
