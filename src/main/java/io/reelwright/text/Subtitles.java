package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a subtitle file (SRT or WebVTT): its words stay; numbers, times, styles and comments, which are no words, are found. One
 * pass over the lines.
 */
final class Subtitles {
    private static final String TIME = "\\d{1,4}:\\d{2}(?::\\d{2})?(?:[.,]\\d{1,3})?";
    private static final String CUE = "^\\s*" + TIME + "\\s*-->\\s*" + TIME + "(?:\\s|$)";
    private static final String BLOCK = "^(?:NOTE(?:\\s.*)?|STYLE|REGION)$";

    /** Marks within the words of a cue: the speaker, a class, a moment of karaoke, a place on the screen. */
    private static final String MARKS =
            "</?(?:[vciburf]|lang|ruby|rt|font)(?:[.\\s][^<>]*)?>|<\\d{1,4}:\\d{2}[\\d:.,]*>|\\{\\\\[^{}]*\\}";

    private final List<String> lines;
    private final boolean[] marks;

    private Subtitles(List<String> lines) {
        this.lines = lines;
        this.marks = new boolean[lines.size()];
        find();
    }

    /** Returns whether the lines are those of a subtitle file: they begin as one, or have a line of two times with an arrow. */
    static boolean are(List<String> lines) {
        for (String line : lines) if (isCue(line)) return true;
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(Subtitles::isHead)
                .isPresent();
    }

    /** Returns which lines hold no words: numbers, times, styles, comments and the head. */
    static boolean[] marks(List<String> lines) {
        return new Subtitles(lines).marks;
    }

    /** Returns the lines of words, and for each other line the sign that a paragraph may go on after it. */
    static List<String> without(List<String> lines, List<LeftOut> leftOut) {
        boolean[] marks = marks(lines);
        List<String> rest = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean told = isCue(line) || LinearRegex.matches(line.strip(), BLOCK);
            if (marks[i] && told) leftOut.add(new LeftOut(LeftOut.Kind.SUBTITLE, i + 1, line));
            rest.add(marks[i] || line.isBlank() ? "\f" : words(line));
        }
        return rest;
    }

    /** Returns the words of a line of a cue, without its marks and the dash before a speaker. */
    static String words(String line) {
        String bare = CharacterClasses.hasOneOf(line, "<{") ? LinearRegex.replaceAll(line, MARKS, "") : line;
        return LinearRegex.replaceFirst(bare, "^\\s*- ?", "");
    }

    private void find() {
        boolean web = false;
        boolean block = false;
        boolean before = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) block = false;
            else if (before && isHead(line)) {
                web = true;
                block = true;
            } else if (!block && web && isFirst(i) && LinearRegex.matches(line, BLOCK)) block = true;
            before &= line.isEmpty();
            boolean cue = isCue(line);
            block &= !cue;
            marks[i] = block || cue || isName(i, line, web);
        }
    }

    /** Returns whether the line names the cue below it. */
    private boolean isName(int at, String line, boolean web) {
        if (line.isEmpty() || at + 1 == lines.size() || !isCue(lines.get(at + 1))) return false;
        return CharacterClasses.areDigits(line, 1, 9) || web && isFirst(at);
    }

    private boolean isFirst(int at) {
        return at == 0 || lines.get(at - 1).isBlank();
    }

    private static boolean isHead(String line) {
        return line.strip().equals("WEBVTT") || LinearRegex.contains(line.strip(), "^WEBVTT\\s");
    }

    private static boolean isCue(String line) {
        return line.contains("-->") && LinearRegex.contains(line, CUE);
    }
}
