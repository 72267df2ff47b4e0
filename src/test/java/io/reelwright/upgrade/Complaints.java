package io.reelwright.upgrade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of logs that tell of a database or a stored record that is not as its reader expects it. */
final class Complaints {
    private static final Pattern BAD = Pattern.compile("SQLException|PSQLException|SQLSTATE|ERROR: |StatementException"
            + "|FlywayException|JdbiException|JsonMapping|UnrecognizedProperty|InvalidFormat|cannot be read"
            + "|written by a newer|is stored that|by a mistake of ours|because of an internal error");

    private Complaints() {}

    /** In one file, or in all files of a folder; none where nothing is. */
    static List<String> in(Path place) throws IOException {
        if (!Files.exists(place)) return List.of();
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.toString().endsWith(".lck"))
                    .sorted()
                    .flatMap(Complaints::lines)
                    .toList();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            // What a killed process wrote last may end in the middle of a letter.
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return all.lines().filter(line -> BAD.matcher(line).find()).map(line -> file.getFileName() + ": " + line);
        } catch (IOException gone) {
            return Stream.of(file + " cannot be looked at: " + gone);
        }
    }
}
