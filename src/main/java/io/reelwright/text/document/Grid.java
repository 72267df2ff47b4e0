package io.reelwright.text.document;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/**
 * The cells of a table that is written as lines: with pipes, as a grid, with tabs, in columns, or as wikis write it.
 *
 * @param head the words above the columns; empty when it has none
 * @param rows the other rows
 */
record Grid(List<String> head, List<List<String>> rows) {
    /** Reads the lines of a table. */
    static Grid of(List<String> lines) {
        List<List<String>> rows =
                lines.stream().anyMatch(line -> line.strip().startsWith("{|")) ? wiki(lines) : new ArrayList<>();
        boolean piped = lines.stream().filter(line -> line.indexOf('|') >= 0).count() * 2 >= lines.size();
        int bar = -1;
        if (rows.isEmpty())
            for (String line : lines) {
                if (isBar(line)) {
                    if (bar < 0) bar = rows.size();
                } else if (!line.isBlank()) rows.add(cells(line.strip(), piped));
            }
        boolean marked = bar == 1 && rows.size() > 1;
        if (!marked && !firstIsHead(rows)) return new Grid(List.of(), rows);
        return new Grid(rows.getFirst(), rows.subList(1, rows.size()));
    }

    /** Returns whether it has rows and columns enough to be more than a line with bars. */
    boolean isTable() {
        int all = rows.size() + (head.isEmpty() ? 0 : 1);
        long wide = rows.stream().filter(row -> row.size() > 1).count();
        return all > 1 && wide > 0 && wide * 2 >= rows.size();
    }

    /** Returns whether the first row names the columns: it has no figures where the rows below have some. */
    static boolean firstIsHead(List<List<String>> rows) {
        if (rows.size() < 2) return false;
        List<String> first = rows.getFirst();
        int told = 0;
        for (int c = 0; c < first.size(); c++) {
            int column = c;
            if (isFigure(first.get(c))) {
                // Years name columns as well.
                if (c == 0 || !LinearRegex.matches(first.get(c), "(?:19|20)\\d\\d")) return false;
            }
            long figures = rows.stream()
                    .skip(1)
                    .filter(row -> column < row.size() && isFigure(row.get(column)))
                    .count();
            if (figures * 2 > rows.size() - 1) told++;
        }
        return told > 0 && !first.getFirst().isEmpty() | first.size() > 1;
    }

    private static boolean isFigure(String cell) {
        return LinearRegex.matches(cell, "[^\\p{L}\\d]{0,4}\\d.{0,20}");
    }

    private static boolean isBar(String line) {
        String bar = line.strip();
        return bar.length() > 2 && bar.chars().allMatch(c -> "-=|:+ ".indexOf(c) >= 0);
    }

    private static List<String> cells(String line, boolean piped) {
        List<String> cells = new ArrayList<>();
        if (piped && line.indexOf('|') >= 0) {
            String inside = line.startsWith("|") ? line.substring(1) : line;
            if (inside.endsWith("|")) inside = inside.substring(0, inside.length() - 1);
            for (String cell : LinearRegex.split(inside.replace("\\|", "\u0000"), "\\|", -1))
                cells.add(plain(cell.replace('\u0000', '|')));
        } else if (line.indexOf('\t') >= 0)
            for (String cell : LinearRegex.split(line, "\\t", -1)) cells.add(plain(cell));
        else for (String cell : LinearRegex.split(line, " {2,}", -1)) cells.add(plain(cell));
        return cells;
    }

    private static String plain(String cell) {
        return PlainText.inline(cell.strip());
    }

    private static List<List<String>> wiki(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (String given : lines) {
            String line = given.strip();
            if (line.startsWith("|-") || line.startsWith("|}")) {
                if (!row.isEmpty()) rows.add(row);
                row = new ArrayList<>();
            } else if (!line.startsWith("{|")
                    && !line.startsWith("|+")
                    && (line.startsWith("|") || line.startsWith("!")))
                for (String cell : LinearRegex.split(line.substring(1), "\\|\\||!!", -1))
                    row.add(plain(withoutStyle(cell)));
        }
        if (!row.isEmpty()) rows.add(row);
        return rows;
    }

    /** Removes what stands before a cell of a wiki: {@code style="…" | words}. */
    private static String withoutStyle(String cell) {
        int bar = cell.indexOf('|');
        return bar > 0 && cell.lastIndexOf('=', bar) >= 0 && cell.indexOf("[[") < 0 ? cell.substring(bar + 1) : cell;
    }
}
