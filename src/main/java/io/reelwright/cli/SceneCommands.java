package io.reelwright.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.reelwright.cli.remote.ApiClient;
import io.reelwright.config.Environment;
import io.reelwright.order.LanguageCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** The commands {@code scenes}, {@code redo}, {@code edit} and {@code fork}. */
final class SceneCommands {
    private static final long MAX_SCRIPT_BYTES = 1_000_000;

    private final Console console;
    private final Environment environment;
    private final ParseResult typed;

    SceneCommands(Console console, Environment environment, ParseResult typed) {
        this.console = console;
        this.environment = environment;
        this.typed = typed;
    }

    /** Prints the scenes, each with a line for its prompt. */
    int list(JsonNode answer) {
        if (!answer.path("scenes").isEmpty())
            console.out().println("scene  begins  length  template    takes         words");
        for (JsonNode scene : answer.path("scenes")) {
            JsonNode chosen = scene.path("chosen");
            console.out()
                    .printf(
                            Locale.ROOT,
                            "%5d %5.1f s  %4.1f s  %-10s  %s  %s%n",
                            scene.path("scene").asInt() + 1,
                            scene.path("start").asDouble(),
                            scene.path("seconds").asDouble(),
                            scene.path("template").asText(),
                            takes(scene.path("takes").asInt(), chosen),
                            scene.path("narration").asText());
            console.out().println("       shows: " + scene.path("prompt").asText());
        }
        if (answer.path("scenes").isEmpty()) console.err().println("no scenes yet");
        return CommandDispatcher.DONE;
    }

    private static String takes(int count, JsonNode chosen) {
        String all = count == 1 ? "1 take " : count + " takes";
        if (!chosen.has("score")) return all + "     ";
        return String.format(Locale.ROOT, "%s %.2f", all, chosen.path("score").asDouble());
    }

    /** Requests a new take of one scene. On invalid arguments, prints the reason and returns an empty result. */
    Optional<JsonNode> redo(ApiClient api, String campaign) throws InterruptedException {
        Optional<Integer> scene = scene();
        if (scene.isEmpty()) return Optional.empty();
        String path = campaign + "/scenes/" + scene.get() + "/redo";
        Map<String, String> change = change();
        return Optional.of(api.post(path, change.isEmpty() ? null : change, null));
    }

    /** Returns what the options change about a scene, as fields of a request. */
    private Map<String, String> change() {
        Map<String, String> change = new TreeMap<>();
        for (String field : List.of("prompt", "providers")) {
            String value = typed.matchedOptionValue("--" + field, null);
            if (value != null) change.put(field, value);
        }
        return change;
    }

    /** Changes the script or a scene's prompt. On invalid arguments, prints the reason and returns an empty result. */
    Optional<JsonNode> edit(ApiClient api, String campaign) throws InterruptedException {
        boolean script = typed.hasMatchedOption("--script");
        boolean scenes = !change().isEmpty();
        if (script == scenes)
            return wrong("choose what to change: --script FILE, or --scene N with --prompt TEXT or --providers NAMES"
                    + (script ? ", not both" : ""));
        if (script && typed.hasMatchedOption("--scene"))
            return wrong(
                    "--scene works only with --prompt or --providers; --script is the whole narration, so leave --scene out");
        if (script) {
            String words = fileText("--script");
            return words == null
                    ? Optional.empty()
                    : Optional.of(api.send("PUT", campaign + "/script", scriptFields(words)));
        }
        Optional<Integer> scene = scene();
        if (scene.isEmpty()) return Optional.empty();
        return Optional.of(api.send("PATCH", campaign + "/scenes/" + scene.get(), change()));
    }

    /** Forks the campaign. On invalid arguments, prints the reason and returns an empty result. */
    Optional<JsonNode> fork(ApiClient api, String campaign) throws InterruptedException {
        if (!typed.hasMatchedOption("--from"))
            return wrong(
                    "--from is missing: give the phase in which the new campaign begins, such as --from storyboard");
        Map<String, Object> fields = new TreeMap<>();
        fields.put("from", typed.matchedOptionValue("--from", ""));
        for (ForkField field : ForkField.values()) {
            String value = typed.matchedOptionValue(field.flag(), null);
            if (value == null || field == ForkField.KEY) continue;
            boolean number = (field == ForkField.SECONDS || field == ForkField.SEED) && value.matches("\\d{1,18}");
            fields.put(field.field(), number ? (Object) Long.valueOf(value) : value);
        }
        for (String field : List.of("script", "lexicon")) {
            if (!typed.hasMatchedOption("--" + field)) continue;
            String words = fileText("--" + field);
            if (words == null) return Optional.empty();
            fields.put(field, words);
        }
        String key =
                typed.matchedOptionValue(ForkField.KEY.flag(), UUID.randomUUID().toString());
        return Optional.of(api.post(campaign + "/fork", fields, key));
    }

    private Map<String, String> scriptFields(String words) {
        Map<String, String> fields = new TreeMap<>(Map.of("script", words));
        String language = typed.matchedOptionValue("--language-check", null);
        if (language != null) fields.put(LanguageCheck.FIELD, language);
        return fields;
    }

    private Optional<Integer> scene() {
        String scene = typed.matchedOptionValue("--scene", "");
        if (scene.matches("[1-9]\\d{0,3}")) return Optional.of(Integer.parseInt(scene) - 1);
        wrong("--scene: " + (scene.isEmpty() ? "is missing" : scene + " is not a valid scene")
                + "; give a number from 1");
        return Optional.empty();
    }

    private @Nullable String fileText(String option) {
        String name = typed.matchedOptionValue(option, "");
        Path file = environment.workingFolder().resolve(name);
        try {
            if (name.equals("-")) return text(console.in());
            if (!Files.isRegularFile(file)) {
                wrong(option + " " + name + ": no such file");
                return null;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return text(in);
            }
        } catch (IOException failed) {
            wrong(option + " " + name + ": cannot be read; give a text file in UTF-8 of at most 1 MB");
            return null;
        }
    }

    private static String text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) MAX_SCRIPT_BYTES + 1);
        if (bytes.length > MAX_SCRIPT_BYTES) throw new IOException("longer than 1 MB");
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(java.nio.ByteBuffer.wrap(bytes))
                .toString();
    }

    private <T> Optional<T> wrong(String why) {
        console.err().println(why);
        return Optional.empty();
    }
}
