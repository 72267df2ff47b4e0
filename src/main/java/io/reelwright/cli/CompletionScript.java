package io.reelwright.cli;

import io.reelwright.config.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the completion of all commands, options and values for bash and zsh. */
final class CompletionScript {
    /** Commands of the launcher, which the program itself does not know. */
    private static final List<String> OF_LAUNCHER = List.of("test", "bench", "warm", "help");

    private final CommandSpec root;
    private final List<Setting<?>> settings;

    /** @param settings the settings, which every command accepts as flags */
    CompletionScript(CommandSpec root, List<Setting<?>> settings) {
        this.root = root;
        this.settings = List.copyOf(settings);
    }

    String text() {
        List<String> what = new ArrayList<>();
        List<String> options = new ArrayList<>();
        StringBuilder commands = new StringBuilder();
        for (CommandLine line : root.subcommands().values()) {
            CommandSpec command = line.getCommandSpec();
            commands.append(command.name()).append(' ');
            options.add("        " + command.name() + ") echo '" + visible(command) + "' ;;");
            what.addAll(kinds(command));
        }
        options.add("        *) echo '" + visible(root) + "' ;;");
        what.add(line("help 0", "words " + commands + "warm bench"));
        String everywhere = settings.stream()
                .map(setting ->
                        line(setting.flag(), free(OptionValues.kind("", setting.flag(), setting.placeholder()))))
                .collect(Collectors.joining("\n"));
        return template()
                .replace("@WHAT@", String.join("\n", what))
                .replace("@EVERYWHERE@", everywhere)
                .replace("@OPTIONS@", String.join("\n", options))
                .replace("@COMMANDS@", commands + String.join(" ", OF_LAUNCHER));
    }

    private static String visible(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::longestName)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private List<String> kinds(CommandSpec command) {
        List<String> lines = new ArrayList<>();
        for (OptionSpec option : command.options()) {
            if (settings.stream().anyMatch(setting -> setting.flag().equals(option.longestName()))) continue;
            String kind = option.arity().max() == 0
                    ? "flag"
                    : free(OptionValues.kind(command.name(), option.longestName(), option.paramLabel()));
            lines.add(line("\"" + command.name() + " " + option.longestName() + "\"", kind));
        }
        for (PositionalParamSpec place : command.positionalParameters()) {
            String at = String.valueOf(place.index().min());
            String kind = OptionValues.kind(command.name(), at, place.paramLabel());
            if (!kind.isEmpty()) lines.add(line("\"" + command.name() + " " + at + "\"", kind));
        }
        return lines;
    }

    /** A value that is free is no flag: the word after its option belongs to it. */
    private static String free(String kind) {
        return kind.isEmpty() ? "words " : kind;
    }

    private static String line(String pattern, String kind) {
        String quoted = pattern.startsWith("\"") || !pattern.contains(" ") ? pattern : "\"" + pattern + "\"";
        return "        " + quoted + ") echo '" + kind + "' ;;";
    }

    private static String template() {
        try (InputStream file =
                Objects.requireNonNull(CompletionScript.class.getResourceAsStream("completion.sh"), "completion.sh")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("the completion script in the program cannot be read", broken);
        }
    }
}
