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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A text style: typeface, size and tracking. Text becomes outlines that are positioned by their cap height, not by a line box, so
 * that stacked lines look professionally typeset.
 *
 * <p>All methods clean the text first, see {@link TypographicText#clean}. A word with letters that the typeface lacks is set in another
 * one; a word with letters that no shipped typeface has is omitted, and so are signs. An empty box is never drawn.
 *
 * @param face     typeface
 * @param size     em size in pixels
 * @param tracking extra space after each letter, in em; negative is tighter
 */
public record TextStyle(Typeface face, double size, double tracking) {
    /** Em size in pixels at which outlines are taken before they are scaled, so that a fit is exact at any size. */
    private static final double UNIT = 256;

    /** Width of a thin space, in em. */
    private static final double THIN_WIDTH = 0.17;

    /** Share of the largest size down to which a text is made smaller before its long words are parted. */
    private static final double PARTED = 0.6;

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
        return -UninterruptedThread.call(() -> Measures.of(face).capTop()) * size / UNIT;
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
     * multiple of the size. A word that is wider than a line is parted, see {@link WordParting}.
     */
    public TextBlock wrap(String text, double width, double leading, TextBlock.Align align) {
        return wrap(text, width, leading, align, true);
    }

    private TextBlock wrap(String text, double width, double leading, TextBlock.Align align, boolean parted) {
        double space = set("n n").width() - 2 * set("n").width();
        List<String> lines = new ArrayList<>();
        List<TextLine> words = new ArrayList<>();
        for (String word : WhiteSpace.words(TypographicText.clean(text))) {
            TextLine line = set(word);
            // A word whose characters are in no typeface is empty here.
            if (line.text().isEmpty()) continue;
            List<String> parts = parted && line.width() > width ? parts(word, width) : List.of(word);
            for (String part : parts.subList(0, parts.size() - 1)) {
                words.add(set(part));
                lines.addAll(LineBreaks.balanced(words, space, width));
                words.clear();
            }
            words.add(parts.size() > 1 ? set(parts.getLast()) : line);
        }
        lines.addAll(LineBreaks.balanced(words, space, width));
        return stack(lines.stream().map(this::set).toList(), width, leading, align);
    }

    /**
     * Typesets the text as large as a box allows. Words that are too wide for the box make the text smaller, down to 60 % of the
     * maximum size; then they are parted if the box has several lines.
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
        for (double s = maxSize; ; s = Math.max(minSize, s * 0.96)) {
            boolean parted = maxLines > 1 && (s <= maxSize * PARTED || s <= minSize);
            TextBlock block = sized(s).wrap(text, width, leading, align, parted);
            if (s <= minSize || fits(block, width, height, maxLines)) return block;
        }
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
        Measures measures = Measures.of(face);
        double capTop = measures.capTop();
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
                pen += advance - tracking * UNIT + measures.space();
            }
        }
        return new TextLine(List.copyOf(words), size, -capTop * scale);
    }

    /** Appends the glyphs of one word and returns its advance; 0 when no typeface has its letters. */
    private double append(Path2D outline, String text, double start) {
        Typeface main = WordFaces.of(face, text);
        if (main == null) return 0;
        double pen = start;
        for (int at = 0; at < text.length(); ) {
            int first = text.codePointAt(at);
            boolean thin = first == TypographicText.THIN;
            Typeface shown = thin ? main : WordFaces.of(main, first);
            int end = at + Character.charCount(first);
            while (end < text.length() && continues(main, thin, shown, text.codePointAt(end)))
                end += Character.charCount(text.codePointAt(end));
            String run = text.substring(at, end);
            if (thin) pen += THIN_WIDTH * UNIT * run.length();
            else if (shown != null) pen = appendRun(outline, Measures.of(shown).font(), run, pen);
            at = end;
        }
        return pen - start;
    }

    private static boolean continues(Typeface main, boolean thin, @Nullable Typeface shown, int next) {
        if (thin || next == TypographicText.THIN) return thin && next == TypographicText.THIN;
        return WordFaces.of(main, next) == shown;
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

    /**
     * Returns the parts of a word, none wider than {@code width} unless it is a single letter.
     *
     * @param word  a word of a {@link TextLine}
     * @param width in pixels
     */
    public List<String> parts(String word, double width) {
        return UninterruptedThread.call(() -> {
            double scale = size / UNIT;
            Typeface main = WordFaces.of(face, word);
            double hyphen = main == null ? 0 : advance(main, '-') * scale;
            return WordParting.parts(word, reach(word, main, scale), hyphen, width);
        });
    }

    /** Returns the width in pixels of the first i characters of a word, for each i, without kerning. */
    private double[] reach(String word, @Nullable Typeface main, double scale) {
        double[] reach = new double[word.length() + 1];
        for (int at = 0; at < word.length(); ) {
            int letter = word.codePointAt(at);
            double taken = main == null ? 0 : advance(main, letter) * scale;
            for (int end = at + Character.charCount(letter); at < end; at++) reach[at + 1] = reach[at];
            reach[at] += taken;
        }
        return reach;
    }

    private double advance(Typeface main, int letter) {
        if (letter == TypographicText.THIN) return THIN_WIDTH * UNIT;
        Typeface shown = WordFaces.of(main, letter);
        if (shown == null) return 0;
        GlyphVector glyph = Measures.of(shown).font().createGlyphVector(CONTEXT, Character.toString(letter));
        return glyph.getGlyphPosition(glyph.getNumGlyphs()).getX() + tracking * UNIT;
    }

    /**
     * Measures of a typeface at the size {@link #UNIT}, taken once.
     *
     * @param capTop y of the top of the capitals, above the baseline at 0
     * @param space  advance of a blank
     */
    private record Measures(Font font, double capTop, double space) {
        private static final Map<Typeface, Measures> TAKEN = new ConcurrentHashMap<>();

        static Measures of(Typeface face) {
            Measures known = TAKEN.get(face);
            if (known != null) return known;
            Font font = Typefaces.font(face, UNIT);
            double capTop = font.createGlyphVector(CONTEXT, "H")
                    .getOutline()
                    .getBounds2D()
                    .getMinY();
            double space =
                    font.createGlyphVector(CONTEXT, " ").getGlyphPosition(1).getX();
            Measures taken = new Measures(font, capTop, space);
            TAKEN.put(face, taken);
            return taken;
        }
    }
}
