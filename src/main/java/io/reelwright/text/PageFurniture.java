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
        boolean heads = runningHeads(rest, end);
        if (!any && !heads) return rest;
        int title = heads ? firstWords(rest) : -1;
        Map<String, Integer> repeated = repeated(rest, end);
        for (int i = 0; i < rest.size(); i++) {
            String line = rest.get(i).strip();
            boolean number = end[i] && isNumber(line);
            boolean header =
                    i != title && nearEnd(end, i) && !line.isEmpty() && repeated.getOrDefault(form(line), 0) > 1;
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

    /**
     * Marks lines that stand again and again and at least once within a sentence, as the head of a page does in a text copied from a PDF; and
     * the bare numbers beside them. The first of them may be the title, and stays where it opens the text.
     */
    private static boolean runningHeads(List<String> lines, boolean[] end) {
        Map<String, List<Integer>> places = new HashMap<>();
        int title = firstWords(lines);
        for (int i = title + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (mayBeHead(line))
                places.computeIfAbsent(form(line), it -> new ArrayList<>()).add(i);
        }
        boolean any = false;
        for (List<Integer> same : places.values()) {
            if (same.size() < 2 || isClose(same) || same.stream().noneMatch(at -> isWithinSentence(lines, at)))
                continue;
            for (int at : same) end[at] = true;
            any = true;
        }
        return any;
    }

    private static int firstWords(List<String> lines) {
        int at = 0;
        while (at < lines.size() && lines.get(at).isBlank()) at++;
        return at;
    }

    private static boolean mayBeHead(String line) {
        if (line.length() < 4 || line.length() > LONGEST || Sentences.endsOne(line)) return false;
        return Character.isLetterOrDigit(line.codePointAt(0)) && !Character.isLowerCase(line.codePointAt(0));
    }

    private static boolean isClose(List<Integer> places) {
        for (int i = 1; i < places.size(); i++) if (places.get(i) - places.get(i - 1) <= PAGE) return true;
        return false;
    }

    private static boolean isWithinSentence(List<String> lines, int at) {
        String before = words(lines, at, -1);
        String after = words(lines, at, 1);
        return before.length() > LONGEST / 2
                && !after.isEmpty()
                && Character.isLowerCase(after.codePointAt(0))
                && (Character.isLowerCase(before.codePointBefore(before.length()))
                        || before.endsWith(",")
                        || before.endsWith("-"));
    }

    /** Returns the next line with words in a direction, over empty lines and bare numbers; empty if there is none near. */
    private static String words(List<String> lines, int at, int step) {
        for (int i = at + step; i >= 0 && i < lines.size() && Math.abs(i - at) <= PAGE; i += step) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !CharacterClasses.areDigits(line, 1, 4)) return line;
        }
        return "";
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
