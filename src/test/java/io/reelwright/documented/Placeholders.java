package io.reelwright.documented;

import io.reelwright.server.DocumentedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills in the placeholders of a documented command: {@code ID} becomes a campaign in the state that the command needs. */
final class Placeholders {
    private static final Map<String, String> BY_OPTION = Map.ofEntries(
            Map.entry("--phase", "done"),
            Map.entry("--limit", "5"),
            Map.entry("--since", "3"),
            Map.entry("--why", "too dull"),
            Map.entry("--from", "visual"),
            Map.entry("--scene", "1"),
            Map.entry("--prompt", "a bear"),
            Map.entry("--providers", "kie"),
            Map.entry("--script", "script.md"),
            Map.entry("--source", "notes.md"),
            Map.entry("--media", "photos"),
            Map.entry("--reference", "cut.mp4"),
            Map.entry("--character", "face.png"),
            Map.entry("--stop-after", "script"),
            Map.entry("--taken", "task-1"),
            Map.entry("--name", "ana"),
            Map.entry("--project", "default"),
            Map.entry("--voice", "slt"),
            Map.entry("--seed", "2"),
            Map.entry("--outputs", "tiktok_9x16"),
            Map.entry("--dir", "fetched"),
            Map.entry("--out", "made"));

    private static final Set<String> NEED_A_TOPIC = Set.of("make", "submit");

    private final DocumentedServer server;

    Placeholders(DocumentedServer server) {
        this.server = server;
    }

    /** Returns the words of a command that can be typed. */
    List<String> filled(List<String> words) throws Exception {
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String before = i == 0 ? "" : words.get(i - 1);
            String value = BY_OPTION.get(before);
            if (before.equals("--from") && words.getFirst().equals("fork")) word = "script";
            else if (value != null && isPlaceholder(word)) word = value;
            else if (word.equals("ID") && i == 1) word = campaign(words);
            else if (word.equals("JOB")) word = server.jobInDoubt();
            else if (word.equals("FILE")) word = "list.csv";
            else if (word.equals("NAME")) word = "kie";
            else if (word.equals("COMMAND")) word = "make";
            filled.add(word);
            boolean last = i + 1 == words.size() || words.get(i + 1).startsWith("--");
            if (last && BY_OPTION.containsKey(word)) filled.add(BY_OPTION.get(word));
        }
        if (filled.equals(List.of("token", "create"))) filled.addAll(List.of("--name", "ana"));
        if (NEED_A_TOPIC.contains(words.getFirst()) && isFragment(words)) filled.add(1, "Bees");
        return filled;
    }

    private static boolean isPlaceholder(String word) {
        return word.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    /** Returns whether the words show only an option, and no order that could be made. */
    private static boolean isFragment(List<String> words) {
        return words.size() > 1
                && words.get(1).startsWith("--")
                && !words.contains("--help")
                && !words.contains("--source")
                && !words.contains("--script");
    }

    private String campaign(List<String> words) throws Exception {
        return switch (words.getFirst()) {
            case "resume" -> DocumentedUser.resumable();
            case "approve", "reject", "cancel" -> server.waiting("script");
            case "edit" -> server.waiting(words.contains("--scene") ? "storyboard" : "script");
            case "retry" -> words.contains("--from") ? server.done() : server.failed();
            case "delete" -> server.cancelled();
            default -> server.done();
        };
    }
}
