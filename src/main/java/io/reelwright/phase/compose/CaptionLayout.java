package io.reelwright.phase.compose;

import io.reelwright.campaign.WordTime;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.look.Typeface;
import io.reelwright.text.LinearRegex;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Places the words of a page. The layout is computed once per page, so highlighting a word never moves the others.
 *
 * <p>A page that is too wide is set smaller first. If a word is too wide even then, it is parted, and the page may have more lines than
 * usual. No letter ever leaves the band.
 */
final class CaptionLayout {
    private static final double LEADING = 1.24;
    /** Share of the usual size down to which words stay whole. */
    private static final double SMALLEST = 0.6;
    /** Share of the usual size at which words are parted at first. */
    private static final double PARTED = 0.85;
    /** A smaller size, in pixels, is not tried: a word of {@link #LONGEST} letters fits before. */
    private static final double LEAST = 8;

    private static final int LONGEST = 160;
    /** Share of the line that a part may fill by estimate: its hyphen and its kerning are only known when it is set. */
    private static final double MARGIN = 0.98;

    private final CaptionBand band;
    private final Typeface face;

    CaptionLayout(CaptionBand band, Typeface face) {
        this.band = band;
        this.face = face;
    }

    /**
     * A placed word.
     *
     * @param pieces its parts in order, usually one; none if no typeface has its letters
     * @param size   em size in pixels
     */
    record Placed(List<Piece> pieces, double size) {
        /** Returns all letters, in pixels of the video; empty when nothing of the word is drawn. */
        Shape outline() {
            Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
            for (Piece piece : pieces) all.append(piece.outline(), false);
            return all;
        }
    }

    /**
     * A word, or a part of it, on one line.
     *
     * @param outline in pixels of the video
     * @param box     from cap height to baseline, as wide as the ink
     * @param row     0 for the upper line
     */
    record Piece(Shape outline, Rectangle2D box, int row) {}

    /** A piece before it has a place; {@code continued} ones begin a line. */
    private record Measured(int word, TextLine line, boolean continued) {}

    /** Returns one entry per word. */
    List<Placed> of(List<WordTime> words) {
        List<String> texts = words.stream().map(word -> shown(word.text())).toList();
        for (double size = band.size(); size >= band.size() * SMALLEST * 0.96; size *= 0.96) {
            List<Measured> pieces = whole(texts, size);
            List<Integer> rows =
                    new CaptionRows(widths(pieces), List.of(), space(size), band.textWidth()).of(band.rows());
            if (!rows.isEmpty() || pieces.isEmpty()) return place(words.size(), pieces, rows, size);
        }
        for (double size = band.size() * PARTED; ; size *= 0.96) {
            List<Measured> pieces = parted(texts, size);
            List<Integer> rows = new CaptionRows(widths(pieces), starts(pieces), space(size), band.textWidth())
                    .of(size < LEAST ? Integer.MAX_VALUE : mostRows(size));
            if (!rows.isEmpty()) return place(words.size(), pieces, rows, size);
        }
    }

    /** Returns the word in capitals, without the punctuation that captions do not need. */
    static String shown(String word) {
        String bare = LinearRegex.replaceAll(
                LinearRegex.replaceAll(word, "[,;:—–]+([\"”’)]*)$", "$1"), "(^|[^.])[.]([\"”’)]*)$", "$1$2");
        return bare.toUpperCase(Locale.ROOT);
    }

    private List<Measured> whole(List<String> texts, double size) {
        TextStyle lettering = TextStyle.of(face, size);
        List<Measured> pieces = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            TextLine line = lettering.line(texts.get(i));
            if (!line.words().isEmpty()) pieces.add(new Measured(i, line, false));
        }
        return pieces;
    }

    private List<Measured> parted(List<String> texts, double size) {
        TextStyle lettering = TextStyle.of(face, size);
        List<Measured> pieces = new ArrayList<>();
        for (Measured piece : whole(texts, size)) {
            if (piece.line().width() <= band.textWidth()) {
                pieces.add(piece);
                continue;
            }
            String text = piece.line().text();
            if (text.codePointCount(0, text.length()) > LONGEST)
                text = text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
            boolean continued = false;
            for (String part : lettering.parts(text, band.textWidth() * MARGIN)) {
                TextLine line = lettering.line(part);
                if (!line.words().isEmpty()) pieces.add(new Measured(piece.word(), line, continued));
                continued = true;
            }
        }
        return pieces;
    }

    private double space(double size) {
        TextStyle lettering = TextStyle.of(face, size);
        return lettering.line("N N").width() - 2 * lettering.line("N").width();
    }

    /** Returns how many lines the band holds, with the mark of a spoken word under the last one. */
    private int mostRows(double size) {
        double room =
                2 * (band.reach() - 0.34 * size - 4) - TextStyle.of(face, size).capHeight();
        return Math.max(1, 1 + (int) Math.floor(room / (size * LEADING)));
    }

    private static List<Double> widths(List<Measured> pieces) {
        return pieces.stream().map(piece -> piece.line().width()).toList();
    }

    /** Returns the indices of the pieces that must begin a line. */
    private static List<Integer> starts(List<Measured> pieces) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) if (pieces.get(i).continued()) starts.add(i);
        return starts;
    }

    private List<Placed> place(int words, List<Measured> pieces, List<Integer> rows, double size) {
        List<List<Piece>> placed = new ArrayList<>();
        for (int i = 0; i < words; i++) placed.add(new ArrayList<>());
        double step = size * LEADING;
        double cap = TextStyle.of(face, size).capHeight();
        double space = space(size);
        double top = band.centreY() - (cap + (rows.isEmpty() ? 0 : rows.getLast()) * step) / 2;
        for (int from = 0; from < pieces.size(); ) {
            int row = rows.get(from);
            int to = rows.lastIndexOf(row) + 1;
            double x = band.centreX() - CaptionRows.width(widths(pieces), from, to, space) / 2;
            double y = top + row * step;
            for (Measured piece : pieces.subList(from, to)) {
                TextLine line = piece.line();
                Rectangle2D box = new Rectangle2D.Double(x, y, line.width(), cap);
                placed.get(piece.word()).add(new Piece(line.at(x, y), box, row));
                x += line.width() + space;
            }
            from = to;
        }
        return placed.stream().map(own -> new Placed(List.copyOf(own), size)).toList();
    }
}
