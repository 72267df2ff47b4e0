package io.reelwright.look;

import io.reelwright.text.WhiteSpace;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A text style: typeface, size and tracking. Text becomes outlines that are positioned by their cap height, not by a line box, so
 * that stacked lines look professionally typeset.
 *
 * <p>All methods clean the text first, see {@link TypographicText#clean}. Letters that the typeface lacks are set in Inter; letters
 * that Inter lacks are omitted.
 *
 * @param face     typeface
 * @param size     em size in pixels
 * @param tracking extra space after each letter, in em; negative is tighter
 */
public record TextStyle(Typeface face, double size, double tracking) {
    /** Em size in pixels at which outlines are taken before they are scaled, so that a fit is exact at any size. */
    private static final double UNIT = 256;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    public TextStyle {
        if (size <= 0) throw new IllegalArgumentException("size is " + size + ", but must be above 0");
    }

    /** Returns a style without tracking; {@code size} is the em size in pixels. */
    public static TextStyle of(Typeface face, double size) {
        return new TextStyle(face, size, 0);
    }

    /** Returns this style at another em size in pixels. */
    public TextStyle sized(double other) {
        return new TextStyle(face, other, tracking);
    }

    /** Returns the height of the capitals, in pixels. */
    public double capHeight() {
        return -UninterruptedThread.call(() -> capTop(face)) * size / UNIT;
    }

    /** Typesets the text on one line. */
    public TextLine line(String text) {
        return set(TypographicText.clean(text));
    }

    /**
     * Typesets the text on one line, as large as a width and a cap height in pixels allow. The size of this style is ignored. Both
     * directions are scaled by the same factor.
     */
    public TextLine fit(String text, double width, double maxCapHeight) {
        TextLine line = line(text);
        if (line.words().isEmpty()) return line;
        return line.scaled(Math.min(width / line.width(), maxCapHeight / line.capHeight()));
    }

    /**
     * Typesets the text on as few lines as the width in pixels allows, with lines of about equal length; {@code leading} is a
     * multiple of the size.
     */
    public TextBlock wrap(String text, double width, double leading, TextBlock.Align align) {
        List<TextLine> words = new ArrayList<>();
        for (String word : WhiteSpace.words(TypographicText.clean(text))) {
            TextLine line = set(word);
            // A word whose characters are in no typeface is empty here.
            if (!line.text().isEmpty()) words.add(line);
        }
        List<String> lines = LineBreaks.balanced(words, set("n n").width() - 2 * set("n").width(), width);
        return stack(lines.stream().map(this::set).toList(), width, leading, align);
    }

    /**
     * Typesets the text as large as a box allows.
     *
     * @param width    width of the box, in pixels
     * @param height   height of the box, in pixels
     * @param maxSize  maximum em size, in pixels
     * @param minSize  minimum em size, in pixels; at this size the block may exceed the box
     * @param maxLines maximum number of lines
     * @param leading  line distance, as a multiple of the size
     */
    public TextBlock fill(
            String text,
            double width,
            double height,
            double maxSize,
            double minSize,
            int maxLines,
            double leading,
            TextBlock.Align align) {
        TextBlock block = sized(maxSize).wrap(text, width, leading, align);
        for (double s = maxSize; s > minSize && !fits(block, width, height, maxLines); ) {
            s = Math.max(minSize, s * 0.96);
            block = sized(s).wrap(text, width, leading, align);
        }
        return block;
    }

    /** Stacks lines into a block; {@code leading} is a multiple of the size. */
    public TextBlock stack(List<TextLine> lines, double width, double leading, TextBlock.Align align) {
        List<TextBlock.Placed> placed = new ArrayList<>();
        double step = leading * size;
        for (TextLine line : lines) {
            double free = width - line.width();
            double x = switch (align) {
                case LEFT -> 0;
                case CENTRE -> free / 2;
                case RIGHT -> free;
            };
            placed.add(new TextBlock.Placed(line, x, placed.size() * step));
        }
        return new TextBlock(List.copyOf(placed), width, step);
    }

    private static boolean fits(TextBlock block, double width, double height, int maxLines) {
        return block.lines().size() <= maxLines
                && block.height() <= height
                && block.lines().stream().allMatch(placed -> placed.line().width() <= width + 0.5);
    }

    private TextLine set(String clean) {
        return UninterruptedThread.call(() -> outlined(clean));
    }

    private TextLine outlined(String clean) {
        double scale = size / UNIT;
        double capTop = capTop(face);
        List<TextLine.Word> words = new ArrayList<>();
        double pen = 0;
        double left = Double.NaN;
        for (String text : WhiteSpace.words(clean)) {
            Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double advance = append(outline, text, pen);
            if (!outline.getBounds2D().isEmpty()) {
                if (Double.isNaN(left)) left = outline.getBounds2D().getMinX();
                AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
                place.translate(-left, -capTop);
                Shape placed = place.createTransformedShape(outline);
                words.add(new TextLine.Word(text, placed, placed.getBounds2D()));
                // Words keep a full space between them, even with negative tracking.
                pen += advance - tracking * UNIT + advanceOf(" ");
            }
        }
        return new TextLine(List.copyOf(words), size, -capTop * scale);
    }

    /** Appends the glyphs of one word and returns its advance. */
    private double append(Path2D outline, String text, double start) {
        double pen = start;
        int at = 0;
        while (at < text.length()) {
            int end = runEnd(text, at);
            String run = text.substring(at, end);
            at = end;
            if (run.charAt(0) == TypographicText.THIN) {
                pen += 0.17 * UNIT * run.length();
                continue;
            }
            Typeface shown = faceOf(run.codePointAt(0));
            if (!Typefaces.font(shown, UNIT).canDisplay(run.codePointAt(0))) continue;
            pen = appendRun(outline, Typefaces.font(shown, UNIT), run, pen);
        }
        return pen - start;
    }

    private double appendRun(Path2D outline, Font font, String run, double start) {
        char[] letters = run.toCharArray();
        GlyphVector glyphs = font.layoutGlyphVector(CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        double extra = tracking * UNIT;
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            Point2D place = glyphs.getGlyphPosition(i);
            glyphs.setGlyphPosition(i, new Point2D.Double(place.getX() + i * extra, place.getY()));
        }
        outline.append(glyphs.getOutline((float) start, 0), false);
        return start + glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() + glyphs.getNumGlyphs() * extra;
    }

    /** Returns the end index of the run that begins at {@code at} and uses one typeface. */
    private int runEnd(String text, int at) {
        int first = text.codePointAt(at);
        int end = at + Character.charCount(first);
        while (end < text.length()) {
            int next = text.codePointAt(end);
            if ((next == TypographicText.THIN) != (first == TypographicText.THIN) || kind(next) != kind(first)) break;
            end += Character.charCount(next);
        }
        return end;
    }

    /** Returns which typeface has a glyph for the code point: 0 for this one, 1 for Inter, 2 for neither. */
    private int kind(int codePoint) {
        if (Typefaces.font(face, UNIT).canDisplay(codePoint)) return 0;
        return Typefaces.font(Typeface.INTER_BOLD, UNIT).canDisplay(codePoint) ? 1 : 2;
    }

    private Typeface faceOf(int codePoint) {
        return kind(codePoint) == 0 ? face : Typeface.INTER_BOLD;
    }

    private double advanceOf(String text) {
        Font font = Typefaces.font(face, UNIT);
        return font.createGlyphVector(CONTEXT, text).getGlyphPosition(1).getX();
    }

    private static double capTop(Typeface face) {
        return Typefaces.font(face, UNIT)
                .createGlyphVector(CONTEXT, "H")
                .getOutline()
                .getBounds2D()
                .getMinY();
    }
}
