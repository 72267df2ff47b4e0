package io.reelwright.bench.writer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A text of a folder, as it came.
 *
 * @param name   name of its file without the ending
 * @param topic  first line
 * @param source the rest
 * @param facts  what a good narration tells, from {@code bench/editor/texts.tsv}; empty for other texts
 */
public record StrangerText(String name, String topic, String source, List<String> facts) {
    private static final int COLUMNS = 6;

    /** Returns the texts of a folder by name. */
    public static List<StrangerText> in(Path folder, Path table) throws IOException {
        List<StrangerText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
                int cut = text.indexOf('\n');
                if (cut <= 0) continue;
                String name = withoutEnding(String.valueOf(file.getFileName()));
                texts.add(new StrangerText(
                        name, text.substring(0, cut).strip(), text.substring(cut + 1), facts(table, name)));
            }
        }
        return texts;
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static List<String> facts(Path table, String name) throws IOException {
        if (!Files.exists(table)) return List.of();
        Optional<String[]> row = Files.readAllLines(table).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells.length >= COLUMNS && cells[0].equals(name))
                .findFirst();
        return row.map(cells -> Stream.of(cells[COLUMNS - 1].split(";"))
                        .map(String::strip)
                        .filter(fact -> !fact.isEmpty())
                        .toList())
                .orElse(List.of());
    }
}
