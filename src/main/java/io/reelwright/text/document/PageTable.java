package io.reelwright.text.document;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LeftOut;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A table of a page.
 *
 * @param linked share of its characters that are links, percent
 */
record PageTable(String caption, List<String> head, List<List<String>> rows, int linked) {
    /** A cell of more words is text, unless the table has a head. */
    private static final int PROSE = 25;

    private static final int MOST_READ_ROWS = 400;

    /** Returns the table; null for one that only lays out a page. */
    static @Nullable PageTable of(Element table, Dropped dropped, List<LeftOut> leftOut) {
        if (table.selectFirst("table table") != null && table.select("table").size() > 1) return null;
        if (table.selectFirst("ul li, h1, h2") != null && table.selectFirst("th") == null) return null;
        Dropped notes = new Dropped();
        List<LeftOut> unspoken = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        InlineRun all = new InlineRun(new Dropped());
        for (Element row : table.select("tr")) {
            if (rows.size() == MOST_READ_ROWS) break;
            List<Cell> cells = new ArrayList<>();
            for (Element cell : row.children()) {
                String name = cell.normalName();
                if (!name.equals("td") && !name.equals("th")) continue;
                all.add(cell);
                cells.add(Cell.of(cell, notes, unspoken));
            }
            if (!cells.isEmpty()) rows.add(cells);
        }
        if (isLayout(table, rows)) return null;
        notes.pieces().forEach(piece -> dropped.add(piece.kind(), piece.line(), piece.words()));
        leftOut.addAll(unspoken);
        Element caption = table.selectFirst("caption");
        InlineRun words = new InlineRun(dropped);
        if (caption != null) words.add(caption);
        int heads = heads(table, rows);
        List<List<String>> grid = grid(rows);
        List<String> head = heads == 0 ? List.of() : merged(grid.subList(0, heads));
        List<List<String>> body = grid.subList(heads, grid.size());
        if (head.isEmpty() && Grid.firstIsHead(body)) {
            head = body.getFirst();
            body = body.subList(1, body.size());
        }
        return new PageTable(words.words(leftOut), head, body, all.origin(false).linked());
    }

    private static boolean isLayout(Element table, List<List<Cell>> rows) {
        int columns = 0;
        int longest = 0;
        int full = 0;
        for (List<Cell> row : rows) {
            long filled = row.stream().filter(cell -> !cell.text().isEmpty()).count();
            columns = Math.max(columns, (int) filled);
            if (filled > 1) full++;
            for (Cell cell : row) longest = Math.max(longest, WhiteSpace.count(cell.text()));
        }
        if (columns < 2 || full < 2) return true;
        boolean headed = table.selectFirst("th") != null || table.selectFirst("caption") != null;
        return longest > (headed ? 4 * PROSE : PROSE);
    }

    /** Returns how many rows at the top are heads. */
    private static int heads(Element table, List<List<Cell>> rows) {
        int heads = 0;
        while (heads < rows.size() - 1 && heads < 3 && rows.get(heads).stream().allMatch(Cell::head)) heads++;
        return heads == 0 && table.selectFirst("thead tr td") != null ? 1 : heads;
    }

    /** Writes the cells into a grid: a cell over several rows stands in each, one over several columns in the first. */
    private static List<List<String>> grid(List<List<Cell>> rows) {
        List<List<String>> grid = new ArrayList<>();
        String[] above = new String[Part.Table.MOST_COLUMNS];
        int[] left = new int[Part.Table.MOST_COLUMNS];
        for (List<Cell> row : rows) {
            List<String> line = new ArrayList<>();
            for (Cell cell : row) {
                while (line.size() < above.length && left[line.size()] > 0) line.add(from(above, left, line.size()));
                for (int i = 0; i < cell.columns() && line.size() < above.length; i++) {
                    above[line.size()] = i == 0 ? cell.text() : "";
                    left[line.size()] = cell.rows() - 1;
                    line.add(above[line.size()]);
                }
            }
            while (line.size() < above.length && left[line.size()] > 0) line.add(from(above, left, line.size()));
            grid.add(line);
        }
        return grid;
    }

    private static String from(String[] above, int[] left, int column) {
        left[column]--;
        return above[column];
    }

    private static List<String> merged(List<List<String>> heads) {
        List<String> merged = new ArrayList<>(heads.getLast());
        for (int i = 0; i < heads.size() - 1; i++)
            for (int c = 0; c < heads.get(i).size() && c < merged.size(); c++) {
                String over = heads.get(i).get(c);
                if (!over.isEmpty() && !merged.get(c).contains(over))
                    merged.set(c, (over + " " + merged.get(c)).strip());
            }
        return merged;
    }

    /** A cell; {@code columns} and {@code rows} tell over how many it reaches. */
    private record Cell(String text, boolean head, int columns, int rows) {
        static Cell of(Element cell, Dropped dropped, List<LeftOut> leftOut) {
            InlineRun run = new InlineRun(dropped);
            cell.childNodes().forEach(run::add);
            return new Cell(
                    run.words(leftOut),
                    cell.normalName().equals("th"),
                    span(cell, "colspan", Part.Table.MOST_COLUMNS),
                    span(cell, "rowspan", Part.Table.MOST_ROWS));
        }

        private static int span(Element cell, String name, int most) {
            String value = cell.attr(name).strip();
            if (!CharacterClasses.areDigits(value, 1, 4)) return 1;
            return Math.clamp(Integer.parseInt(value), 1, most);
        }
    }
}
