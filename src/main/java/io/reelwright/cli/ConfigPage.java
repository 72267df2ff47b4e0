package io.reelwright.cli;

import io.reelwright.config.Environment;
import io.reelwright.config.SettingValue;
import io.reelwright.config.Settings;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The output of the command {@code config}. */
final class ConfigPage {
    /** Variables that are not settings: the launcher reads them, or they name the settings file. */
    private static final Set<String> OTHERS =
            Set.of("REELWRIGHT_CONFIG", "REELWRIGHT_JAVA_HOME", "REELWRIGHT_MVN", "REELWRIGHT_JAVA_OPTIONS");

    private final Environment environment;

    ConfigPage(Environment environment) {
        this.environment = environment;
    }

    void print(Settings settings, PrintStream out) {
        int widest = settings.chosen().stream()
                .mapToInt(choice -> choice.shown().length())
                .max()
                .orElse(0);
        for (SettingValue choice : settings.chosen())
            out.printf(
                    "%-16s %-" + Math.clamp(widest, 8, 60) + "s  %s%n",
                    choice.setting().key(),
                    choice.shown(),
                    choice.origin());
        out.println();
        out.println("file: "
                + environment
                        .get("REELWRIGHT_CONFIG")
                        .orElseGet(() -> environment
                                .configHome()
                                .resolve("reelwright/config.properties")
                                .toString()));
        unknown(settings).forEach(name -> out.println(name + ": no such setting; it has no effect"));
    }

    /**
     * Returns the names of unknown variables with Reelwright's prefix, such as misspelt ones. No other command reports them, because
     * other programs may use the same prefix.
     */
    private List<String> unknown(Settings settings) {
        Set<String> known = settings.chosen().stream()
                .flatMap(choice -> choice.setting().variables().stream())
                .collect(Collectors.toSet());
        return environment.variables().keySet().stream()
                .filter(name -> name.startsWith("REELWRIGHT_") && !known.contains(name) && !OTHERS.contains(name))
                .sorted()
                .toList();
    }
}
