package io.reelwright.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The file of settings: {@code name = value} lines, blank lines, and comments that begin with {@code #}. */
final class SettingsFile {
    private final Path path;
    private final Map<Setting, Chosen> values = new EnumMap<>(Setting.class);

    private SettingsFile(Path path) {
        this.path = path;
    }

    /** The file's values; none when there is no file, unless it was asked for by name. */
    static Map<Setting, Chosen> read(Environment environment, List<String> problems) {
        Path byName = environment.get("REELWRIGHT_CONFIG").map(Path::of).orElse(null);
        Path path = byName != null ? byName : environment.configHome().resolve("reelwright/config.properties");
        SettingsFile file = new SettingsFile(path);
        if (Files.isRegularFile(path)) file.readLines(problems);
        else if (byName != null) problems.add("REELWRIGHT_CONFIG: " + path + ": no such file; make it, or unset it");
        return file.values;
    }

    private void readLines(List<String> problems) {
        try {
            List<String> lines = Files.readAllLines(path);
            for (int i = 0; i < lines.size(); i++) take(lines.get(i).strip(), i + 1, problems);
        } catch (CharacterCodingException e) {
            problems.add(path + ": is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            problems.add(path + ": cannot be read (" + e.getMessage() + "); check its permissions");
        }
    }

    private void take(String line, int number, List<String> problems) {
        if (line.isEmpty() || line.startsWith("#")) return;
        String where = path + ", line " + number;
        int equals = line.indexOf('=');
        // Of a line without a = only the first word is told: what follows may be a secret.
        String key = equals < 0
                ? line.split("[\\s:]", 2)[0]
                : line.substring(0, equals).strip();
        Setting setting = byKey(key);
        if (setting == null) {
            problems.add(where + ": " + key + ": no such setting; there are " + names());
        } else if (equals < 0 || line.substring(equals + 1).isBlank()) {
            problems.add(where + ": " + key + " has no value; write " + key + " = " + setting.placeholder());
        } else {
            values.put(setting, new Chosen(setting, line.substring(equals + 1).strip(), where));
        }
    }

    private static @org.jspecify.annotations.Nullable Setting byKey(String key) {
        for (Setting setting : Setting.values()) if (setting.key().equals(key)) return setting;
        return null;
    }

    private static String names() {
        return String.join(
                ", ",
                java.util.Arrays.stream(Setting.values()).map(Setting::key).toList());
    }
}
