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

/** Places the words of a page. The layout is computed once per page, so highlighting a word never moves the others. */
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
     * A placed word.
     *
     * @param outline in pixels of the video
     * @param box     from cap height to baseline, as wide as the ink
     * @param size    em size in pixels
     * @param row     0 for the upper line
     */
    record Placed(Shape outline, Rectangle2D box, double size, int row) {}

    /** Returns one entry per word. A word without any drawable character has an empty outline. */
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

    /** Returns the word in capitals, without the punctuation that captions do not need. */
    static String shown(String word) {
        String bare = LinearRegex.replaceAll(
                LinearRegex.replaceAll(word, "[,;:—–]+([\"”’)]*)$", "$1"), "(^|[^.])[.]([\"”’)]*)$", "$1$2");
        return bare.toUpperCase(Locale.ROOT);
    }

    /** Returns the row of each word: one row if all words fit, else the break that makes the two rows most equal in width. */
    private List<Integer> rows(List<TextLine> lines, double space) {
        int cut = lines.size();
        if (band.rows() > 1 && width(lines, 0, lines.size(), space) > band.textWidth()) {
            double best = Double.POSITIVE_INFINITY;
            for (int i = 1; i < lines.size(); i++) {
                double wider = Math.max(width(lines, 0, i, space), width(lines, i, lines.size(), space));
                // Of two equally good breaks, the one with the shorter first line looks better.
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
