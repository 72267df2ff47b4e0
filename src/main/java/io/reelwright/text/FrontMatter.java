package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;

/** Removes the data that a text of a website or a note program begins with, between two lines of {@code ---} or {@code +++}. */
final class FrontMatter {
    /** Maximum number of its lines; more are text between two rules. */
    private static final int MOST_LINES = 200;

    private FrontMatter() {}

    /** Returns the lines with those of the data emptied. */
    static List<String> off(List<String> lines) {
        int begin = 0;
        while (begin < lines.size() && lines.get(begin).isBlank()) begin++;
        if (begin == lines.size()) return lines;
        String fence = lines.get(begin).stripTrailing();
        if (!fence.equals("---") && !fence.equals("+++")) return lines;
        int end = end(lines, begin, fence);
        if (end < 0) return lines;
        List<String> rest = new ArrayList<>(lines);
        for (int i = begin; i <= end; i++) rest.set(i, "");
        return rest;
    }

    private static int end(List<String> lines, int begin, String fence) {
        boolean keys = false;
        char quote = 0;
        for (int i = begin + 1; i < lines.size() && i < begin + MOST_LINES; i++) {
            String line = lines.get(i).stripTrailing();
            if (line.equals(fence) || line.equals("...")) return keys ? i : -1;
            // A value between quotation marks goes on until the second one, over lines of any kind.
            if (quote != 0) {
                if (line.indexOf(quote) >= 0) quote = 0;
                continue;
            }
            boolean key = LinearRegex.contains(line, "^[\"']?[\\w.-]+[\"']?\\s*[:=](\\s|$)|^\\[+[\\w.-]+\\]+$");
            keys |= key;
            if (key) quote = open(line);
            // Lists, comments and long values go on in lines of their own.
            if (!key && !line.isEmpty() && !LinearRegex.contains(line, "^([\\s#}\\]-]|[\"'])")) return -1;
        }
        return -1;
    }

    /** Returns the quotation mark that a value begins with and does not end with; 0 for none. */
    private static char open(String line) {
        int from = Math.max(line.indexOf(": "), line.indexOf("= ")) + 2;
        if (from < 2 || from >= line.length()) return 0;
        char mark = line.charAt(from);
        return (mark == '"' || mark == '\'') && line.indexOf(mark, from + 1) < 0 ? mark : 0;
    }
}
