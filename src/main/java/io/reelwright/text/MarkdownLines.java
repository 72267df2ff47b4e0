package io.reelwright.text;

/** What a line of Markdown is, by its beginning and its end. */
final class MarkdownLines {
    private MarkdownLines() {}

    /** Where the words of a list's item begin; −1 when the line is none. */
    static int item(String line) {
        int mark = WhiteSpace.wordStart(line, 0);
        if (mark > 6 || mark == line.length()) return -1;
        int end = mark + 1;
        if ("-*+•".indexOf(line.charAt(mark)) < 0) {
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
        return words > end ? words : -1;
    }

    /** Whether the words of an item begin with a box to tick. */
    static boolean isTask(String line, int item) {
        return line.startsWith("[]", item)
                || line.startsWith("[ ]", item)
                || line.startsWith("[x]", item)
                || line.startsWith("[X]", item);
    }

    /** A line that is drawn, or that parts the head of a table from its rows. */
    static boolean isRule(String line) {
        if (line.length() < 3) return false;
        for (int i = 0; i < line.length(); i++) if ("-=*_|: ".indexOf(line.charAt(i)) < 0) return false;
        return true;
    }

    static boolean isHeading(String line) {
        int hashes = hashes(line);
        return hashes > 0 && hashes <= 6 && hashes < line.length() && WhiteSpace.is(line.charAt(hashes));
    }

    /** The line without the number signs at both its ends. */
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

    /** Whether the line ends as a sentence does. */
    static boolean endsSentence(String line) {
        int end = line.length();
        while (end > 0 && "\"”’)".indexOf(line.charAt(end - 1)) >= 0) end--;
        return end > 0 && ".!?".indexOf(line.charAt(end - 1)) >= 0;
    }

    /** How many columns a line has: pieces with a tab, or with more than one space, between them. */
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
