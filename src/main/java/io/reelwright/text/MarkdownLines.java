package io.reelwright.text;

import org.jspecify.annotations.Nullable;

/** Recognises lines of Markdown by their beginning and end. */
final class MarkdownLines {
    /** Marks of list items: those of Markdown, and the bullets that programs write. */
    private static final String MARKS = "-*+•·●◦▪■□‣⁃∙◆◇○➢➤►▶✓✔✗✘➔→–—o";

    private MarkdownLines() {}

    /** Returns the index at which the words of a list item begin; −1 when the line is not a list item. */
    static int item(String line) {
        int mark = WhiteSpace.wordStart(line, 0);
        if (mark > 6 || mark == line.length()) return -1;
        int end = mark + 1;
        if (MARKS.indexOf(line.charAt(mark)) < 0) {
            int dot = mark;
            while (dot < line.length() && dot < mark + 3 && CharacterClasses.isDigit(line.charAt(dot))) dot++;
            boolean numbered = dot > mark
                    && dot < mark + 3
                    && dot < line.length()
                    && (line.charAt(dot) == '.' || line.charAt(dot) == ')');
            if (!numbered) return -1;
            end = dot + 1;
        }
        int words = WhiteSpace.wordStart(line, end);
        // The bullet of a second level in a word processor: an o and a tab.
        if (line.charAt(mark) == 'o' && (end >= line.length() || line.charAt(end) != '\t')) return -1;
        return words > end ? words : -1;
    }

    /** Returns the index of the words of an item after its check box; −1 when it has none. */
    static int taskWords(String item) {
        if (!item.startsWith("[") && !item.startsWith("☐") && !item.startsWith("☑")) return -1;
        if (item.charAt(0) != '[') return 1;
        if (item.startsWith("[]")) return 2;
        return item.length() > 2 && item.charAt(2) == ']' && " xX".indexOf(item.charAt(1)) >= 0 ? 3 : -1;
    }

    /** Returns whether the line underlines a heading. */
    static boolean isUnderline(String line) {
        return LinearRegex.matches(line, "={3,}");
    }

    /** Returns whether the line is a heading as wikis write it: {@code == Words ==}. */
    static boolean isWikiHeading(String line) {
        return line.startsWith("==") && line.endsWith("==") && LinearRegex.matches(line, "={2,6} ?[^=\\s].* ={2,6}");
    }

    static String withoutEquals(String line) {
        return LinearRegex.replaceAll(line, "^=+ ?| ?=+$", "");
    }

    /** Returns whether the line is a horizontal rule, or separates the head of a table from its rows. */
    static boolean isRule(String line) {
        if (line.length() < 3) return false;
        for (int i = 0; i < line.length(); i++) if ("-=*_|: ".indexOf(line.charAt(i)) < 0) return false;
        return true;
    }

    static boolean isHeading(String line) {
        int hashes = hashes(line);
        return hashes > 0 && hashes <= 6 && hashes < line.length() && WhiteSpace.is(line.charAt(hashes));
    }

    /** Returns the level of a heading that is marked at its begin by number or equals signs, 1 to 6. */
    static int level(String heading) {
        int level = 1;
        while (level < 6 && level < heading.length() && heading.charAt(level) == heading.charAt(0)) level++;
        return level;
    }

    /** Returns the number of columns before the mark of an item; a tab counts as four. */
    static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && WhiteSpace.is(line.charAt(i)); i++)
            columns += line.charAt(i) == '\t' ? 4 : 1;
        return columns;
    }

    /** Returns the number that a line begins with; null when it begins otherwise. */
    static @Nullable Integer number(String line) {
        int from = WhiteSpace.wordStart(line, 0);
        int to = from;
        while (to < line.length() && to < from + 3 && CharacterClasses.isDigit(line.charAt(to))) to++;
        return to > from ? Integer.valueOf(line.substring(from, to)) : null;
    }

    /** Returns whether the marks of emphasis stand around the whole line. */
    static boolean isEmphasised(String line) {
        String mark = line.startsWith("**") ? "**" : line.startsWith("__") ? "__" : "";
        if (mark.isEmpty() || line.length() < 5) return false;
        int end = line.indexOf(mark, 2);
        return end > 0 && line.length() - end <= 3;
    }

    /** Returns the line without the number signs at both ends. */
    static String withoutHashes(String line) {
        int from = hashes(line);
        if (from > 0) from = WhiteSpace.wordStart(line, from);
        int to = line.length();
        while (to > from && line.charAt(to - 1) == '#') to--;
        if (to < line.length()) while (to > from && WhiteSpace.is(line.charAt(to - 1))) to--;
        return line.substring(from, to);
    }

    private static int hashes(String line) {
        int hashes = 0;
        while (hashes < line.length() && line.charAt(hashes) == '#') hashes++;
        return hashes;
    }

    static String withoutQuoteMark(String line) {
        if (!line.startsWith(">")) return line;
        return line.substring(line.length() > 1 && WhiteSpace.is(line.charAt(1)) ? 2 : 1);
    }

    /** Returns the number of columns of a line: parts separated by a tab or by more than one space. */
    static int columns(String line) {
        int columns = 1;
        for (int end = WhiteSpace.wordEnd(line, 0); end < line.length(); ) {
            int next = WhiteSpace.wordStart(line, end);
            boolean wide = next - end > 1 || line.charAt(end) == '\t';
            if (wide && end > 0 && next < line.length()) columns++;
            end = WhiteSpace.wordEnd(line, next);
        }
        return columns;
    }
}
