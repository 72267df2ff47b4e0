package io.reelwright.text;

import java.util.List;

/** Finds the lines of tables: of pipes, grids and columns. A row has no sentence and is not read aloud. */
final class TableRows {
    private static final int MOST_CELLS = 16;

    private final List<String> lines;
    private final boolean alone;
    private final boolean[] row;

    private TableRows(List<String> lines, boolean alone) {
        this.lines = lines;
        this.alone = alone;
        this.row = new boolean[lines.size()];
    }

    /**
     * Returns which lines are rows; each table is added to the list.
     *
     * @param alone whether a single line of columns is a row; otherwise there are at least two
     */
    static boolean[] of(List<String> lines, boolean alone, List<LeftOut> leftOut) {
        TableRows rows = new TableRows(lines, alone);
        rows.find();
        rows.tell(leftOut);
        return rows.row;
    }

    private void find() {
        boolean wiki = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("{|")) wiki = true;
            row[i] |= wiki || isBar(line) || looksLikeRow(i, line);
            if (line.startsWith("|}")) wiki = false;
            if (isBar(line) && line.indexOf('|') >= 0 || isDashes(line)) around(i, line);
        }
        if (wiki)
            for (int i = 0; i < lines.size(); i++)
                if (!lines.get(i).strip().startsWith("|")) row[i] &= isRow(lines.get(i));
    }

    private boolean looksLikeRow(int at, String line) {
        if (line.startsWith("|")) return line.indexOf('|', 1) > 0 || neighbour(at, "|");
        if (!isRow(line)) return false;
        return alone || line.contains(" | ") && neighbourIsRow(at) || neighbourIsRow(at);
    }

    private boolean neighbour(int at, String begin) {
        return at > 0 && lines.get(at - 1).strip().startsWith(begin)
                || at + 1 < lines.size() && lines.get(at + 1).strip().startsWith(begin);
    }

    private boolean neighbourIsRow(int at) {
        return at > 0 && isRow(lines.get(at - 1)) || at + 1 < lines.size() && isRow(lines.get(at + 1));
    }

    /** Returns whether the line has columns and is no sentence. */
    private static boolean isRow(String line) {
        String cells = line.strip();
        if (cells.isEmpty() || Sentences.endsOne(cells)) return false;
        if (cells.contains(" | ")) return true;
        int columns = MarkdownLines.columns(cells);
        boolean tabbed = columns == 2 && cells.indexOf('\t') > 0 && MarkdownLines.item(line) < 0;
        return (columns > 2 || tabbed) && WhiteSpace.count(cells) <= MOST_CELLS;
    }

    /** Returns whether the line draws the frame of a table: {@code |---|:-:|}, {@code +---+---+}. */
    private static boolean isBar(String line) {
        if (line.length() < 3 || !line.contains("-") && !line.contains("=")) return false;
        boolean parted = false;
        for (int i = 0; i < line.length(); i++) {
            if ("-=|:+ ".indexOf(line.charAt(i)) < 0) return false;
            parted |= line.charAt(i) == '|' || line.charAt(i) == '+';
        }
        return parted;
    }

    /** Returns whether the line is several runs of dashes, as below the head of a simple table. */
    private static boolean isDashes(String line) {
        return line.startsWith("--") && LinearRegex.matches(line, "-{2,}( +-{2,})+");
    }

    /** Marks the head above a frame and the rows below it. */
    private void around(int at, String bar) {
        boolean pipes = bar.indexOf('|') >= 0;
        if (at > 0
                && !lines.get(at - 1).isBlank()
                && (!pipes || lines.get(at - 1).indexOf('|') >= 0)) row[at - 1] = true;
        row[at] = true;
        for (int i = at + 1; i < lines.size() && !row[i] && !lines.get(i).isBlank(); i++) {
            if (pipes && lines.get(i).indexOf('|') < 0) return;
            row[i] = true;
        }
    }

    private void tell(List<LeftOut> leftOut) {
        for (int i = 0; i < row.length; i++)
            if (row[i] && (i == 0 || !row[i - 1]) && hasWord(i))
                leftOut.add(new LeftOut(LeftOut.Kind.TABLE, i + 1, WhiteSpace.single(firstWords(i))));
    }

    private boolean hasWord(int from) {
        return firstWords(from).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private String firstWords(int from) {
        for (int i = from; i < row.length && row[i]; i++)
            if (lines.get(i).codePoints().anyMatch(Character::isLetterOrDigit)) return lines.get(i);
        return "";
    }
}
