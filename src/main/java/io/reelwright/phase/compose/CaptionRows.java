package io.reelwright.phase.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Divides the pieces of a page into lines: as few as fit, the widest as narrow as possible. Of two equally good divisions the one with the
 * shorter first line is used.
 *
 * @param widths widths of the pieces in order, pixels
 * @param starts indices of pieces that must begin a line
 * @param space  distance between two pieces of a line, pixels
 * @param width  maximum width of a line, pixels
 */
record CaptionRows(List<Double> widths, List<Integer> starts, double space, double width) {

    /** Returns the line of each piece, from 0; empty when they need more than {@code most} lines or a piece is too wide. */
    List<Integer> of(int most) {
        int n = widths.size();
        double[] before = new double[n + 1];
        Arrays.fill(before, Double.POSITIVE_INFINITY);
        before[0] = 0;
        List<int[]> breaks = new ArrayList<>();
        for (int row = 0; row < Math.min(most, n); row++) {
            double[] widest = new double[n + 1];
            Arrays.fill(widest, Double.POSITIVE_INFINITY);
            int[] from = new int[n + 1];
            for (int end = 1; end <= n; end++)
                for (int start = first(end); start < end; start++) {
                    double tried = Math.max(before[start], width(widths, start, end, space));
                    if (tried <= width && tried < widest[end]) {
                        widest[end] = tried;
                        from[end] = start;
                    }
                }
            breaks.add(from);
            if (widest[n] <= width) return rows(breaks);
            before = widest;
        }
        return List.of();
    }

    /** Returns the first piece that may be on the line that ends before piece {@code end}. */
    private int first(int end) {
        int first = 0;
        for (int start : starts) if (start < end) first = Math.max(first, start);
        return first;
    }

    private List<Integer> rows(List<int[]> breaks) {
        Integer[] rows = new Integer[widths.size()];
        int end = rows.length;
        for (int row = breaks.size() - 1; row >= 0; row--) {
            int start = breaks.get(row)[end];
            Arrays.fill(rows, start, end, row);
            end = start;
        }
        return List.of(rows);
    }

    /** Returns the width of the pieces from {@code from} to {@code to}, exclusive, on one line. */
    static double width(List<Double> widths, int from, int to, double space) {
        double width = 0;
        for (int i = from; i < to; i++) width += widths.get(i) + (i > from ? space : 0);
        return width;
    }
}
