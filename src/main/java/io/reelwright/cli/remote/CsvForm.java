package io.reelwright.cli.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a list is written: what separates its fields, and which lines are not of the list. Spreadsheets use the separator of the
 * country, and may say it in a first line {@code sep=;}.
 *
 * @param delimiter what separates the fields
 * @param text      the list without that first line, in which quotation marks around fields are straight
 * @param skipped   number of lines that were left out at the beginning
 */
record CsvForm(char delimiter, String text, int skipped) {
    /** Comma first: it wins where two would divide the first line equally. */
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    /** What closes a quotation that each mark opens; word processors put these in place of straight quotes. */
    private static final Map<Character, String> CLOSING = Map.of(
            '\u201c', "\u201d", '\u201e', "\u201c\u201d", '\u201d', "\u201d", '\u00ab', "\u00bb", '\u00bb', "\u00ab");

    /** Returns the form of a text. */
    static CsvForm of(String text) {
        int end = lineEnd(text, 0);
        Character said = said(text.substring(0, end));
        if (said != null) {
            int next = end < text.length() && text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length());
            return new CsvForm(said, straight(text.substring(next), said), 1);
        }
        char delimiter = delimiter(firstLine(text));
        return new CsvForm(delimiter, straight(text, delimiter), 0);
    }

    private static @Nullable Character said(String line) {
        String bare = line.strip().replace("\"", "");
        // The separator may be a tab, which strip() would remove.
        if (!bare.regionMatches(true, 0, "sep=", 0, 4)) return null;
        if (bare.length() == 4) return line.indexOf('\t') >= 0 ? '\t' : null;
        return bare.length() == 5 ? Character.valueOf(bare.charAt(4)) : null;
    }

    private static String firstLine(String text) {
        for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
            String line = text.substring(at, lineEnd(text, at));
            if (!line.isBlank()) return line;
        }
        return "";
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') at++;
        return at;
    }

    private static char delimiter(String line) {
        char best = ',';
        int most = -1;
        for (char one : DELIMITERS) {
            List<String> cells = cells(line, one);
            int known = (int) cells.stream().filter(CsvHeads::isKnown).count();
            int score = known * 1_000 + Math.min(cells.size(), 999);
            if (score > most) {
                most = score;
                best = one;
            }
        }
        return best;
    }

    private static List<String> cells(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < line.length(); at++) {
            char mark = line.charAt(at);
            if (mark == '"') quoted = !quoted;
            if (quoted || mark != delimiter) continue;
            cells.add(line.substring(from, at));
            from = at + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** Replaces typographic quotation marks that enclose a whole field by straight ones; all others are words of the text. */
    private static String straight(String text, char delimiter) {
        if (text.chars().noneMatch(c -> CLOSING.containsKey((char) c))) return text;
        StringBuilder out = new StringBuilder(text.length() + 16);
        // Up to where each closing mark is known to be missing, so that a line is searched once.
        Map<Character, Integer> missing = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && text.charAt(at) == ' ') at++;
            out.append(text, start, at);
            if (at == text.length()) break;
            int end = enclosed(text, at, delimiter, missing);
            if (end > at) {
                out.append('"')
                        .append(text.substring(at + 1, end).replace("\"", "\"\""))
                        .append('"');
                at = end + 1;
            }
            int next = fieldEnd(text, at, delimiter);
            out.append(text, at, next);
            at = next;
        }
        return out.toString();
    }

    /** Returns the place of the mark that closes the field which begins here; −1 when the field is not enclosed. */
    private static int enclosed(String text, int from, char delimiter, Map<Character, Integer> missing) {
        char opening = text.charAt(from);
        String closing = CLOSING.get(opening);
        if (closing == null || from < missing.getOrDefault(opening, 0)) return -1;
        int at = from + 1;
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            if (closing.indexOf(text.charAt(at)) >= 0) {
                int after = at + 1;
                while (after < text.length() && text.charAt(after) == ' ') after++;
                boolean over =
                        after == text.length() || text.charAt(after) == delimiter || isLineEnd(text.charAt(after));
                return over ? at : -1;
            }
            at++;
        }
        missing.put(opening, at);
        return -1;
    }

    /** Returns the place after the delimiter or line end that ends the rest of a field. */
    private static int fieldEnd(String text, int from, char delimiter) {
        boolean quoted = false;
        for (int at = from; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (mark == '"' && (quoted || at == from)) quoted = !quoted;
            if (!quoted && (mark == delimiter || isLineEnd(mark))) return at + 1;
        }
        return text.length();
    }

    private static boolean isLineEnd(char mark) {
        return mark == '\n' || mark == '\r';
    }
}
