package io.reelwright.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The definitions of a text, which stand on lines of their own: addresses of links, footnotes, abbreviations.
 *
 * @param lines the lines without definitions; these are empty
 * @param links names of the links, in lower case
 */
record References(List<String> lines, Set<String> links) {
    private static final String LINK =
            "^ {0,3}\\[([^\\]\\[^]{1,200})\\]: *(<[^>]*>|\\S+)( +(\".*\"|'.*'|\\(.*\\)))? *$";
    private static final String FOOTNOTE = "^ {0,3}\\[\\^[^\\]]{1,100}\\]: ?";
    private static final String ABBREVIATION = "^ {0,3}\\*\\[[^\\]]{1,100}\\]: ?";
    private static final String TITLE = "^ +(\".*\"|'.*'|\\(.*\\)) *$";

    static References of(List<String> lines, List<LeftOut> leftOut) {
        List<String> rest = new ArrayList<>(lines);
        Set<String> links = new HashSet<>();
        for (int i = 0; i < rest.size(); i++) {
            String line = rest.get(i);
            int mark = line.indexOf("]:");
            if (mark < 0 || mark > 210) continue;
            if (LinearRegex.contains(line, FOOTNOTE)) {
                leftOut.add(new LeftOut(LeftOut.Kind.FOOTNOTE, i + 1, line.substring(mark + 2)));
                i = clearNote(rest, i);
            } else if (LinearRegex.contains(line, ABBREVIATION)) rest.set(i, "");
            else if (isLink(line)) {
                links.add(name(line.substring(line.indexOf('[') + 1, mark)));
                rest.set(i, "");
                if (i + 1 < rest.size() && LinearRegex.contains(rest.get(i + 1), TITLE)) rest.set(++i, "");
            }
        }
        return new References(rest, links);
    }

    /** Returns the form in which names of links are compared. */
    static String name(String written) {
        return CharacterClasses.lower(WhiteSpace.single(written).strip());
    }

    /** Returns whether the line gives an address; {@code [Opening shot]: the sea} does not. */
    private static boolean isLink(String line) {
        var found = LinearRegex.matcher(line, LINK);
        if (!found.find()) return false;
        String address = found.group(2);
        return found.group(3) != null || CharacterClasses.hasOneOf(address, "/.#<:") && address.length() > 1;
    }

    /** Clears a footnote and its further lines, which are indented or follow at once; returns the index of the last one. */
    private static int clearNote(List<String> lines, int at) {
        lines.set(at, "");
        int end = at;
        while (end + 1 < lines.size()) {
            String next = lines.get(end + 1);
            boolean indented = next.startsWith("    ") || next.startsWith("\t");
            boolean after = next.isBlank()
                    && end + 2 < lines.size()
                    && lines.get(end + 2).startsWith("    ");
            boolean goesOn = !next.isBlank()
                    && !next.stripLeading().startsWith("[")
                    && Character.isLowerCase(next.stripLeading().charAt(0));
            if (!indented && !after && !goesOn) break;
            lines.set(++end, "");
        }
        return end;
    }
}
