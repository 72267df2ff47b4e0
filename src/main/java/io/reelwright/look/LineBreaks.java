package io.reelwright.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Chooses line breaks. Uses as few lines as the width allows. Among all such layouts it picks the one with the least sum of
 * squared deviations from the mean line length (after Knuth and Plass, "Breaking Paragraphs into Lines", 1981), plus a penalty
 * for breaks that read badly.
 */
final class LineBreaks {
    /** Words that should not end a line, because they belong to the next word. */
    private static final Set<String> NOT_AT_LINE_END = Set.of(
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "is", "are", "and", "or", "its", "no", "my",
            "per");

    /** Maximum number of words to balance. A longer text is not a headline, and balancing takes words times lines. */
    private static final int MAX_BALANCED = 400;

    private LineBreaks() {}

    /**
     * Returns the text of each line.
     *
     * @param words the words, each typeset by itself
     * @param space width of a space, in the unit of {@code width}
     * @param width maximum line width; a wider word gets a line of its own
     */
    static List<String> balanced(List<TextLine> words, double space, double width) {
        if (words.isEmpty()) return List.of();
        double[] widths = words.stream().mapToDouble(TextLine::width).toArray();
        String[] texts = words.stream().map(TextLine::text).toArray(String[]::new);
        if (widths.length > MAX_BALANCED) return greedy(texts, widths, space, width);
        int lines = minLines(widths, space, width);
        double mean = (Arrays.stream(widths).sum() + space * (widths.length - lines)) / lines;
        int n = widths.length;
        double[][] cost = new double[lines + 1][n + 1];
        int[][] from = new int[lines + 1][n + 1];
        for (double[] row : cost) Arrays.fill(row, Double.POSITIVE_INFINITY);
        cost[0][0] = 0;
        for (int line = 1; line <= lines; line++) {
            for (int end = line; end <= n; end++) {
                double length = -space;
                for (int start = end - 1; start >= line - 1; start--) {
                    length += widths[start] + space;
                    if (length > width && end - start > 1) break;
                    double off = (length - mean) / width;
                    double price = cost[line - 1][start] + off * off + badness(texts, start, end);
                    if (price < cost[line][end]) {
                        cost[line][end] = price;
                        from[line][end] = start;
                    }
                }
            }
        }
        List<String> out = new ArrayList<>();
        for (int line = lines, end = n; line > 0; line--) {
            int start = from[line][end];
            out.addFirst(String.join(" ", Arrays.copyOfRange(texts, start, end)));
            end = start;
        }
        return out;
    }

    /** Fills each line before it begins the next. */
    private static List<String> greedy(String[] texts, double[] widths, double space, double width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        double length = widths[0];
        for (int i = 1; i < widths.length; i++) {
            if (length + space + widths[i] > width) {
                lines.add(String.join(" ", Arrays.copyOfRange(texts, from, i)));
                from = i;
                length = widths[i];
            } else {
                length += space + widths[i];
            }
        }
        lines.add(String.join(" ", Arrays.copyOfRange(texts, from, texts.length)));
        return lines;
    }

    private static int minLines(double[] widths, double space, double width) {
        int lines = 1;
        double length = widths[0];
        for (int i = 1; i < widths.length; i++) {
            if (length + space + widths[i] > width) {
                lines++;
                length = widths[i];
            } else {
                length += space + widths[i];
            }
        }
        return lines;
    }

    private static double badness(String[] texts, int start, int end) {
        double price = 0;
        boolean last = end == texts.length;
        if (!last && NOT_AT_LINE_END.contains(texts[end - 1].toLowerCase(Locale.ROOT))) price += 0.06;
        if (!last && Character.isDigit(texts[end - 1].charAt(texts[end - 1].length() - 1))) price += 0.04;
        if (last && start > 0 && end - start == 1 && texts[start].length() <= 3) price += 0.3;
        return price;
    }
}
