package io.reelwright.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.reelwright.config.Environment;
import io.reelwright.config.SettingValue;
import io.reelwright.config.Settings;
import io.reelwright.store.StateJson;
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
        int keys = settings.chosen().stream()
                .mapToInt(choice -> choice.setting().key().length())
                .max()
                .orElse(1);
        for (SettingValue choice : settings.chosen())
            out.printf(
                    "%-" + keys + "s %-" + Math.clamp(widest, 8, 60) + "s  %s%n",
                    choice.setting().key(),
                    choice.shown(),
                    choice.origin());
        out.println();
        out.println("file: " + file());
        unknown(settings).forEach(name -> out.println(name + ": no such setting; it has no effect"));
    }

    /** Prints one JSON object: for each setting its value, which is null for none and masked for secrets, and its origin. */
    void printJson(Settings settings, PrintStream out) {
        ObjectNode page = StateJson.mapper().createObjectNode();
        ObjectNode all = page.putObject("settings");
        for (SettingValue choice : settings.chosen())
            all.putObject(choice.setting().key())
                    .put("value", choice.text().isEmpty() ? null : choice.shown())
                    .put("origin", choice.origin())
                    .put("flag", choice.setting().flag())
                    .put("variable", choice.setting().variables().getFirst());
        page.put("file", file());
        unknown(settings).forEach(page.putArray("unknown_variables")::add);
        out.println(page);
    }

    private String file() {
        return environment
                .get("REELWRIGHT_CONFIG")
                .orElseGet(() -> environment
                        .configHome()
                        .resolve("reelwright/config.properties")
                        .toString());
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
