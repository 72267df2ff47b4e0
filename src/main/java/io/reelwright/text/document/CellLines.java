package io.reelwright.text.document;

import io.reelwright.text.CharacterClasses;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.Sentences;
import io.reelwright.text.WhiteSpace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of which each line holds one cell: a label, then its figures, again and again. Only a regular change of words and figures is one;
 * a poem and a list have no figures that come back.
 *
 * @param from  index of its first cell, which is the first of its head where it has one
 * @param width number of columns
 * @param cells number of its cells, a multiple of the width
 */
record CellLines(int from, int width, int cells) {
    private static final int MOST_WORDS = 10;
    private static final int LONGEST = 80;
    private static final int MOST_COLUMNS = 8;
    private static final int LEAST_ROWS = 3;
    private static final int MOST_LINES = 1_000;

    /** A figure with its unit: {@code 13 years}, {@code $1,200}, {@code 8.0 MB (-89%)}, {@code 8–10}. */
    private static final String FIGURE =
            "(?:about |over |under |up to |~)?[^\\p{L}\\d(]{0,3}\\d[\\d.,:/]*(?: ?[–-] ?[$€£]?\\d[\\d.,:/]*| to \\d[\\d.,]*)?\\s?(?:%|°)?[+*†]?(?:\\s?(?:\\p{Ll}{1,8}|\\p{Lu}{1,4}b?|\\p{L}{1,2}|[kmg]\\p{L}))?(?: (?:\\p{Ll}{1,8}|\\d{1,2} ?\\p{Ll}{1,4}))?(?: ?\\([^()\\p{L}]{1,12}\\))?";

    private static final String NOTHING = "[–—-]{1,3}|(?i:n/?a|none|tbd|unknown)";

    /** Returns whether a line may be a cell: short, and no sentence, item or mark of another kind. */
    static boolean mayBe(String line) {
        String cell = line.strip();
        if (cell.length() > LONGEST || WhiteSpace.count(cell) > MOST_WORDS || line.startsWith("    ")) return false;
        if (LinearRegex.contains(cell, "^(?:[#>|*•-] ?\\p{L}|[-*•] |#{1,6} |\\{\\||!|>)|://")) return false;
        return cell.endsWith(".") ? isFigure(cell) : !Sentences.endsOne(cell) && !cell.endsWith(":");
    }

    static boolean isFigure(String cell) {
        return LinearRegex.matches(cell, FIGURE);
    }

    /** Returns the tables among these lines, in order. Lines of one table stand in one part of at most {@value #MOST_LINES}. */
    static List<CellLines> all(List<String> cells) {
        char[] kinds = new char[cells.size()];
        for (int i = 0; i < kinds.length; i++) kinds[i] = kind(cells.get(i));
        List<CellLines> all = new ArrayList<>();
        for (int part = 0; part < kinds.length; part += MOST_LINES) {
            int end = Math.min(kinds.length, part + MOST_LINES);
            for (int from = part; from < end; ) {
                CellLines table = first(cells.subList(0, end), kinds, from);
                if (table == null) break;
                all.add(table);
                from = table.from() + table.cells();
            }
        }
        return all;
    }

    private static @Nullable CellLines first(List<String> cells, char[] kinds, int start) {
        CellLines ranked = first(cells, kinds, start, true);
        CellLines named = first(cells, kinds, start, false);
        // The line above a rank is the head of its column, not the label of a row.
        boolean ranks = ranked != null && (named == null || ranked.from() - ranked.width() <= named.from());
        CellLines first = ranks ? ranked : named;
        return first == null ? null : first.withHead(kinds, start);
    }

    private static @Nullable CellLines first(List<String> cells, char[] kinds, int start, boolean ranked) {
        for (int from = start; from < cells.size(); from++) {
            if (ranked != isFirstRank(cells.get(from))) continue;
            CellLines best = null;
            for (int width = 2; width <= MOST_COLUMNS; width++) {
                int rows = begins(cells, kinds, from, width, ranked) ? rows(cells, kinds, from, width) : 0;
                boolean longer = best == null || rows * width > best.cells();
                if (rows >= LEAST_ROWS && longer) best = new CellLines(from, width, rows * width);
            }
            if (best != null) return best;
        }
        return null;
    }

    private static boolean isFirstRank(String cell) {
        return cell.equals("1") || cell.equals("1.");
    }

    private static char kind(String cell) {
        if (LinearRegex.matches(cell, NOTHING)) return '-';
        return isFigure(cell) ? 'N' : 'T';
    }

    /** Returns whether a row begins here: with a label, or with its rank. */
    private static boolean begins(List<String> cells, char[] kinds, int from, int width, boolean ranked) {
        if (from + width > cells.size()) return false;
        if (kinds[from] != 'T' && !ranked) return false;
        int figures = 0;
        int words = 0;
        for (int i = from; i < from + width; i++) {
            if (kinds[i] == 'N') figures++;
            if (kinds[i] == 'T') words++;
        }
        return figures > 0 && words > 0 && (ranked || kinds[from + width - 1] != 'T' || width > 2);
    }

    /** Returns how many rows follow that have words and figures in the same columns. */
    private static int rows(List<String> cells, char[] kinds, int from, int width) {
        char[] pattern = new char[width];
        boolean ranked = kinds[from] == 'N';
        int rows = 0;
        for (int at = from; at + width <= cells.size(); at += width) {
            for (int c = 0; c < width; c++) {
                char kind = kinds[at + c];
                if (pattern[c] == 0 && kind != '-') pattern[c] = kind;
                if (kind != '-' && kind != pattern[c]) return rows;
            }
            if (ranked && rank(cells.get(at)) != rows + 1) return rows;
            rows++;
        }
        return rows;
    }

    private static int rank(String cell) {
        String digits = cell.endsWith(".") ? cell.substring(0, cell.length() - 1) : cell;
        return CharacterClasses.areDigits(digits, 1, 3) ? Integer.parseInt(digits) : -1;
    }

    /** Returns the table with the lines above it as its head, when there are as many words as columns. */
    private CellLines withHead(char[] kinds, int start) {
        if (from - start < width) return this;
        for (int i = from - width; i < from; i++) if (kinds[i] != 'T') return this;
        return new CellLines(from - width, width, cells + width);
    }

    /** Returns its rows, the head first. */
    List<List<String>> rows(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (int at = from; at < from + cells; at += width) rows.add(lines.subList(at, at + width));
        return rows;
    }
}
