package io.reelwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats text and amounts as lines that fit a width in characters. */
final class Lines {
    /** Width where the output is not a terminal. */
    static final int USUAL = 80;

    private Lines() {}

    /** Returns the width of the user's terminal. */
    static int width(Console console) {
        Console.Terminal terminal = console.terminal();
        return terminal == null ? USUAL : Math.clamp(terminal.columns(), 40, 120);
    }

    /**
     * Breaks a text between words. A word that is longer than a line is cut.
     *
     * @param first what the first line begins with
     * @param rest  what the others begin with
     */
    static List<String> wrapped(String first, String rest, String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.strip().split("\\s+")) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(rest);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            if (line.length() > width) line.replace(width - 1, line.length(), "…");
            empty = false;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Returns the rows with each column as wide as its widest cell; {@code right} columns from that index on are right-aligned. */
    static List<String> table(String indent, int right, List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows)
            for (int i = 0; i < row.size(); i++)
                widths[i] = Math.max(widths[i], row.get(i).length());
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(indent);
            for (int i = 0; i < row.size(); i++) {
                String format = "%" + (i < right ? "-" : "") + Math.max(1, widths[i]) + "s";
                line.append(i == 0 ? "" : "  ").append(String.format(Locale.ROOT, format, row.get(i)));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
