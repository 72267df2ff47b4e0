package io.reelwright.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Removes what a printed page has around its text: page numbers, and the headers and footers beside them. Form feeds and lines like
 * {@code Page 3 of 9} tell where pages end; a bare number does only when the numbers count up through the text.
 */
final class PageFurniture {
    private static final String NUMBERED =
            "(?i)^(?:page \\d{1,4}(?: (?:of|/) \\d{1,4})?|[-–—] ?\\d{1,4} ?[-–—]|\\d{1,4} ?(?:/|of) ?\\d{1,4}|p\\. ?\\d{1,4}|\\[page \\d{1,4}\\])$";

    /** Least number of lines between two page ends that are told by bare numbers. */
    private static final int PAGE = 4;

    private static final int LONGEST = 80;

    private PageFurniture() {}

    /** Returns the lines with those of the page replaced by a form feed each, so that a paragraph can go on after it. */
    static List<String> without(List<String> lines, List<LeftOut> leftOut) {
        List<String> rest = new ArrayList<>(lines.size());
        boolean[] end = new boolean[lines.size() + 1];
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean feed = line.indexOf('\f') >= 0;
            rest.add(feed ? line.replace("\f", "") : line);
            end[i] = feed || LinearRegex.matches(line.strip(), NUMBERED) && !isListed(lines, i);
            any |= end[i];
        }
        any |= countUp(rest, end);
        if (!any) return rest;
        Map<String, Integer> repeated = repeated(rest, end);
        for (int i = 0; i < rest.size(); i++) {
            String line = rest.get(i).strip();
            boolean number = end[i] && isNumber(line);
            boolean header = nearEnd(end, i) && !line.isEmpty() && repeated.getOrDefault(form(line), 0) > 1;
            if (!number && !header) continue;
            leftOut.add(new LeftOut(LeftOut.Kind.PAGE_FURNITURE, i + 1, line));
            rest.set(i, "\f");
        }
        for (int i = 0; i < rest.size(); i++) if (rest.get(i).isBlank() && isBeside(rest, i)) rest.set(i, "\f");
        return rest;
    }

    /** Returns whether an empty line touches one of the page. */
    private static boolean isBeside(List<String> lines, int at) {
        if (lines.get(at).equals("\f")) return false;
        return at > 0 && lines.get(at - 1).equals("\f")
                || at + 1 < lines.size() && lines.get(at + 1).equals("\f");
    }

    /** Returns whether the line stands among lines, as a fraction or a score in a list does, and not at the end of a page. */
    private static boolean isListed(List<String> lines, int at) {
        boolean before = at > 0 && LinearRegex.matches(lines.get(at - 1).strip(), NUMBERED);
        boolean after =
                at + 1 < lines.size() && LinearRegex.matches(lines.get(at + 1).strip(), NUMBERED);
        return before || after;
    }

    private static boolean isNumber(String line) {
        return LinearRegex.matches(line, "\\d{1,4}") || LinearRegex.matches(line, NUMBERED);
    }

    /** Marks bare numbers that count up by one with a page of text between each two. */
    private static boolean countUp(List<String> lines, boolean[] end) {
        int last = -1;
        int lastLine = -1;
        boolean any = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!CharacterClasses.areDigits(line, 1, 4)) continue;
            int number = Integer.parseInt(line);
            if (lastLine >= 0 && number == last + 1 && i - lastLine >= PAGE) {
                end[i] = true;
                end[lastLine] = true;
                any = true;
            }
            last = number;
            lastLine = i;
        }
        return any;
    }

    private static Map<String, Integer> repeated(List<String> lines, boolean[] end) {
        Map<String, Integer> count = new HashMap<>();
        for (int i = 0; i < lines.size(); i++)
            if (nearEnd(end, i) && !lines.get(i).isBlank() && lines.get(i).length() <= LONGEST)
                count.merge(form(lines.get(i).strip()), 1, Integer::sum);
        return count;
    }

    private static boolean nearEnd(boolean[] end, int at) {
        for (int i = Math.max(0, at - 2); i <= Math.min(end.length - 1, at + 2); i++) if (end[i]) return true;
        return at < 2;
    }

    /** Returns the line without its figures, which differ from page to page. */
    private static String form(String line) {
        return LinearRegex.replaceAll(line, "\\d+", "0");
    }
}
