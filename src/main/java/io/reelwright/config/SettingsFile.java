package io.reelwright.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings file: {@code name = value} lines, blank lines, and comments that begin with {@code #}. */
final class SettingsFile {
    private final Path path;
    private final Map<String, Setting<?>> known = new LinkedHashMap<>();
    private final Map<Setting<?>, SettingValue> values = new HashMap<>();

    private SettingsFile(Path path, List<Setting<?>> known) {
        this.path = path;
        for (Setting<?> setting : known) this.known.put(setting.key(), setting);
    }

    /** Reads the file. A missing file yields no values, but is a problem when {@code REELWRIGHT_CONFIG} names it. */
    static SettingsFile read(Environment environment, List<Setting<?>> known, List<String> problems) {
        Path byName = environment.get("REELWRIGHT_CONFIG").map(Path::of).orElse(null);
        Path path = byName != null ? byName : environment.configHome().resolve("reelwright/config.properties");
        SettingsFile file = new SettingsFile(path, known);
        if (Files.isRegularFile(path)) file.readLines(problems);
        else if (byName != null)
            problems.add("REELWRIGHT_CONFIG: " + path + ": no such file; create it, or unset the variable");
        return file;
    }

    /** Returns the value that the file sets for a setting; empty when the file does not set it. */
    Optional<SettingValue> find(Setting<?> setting) {
        return Optional.ofNullable(values.get(setting));
    }

    private void readLines(List<String> problems) {
        try {
            List<String> lines = Files.readAllLines(path);
            for (int i = 0; i < lines.size(); i++) take(lines.get(i).strip(), i + 1, problems);
        } catch (CharacterCodingException e) {
            problems.add(path + ": is not UTF-8 text; save it as UTF-8");
        } catch (IOException e) {
            problems.add(path + ": cannot be read; check its permissions, and that it is a text file in UTF-8");
        }
    }

    private void take(String line, int number, List<String> problems) {
        if (line.isEmpty() || line.startsWith("#")) return;
        String where = path + ", line " + number;
        int equals = line.indexOf('=');
        // Of a line without "=" only the first word is reported, because the rest may be a secret.
        String key = equals < 0
                ? line.split("[\\s:]", 2)[0]
                : line.substring(0, equals).strip();
        Setting<?> setting = known.get(key);
        if (setting == null) {
            problems.add(where + ": " + key + ": no such setting; choose from " + String.join(", ", known.keySet()));
        } else if (equals < 0 || line.substring(equals + 1).isBlank()) {
            problems.add(where + ": " + key + " has no value; write " + key + " = " + setting.placeholder());
        } else {
            values.put(
                    setting,
                    new SettingValue(setting, line.substring(equals + 1).strip(), where));
        }
    }
}
