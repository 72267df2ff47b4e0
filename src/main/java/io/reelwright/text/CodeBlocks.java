package io.reelwright.text;

import java.util.ArrayList;
import java.util.List;

/** Leaves out pieces of code that have lines of their own: between two fences, or indented. */
public final class CodeBlocks {
    private static final int FENCE = 3;

    /** Least number of words of a line of prose. */
    private static final int PROSE = 5;

    private static final int INDENT = 4;

    private CodeBlocks() {}

    /** Returns the lines with code replaced by empty ones. The fences of a text that is not code vanish, its words stay. */
    static List<String> without(List<String> lines, List<LeftOut> leftOut) {
        List<String> rest = new ArrayList<>(lines);
        fences(rest, leftOut);
        indented(rest, leftOut);
        return rest;
    }

    /** Returns which lines are fences or code between two of them. */
    static boolean[] fenced(List<String> lines) {
        List<String> rest = new ArrayList<>(lines);
        fences(rest, new ArrayList<>());
        boolean[] fenced = new boolean[lines.size()];
        for (int i = 0; i < fenced.length; i++)
            fenced[i] = rest.get(i).isEmpty() && !lines.get(i).isEmpty();
        return fenced;
    }

    private static void fences(List<String> lines, List<LeftOut> leftOut) {
        int[] next = new int[] {lines.size(), lines.size()};
        for (int i = 0; i < lines.size(); i++) {
            String fence = fence(lines.get(i));
            if (fence.isEmpty()) continue;
            int kind = fence.charAt(0) == '`' ? 0 : 1;
            // A kind of fence that did not end once does not end later either.
            int end = next[kind] < 0 ? -1 : closing(lines, i + 1, fence);
            if (end < 0) {
                next[kind] = fence.length() == FENCE ? -1 : next[kind];
                lines.set(i, "");
                continue;
            }
            List<String> inside = lines.subList(i + 1, end);
            if (isCode(inside)) {
                if (!inside.isEmpty()) leftOut.add(new LeftOut(LeftOut.Kind.CODE, i + 1, first(inside)));
                for (int at = i; at <= end; at++) lines.set(at, "");
            } else {
                lines.set(i, "");
                lines.set(end, "");
            }
            i = end;
        }
    }

    /** Returns the run of marks of a line that begins code; empty for another line. */
    private static String fence(String line) {
        String mark = line.strip();
        if (mark.startsWith("> ")) mark = mark.substring(2).strip();
        if (!mark.startsWith("```") && !mark.startsWith("~~~")) return "";
        int length = 0;
        while (length < mark.length() && mark.charAt(length) == mark.charAt(0)) length++;
        boolean named = mark.indexOf(mark.charAt(0), length) < 0 && mark.length() - length < 80;
        return named ? mark.substring(0, length) : "";
    }

    private static int closing(List<String> lines, int from, String fence) {
        for (int i = from; i < lines.size(); i++) {
            String mark = fence(lines.get(i));
            if (mark.startsWith(fence)) return i;
        }
        return -1;
    }

    private static void indented(List<String> lines, List<LeftOut> leftOut) {
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = indent(lines.get(i)) >= INDENT
                    && (i == 0 || lines.get(i - 1).isBlank());
            if (!begins) continue;
            int end = i;
            while (end < lines.size() && indent(lines.get(end)) >= INDENT) end++;
            List<String> inside = lines.subList(i, end);
            boolean items = inside.stream().anyMatch(line -> MarkdownLines.item(line.strip()) >= 0);
            if (!items && isCode(inside)) {
                leftOut.add(new LeftOut(LeftOut.Kind.CODE, i + 1, first(inside)));
                for (int at = i; at < end; at++) lines.set(at, "");
            }
            i = end - 1;
        }
    }

    private static String first(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .strip();
    }

    private static int indent(String line) {
        int columns = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') columns += INDENT;
            else if (line.charAt(i) == ' ') columns++;
            else return columns;
        }
        return -1;
    }

    /** Returns whether a text with line ends is code, so that most of its lines are no prose. */
    public static boolean isCode(String text) {
        return isCode(text.lines().toList());
    }

    private static boolean isCode(List<String> lines) {
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        long prose = lines.stream().filter(CodeBlocks::isProse).count();
        long code = lines.stream().filter(CodeBlocks::hasSigns).count();
        return prose * 2 < written && (code > 0 || prose == 0);
    }

    private static boolean isProse(String line) {
        String text = line.strip();
        if (hasSigns(text)) return false;
        return WhiteSpace.count(text) >= PROSE || Sentences.endsOne(text) && WhiteSpace.count(text) > 1;
    }

    private static boolean hasSigns(String line) {
        String text = line.strip();
        if (text.isEmpty()) return false;
        return CharacterClasses.endsWithOneOf(text, ";", "{", "}", "()", "=>", "\\", "/>")
                || LinearRegex.contains(
                        text,
                        "\\w\\([^)]*\\)|[=!<>]=|=>|->|:=|\\w = |\\w=\\S|^[$#>%] \\w|</?\\w+>|^(import|from|def|class|return|function|const|let|var|public|private|sudo|npm|pip|git|curl|cd|ls)\\b|\\{\\}|^@\\w+|::");
    }
}
