package io.reelwright.phase.storyboard;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.SearchWords;
import io.reelwright.text.WhiteSpace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code worlds.tsv}: the worlds in which a video can play, and what lives there. */
final class WorldTable {
    private static final String FILE = "worlds.tsv";
    private static final int DESCRIBED = 12;
    private static final List<Row> ROWS = read();

    private WorldTable() {}

    /**
     * A world.
     *
     * @param name        its name
     * @param anchor      what a stop of its camera is called
     * @param eras        when it exists: any, old (before 1900) or new
     * @param nouns       stems of what lives there
     * @param description words that say what it is
     */
    record Row(String name, String anchor, String eras, Set<String> nouns, String description) {}

    static List<Row> rows() {
        return ROWS;
    }

    /** Returns what a stop of a world's camera is called. */
    static String anchor(String world) {
        return ROWS.stream()
                .filter(row -> row.name().equals(world))
                .map(Row::anchor)
                .findFirst()
                .orElse("place");
    }

    /** Returns the stem of a word as the table has it. */
    static String stem(String word) {
        List<String> stems = SearchWords.stems(word);
        return stems.isEmpty() ? word : stems.getLast();
    }

    private static List<Row> read() {
        try (InputStream in = WorldTable.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("no resource " + FILE);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(WorldTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = List.of(LinearRegex.split(line, "\t", -1));
        if (cells.size() != 5)
            throw new IllegalStateException(FILE + " has a row of " + cells.size() + " cells: " + line);
        List<String> nouns = WhiteSpace.words(cells.get(4));
        String described = cells.get(0) + ": " + String.join(", ", nouns.subList(0, Math.min(DESCRIBED, nouns.size())));
        Set<String> stems = nouns.stream().map(WorldTable::stem).collect(Collectors.toUnmodifiableSet());
        return new Row(cells.get(0), cells.get(1), cells.get(2), stems, described);
    }
}
