package io.reelwright.phase.compose;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.WordTime;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.look.Typeface;
import io.reelwright.text.LinearRegex;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the words of a page stand. Computed once a page: what is lit never moves the others. */
final class CaptionLayout {
    private static final double LEADING = 1.24;
    private static final double SMALLEST = 0.6;

    private final CaptionBand band;
    private final Typeface face;

    CaptionLayout(Aspect aspect, Typeface face) {
        this.band = CaptionBand.of(aspect);
        this.face = face;
    }

    /**
     * A word in its place.
     *
     * @param outline in pixels of the video
     * @param box     from cap top to baseline, and as wide as the ink
     * @param size    em size in pixels
     * @param row     0 for the upper line
     */
    record Placed(Shape outline, Rectangle2D box, double size, int row) {}

    /** One entry a word; words without any sign that can be shown have an empty outline. */
    List<Placed> of(List<WordTime> words) {
        List<String> texts = words.stream().map(word -> shown(word.text())).toList();
        for (double size = band.size(); ; size *= 0.96) {
            TextStyle lettering = TextStyle.of(face, size);
            List<TextLine> lines = texts.stream().map(lettering::line).toList();
            double space =
                    lettering.line("N N").width() - 2 * lettering.line("N").width();
            List<Integer> rows = rows(lines, space);
            boolean fits = widest(lines, rows, space) <= band.textWidth() && rows.getLast() < band.rows();
            if (fits || size < band.size() * SMALLEST) return place(lines, rows, space, lettering);
        }
    }

    /** Capitals, and without the stops that only paper needs. */
    static String shown(String word) {
        String bare = LinearRegex.replaceAll(
                LinearRegex.replaceAll(word, "[,;:—–]+([\"”’)]*)$", "$1"), "(^|[^.])[.]([\"”’)]*)$", "$1$2");
        return bare.toUpperCase(Locale.ROOT);
    }

    /** The row of each word: one row when all fit, else the cut that leaves the two rows most alike. */
    private List<Integer> rows(List<TextLine> lines, double space) {
        int cut = lines.size();
        if (band.rows() > 1 && width(lines, 0, lines.size(), space) > band.textWidth()) {
            double best = Double.POSITIVE_INFINITY;
            for (int i = 1; i < lines.size(); i++) {
                double wider = Math.max(width(lines, 0, i, space), width(lines, i, lines.size(), space));
                // Of two cuts that are as good, the one with the shorter line first looks better.
                if (wider < best) {
                    best = wider;
                    cut = i;
                }
            }
        }
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) rows.add(i < cut ? 0 : 1);
        return rows;
    }

    private static double widest(List<TextLine> lines, List<Integer> rows, double space) {
        int second = rows.indexOf(1);
        if (second < 0) return width(lines, 0, lines.size(), space);
        return Math.max(width(lines, 0, second, space), width(lines, second, lines.size(), space));
    }

    private static double width(List<TextLine> lines, int from, int to, double space) {
        double width = 0;
        for (int i = from; i < to; i++) width += lines.get(i).width() + (i > from ? space : 0);
        return width;
    }

    private List<Placed> place(List<TextLine> lines, List<Integer> rows, double space, TextStyle lettering) {
        double step = lettering.size() * LEADING;
        double cap = lettering.capHeight();
        double top = band.centreY() - (cap + rows.getLast() * step) / 2;
        List<Placed> placed = new ArrayList<>();
        for (int row = 0; row <= rows.getLast(); row++) {
            int from = rows.indexOf(row);
            int to = rows.lastIndexOf(row) + 1;
            double x = band.centreX() - width(lines, from, to, space) / 2;
            for (int i = from; i < to; i++) {
                TextLine line = lines.get(i);
                double y = top + row * step;
                placed.add(new Placed(
                        line.at(x, y), new Rectangle2D.Double(x, y, line.width(), cap), lettering.size(), row));
                x += line.width() + space;
            }
        }
        return placed;
    }
}
