package io.reelwright.text.quantity;

import io.reelwright.text.LinearRegex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables beside this class: one row a line, {@code #} and a blank begin a comment line. */
final class Table {
    private Table() {}

    /** Returns the lines that are no comments. */
    static List<String> lines(String name) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
                .toList();
    }

    /** Returns the columns of each row, which are parted by tabs. */
    static List<List<String>> rows(String name) {
        return lines(name).stream()
                .map(line -> List.of(LinearRegex.split(line, "\t", -1)))
                .toList();
    }

    private static String text(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException(name + " is missing from the program's own resources");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
