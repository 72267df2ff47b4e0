package io.reelwright.text.document;

import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes tables of a copied page as rows again. Copying leaves empty lines between their rows, one cell in each line, or cells in lines of
 * their own with a bar between them. Keeps the number of lines, so that what follows keeps its line number.
 */
final class PastedRows {
    /** A cell of more words is a sentence. */
    private static final int MOST_WORDS = 14;

    private static final int LEAST_ROWS = 3;

    private final List<String> lines;
    private final String[] written;

    private PastedRows(List<String> lines) {
        this.lines = lines;
        this.written = lines.toArray(new String[0]);
    }

    /** Returns the text with its tables as rows with bars; the same text when it has none. Takes linear time. */
    static String of(String given) {
        // The times of subtitles and the lines of programs are regular too.
        if (given.contains("-->") || given.contains("```")) return given;
        PastedRows rows = new PastedRows(given.lines().toList());
        rows.withLoneBars();
        rows.apart();
        rows.cellByCell();
        return rows.changed() ? String.join("\n", rows.written) : given;
    }

    private boolean changed() {
        return !Arrays.asList(written).equals(lines);
    }

    /** Joins the cells between which a line has nothing but a bar. */
    private void withLoneBars() {
        for (int i = 0; i < written.length; i++) {
            if (!written[i].strip().equals("|")) continue;
            int from = before(i);
            if (from < 0) continue;
            List<List<String>> rows = new ArrayList<>();
            int end = barred(from, rows);
            List<List<String>> table = evened(rows);
            if (table.size() >= 2 && isShort(table)) put(from, end, table);
            i = Math.max(i, end - 1);
        }
    }

    /** Collects the rows from a line on; a row goes on as long as a bar stands before the next cell. Returns the line after them. */
    private int barred(int from, List<List<String>> rows) {
        int at = from;
        int end = from;
        while (at >= 0 && !isLong(written[at])) {
            List<String> row = new ArrayList<>();
            row.add(written[at].strip());
            int next = after(at);
            while (next >= 0 && written[next].strip().equals("|")) {
                int cell = after(next);
                if (cell < 0 || isLong(written[cell])) break;
                row.add(written[cell].strip());
                at = cell;
                next = after(cell);
            }
            boolean goesOn = row.size() == 1 && next >= 0 && hasBarAfter(next);
            if (row.size() == 1 && !goesOn) break;
            rows.add(row);
            end = at + 1;
            at = next;
        }
        return end;
    }

    private boolean hasBarAfter(int at) {
        int next = after(at);
        return next >= 0 && written[next].strip().equals("|");
    }

    private int before(int at) {
        for (int i = at - 1; i >= 0; i--) if (!written[i].isBlank()) return i;
        return -1;
    }

    private int after(int at) {
        for (int i = at + 1; i < written.length; i++) if (!written[i].isBlank()) return i;
        return -1;
    }

    private static boolean isLong(String line) {
        return WhiteSpace.count(line) > MOST_WORDS;
    }

    /** Joins rows whose middle cell had a line end within it, and cuts off what is narrower than the table at its begin and end. */
    private static List<List<String>> evened(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> even = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> last = even.isEmpty() ? List.of() : even.getLast();
            if (!last.isEmpty() && last.size() < width && last.size() + row.size() - 1 == width) {
                List<String> joined = new ArrayList<>(last);
                joined.set(joined.size() - 1, joined.getLast() + " " + row.getFirst());
                joined.addAll(row.subList(1, row.size()));
                even.set(even.size() - 1, joined);
            } else even.add(row);
        }
        return even.stream().allMatch(row -> row.size() == width) ? even : List.of();
    }

    private static boolean isShort(List<List<String>> rows) {
        return rows.stream()
                .allMatch(row -> row.stream().allMatch(cell -> !cell.isEmpty() && !Sentences.endsOne(cell)));
    }

    /** Moves rows together between which empty lines stand. */
    private void apart() {
        for (int i = 0; i < written.length; i++) {
            int cells = cells(written[i]);
            if (cells < 2) continue;
            List<List<String>> rows = new ArrayList<>();
            int end = i;
            int tight = 0;
            for (int at = i; at >= 0 && cells(written[at]) == cells; at = after(at)) {
                rows.add(split(written[at]));
                if (at == end && at > i) tight++;
                end = at + 1;
            }
            boolean separate = tight < rows.size() - 1;
            if (rows.size() >= LEAST_ROWS && (separate || rows.stream().anyMatch(PastedRows::endsInSentence)))
                put(i, end, rows);
            i = end - 1;
        }
    }

    private static boolean endsInSentence(List<String> row) {
        return Sentences.endsOne(row.getLast());
    }

    /** Returns the number of cells of a line with bars or tabs between them; 1 for a line that begins as a row of Markdown does. */
    private static int cells(String line) {
        String cells = line.strip();
        if (cells.startsWith("|") || cells.startsWith("{|") || cells.startsWith("!") || cells.startsWith("#")) return 1;
        return split(cells).size();
    }

    private static List<String> split(String line) {
        String expression = line.indexOf('\t') > 0 ? "\\s*\\t\\s*" : "\\s+\\|\\s+";
        List<String> cells = new ArrayList<>();
        for (String cell : LinearRegex.split(line.strip(), expression, -1)) cells.add(cell.strip());
        return cells;
    }

    private void cellByCell() {
        for (int i = 0; i < written.length; ) {
            List<Integer> run = run(i);
            if (run.isEmpty()) {
                i++;
                continue;
            }
            tables(run);
            i = run.getLast() + 1;
        }
    }

    /** Returns the numbers of the short lines in a row from a line on. */
    private List<Integer> run(int from) {
        List<Integer> run = new ArrayList<>();
        for (int at = written[from].isBlank() ? -1 : from; at >= 0 && CellLines.mayBe(written[at]); at = after(at))
            run.add(at);
        return run;
    }

    private void tables(List<Integer> run) {
        List<String> cells = new ArrayList<>();
        for (int at : run) cells.add(written[at].strip());
        for (CellLines table : CellLines.all(cells)) {
            int last = table.from() + table.cells() - 1;
            put(run.get(table.from()), run.get(last) + 1, table.rows(cells));
        }
    }

    /** Writes rows in the first lines of a range; the others are empty. */
    private void put(int from, int end, List<List<String>> rows) {
        for (int i = from; i < end; i++) written[i] = "";
        for (int r = 0; r < rows.size(); r++) written[from + r] = "| " + String.join(" | ", rows.get(r)) + " |";
    }
}
