package io.reelwright.cli;

import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.World;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The values that options and places of the commands accept, for help and completion. */
final class OptionValues {
    private static final List<String> ALL_PHASES = phases(true);
    private static final List<String> WORK = phases(false);

    /** Phases after which a campaign can stop for an approval. */
    private static final List<String> STOPS =
            List.of("planning", "script", "storyboard", "motion", "quality", "compose");

    /** Values by option, where its label does not list them; those of one command alone have its name before them. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("--niche", names(Niche.values())),
            Map.entry("--world", World.NAMES),
            Map.entry("--format", List.of("short", "long")),
            Map.entry("--tier", List.of("premium", "bulk")),
            Map.entry("--when-over-budget", List.of("fall_back", "wait")),
            Map.entry("--voice", List.of("slt")),
            Map.entry("--phase", ALL_PHASES),
            Map.entry("--from", WORK),
            Map.entry("--stop-after", STOPS),
            Map.entry("--by", List.of("campaign", "provider", "day")),
            Map.entry("--scope", List.of("read", "write", "admin")),
            Map.entry("--log", List.of("error", "warn", "info", "debug")),
            Map.entry("token 0", List.of("create", "list", "revoke")),
            Map.entry("providers 0", List.of("check", "wan")));

    /** Values of lists with commas between them. */
    private static final Map<String, List<String>> LISTS = Map.of(
            "--outputs", Arrays.stream(Output.values()).map(Output::label).toList(),
            "--approve", List.of("script", "storyboard", "compose"),
            "--roles", List.of("api", "pipeline", "media", "jobs"));

    private OptionValues() {}

    private static List<String> phases(boolean ends) {
        return Arrays.stream(Phase.values())
                .filter(phase -> ends || !phase.isEnd())
                .map(phase -> phase.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<String> names(Enum<?>[] all) {
        return Arrays.stream(all)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the text of an option's help with its values, where it does not name them. */
    static String told(String option, String does) {
        List<String> values = KNOWN.getOrDefault(option, LISTS.getOrDefault(option, List.of()));
        boolean named = values.size() < 2 || does.contains(values.getFirst()) && does.contains(values.getLast());
        return named ? does : does + ": " + String.join(", ", values);
    }

    /**
     * Returns what a value can be, in the words of the completion script; empty when it is free.
     *
     * @param command name of the command
     * @param name    the option, or the place counted from 0
     * @param label   placeholder in the help
     */
    static String kind(String command, String name, String label) {
        List<String> known = KNOWN.getOrDefault(command + " " + name, KNOWN.getOrDefault(name, List.of()));
        if (command.equals("costs") && name.equals("--from")) return "";
        if (!known.isEmpty()) return "words " + String.join(" ", known);
        if (LISTS.containsKey(name)) return "list " + String.join(" ", LISTS.getOrDefault(name, List.of()));
        if (label.contains("|") && !label.startsWith("FILE"))
            return "words " + Arrays.stream(label.split("\\|", -1)).collect(Collectors.joining(" "));
        return switch (label) {
            case "FILE", "FILE|URL" -> "file";
            case "DIR" -> "dir";
            case RemoteCommandTree.CAMPAIGN -> "campaign";
            default -> "";
        };
    }
}
