package io.reelwright.look;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A line of text as outlines. Its origin is the left edge of its ink, at the top of its capitals; so a line that stands at
 * (80, 292) begins exactly at x 80 and its capitals reach exactly up to y 292.
 *
 * @param words     its words, in order; empty when nothing of the text can be shown
 * @param size      em size in pixels
 * @param capHeight height of the capitals in pixels
 */
public record TextLine(List<Word> words, double size, double capHeight) {

    /** A word with its outline in the line's coordinates. */
    public record Word(String text, Shape outline, Rectangle2D ink) {}

    /** The words with single spaces. */
    public String text() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    /** Bounds of the ink, relative to the line's origin; empty when there is no ink. */
    public Rectangle2D ink() {
        Rectangle2D all = new Rectangle2D.Double();
        for (Word word : words) {
            if (all.isEmpty()) all.setRect(word.ink());
            else Rectangle2D.union(all, word.ink(), all);
        }
        return all;
    }

    /** Width of the ink in pixels. */
    public double width() {
        return ink().getMaxX();
    }

    /** The outline of the whole line, moved so that its origin lies at (x, y). */
    public Shape at(double x, double y) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Word word : words) all.append(word.outline(), false);
        all.transform(AffineTransform.getTranslateInstance(x, y));
        return all;
    }

    /** The outline of one word, moved as in {@link #at}. */
    public Shape word(int index, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(words.get(index).outline());
    }

    /** The same line at another size. */
    public TextLine scaled(double factor) {
        AffineTransform scale = AffineTransform.getScaleInstance(factor, factor);
        List<Word> grown = words.stream()
                .map(word -> {
                    Shape outline = scale.createTransformedShape(word.outline());
                    return new Word(word.text(), outline, outline.getBounds2D());
                })
                .toList();
        return new TextLine(grown, size * factor, capHeight * factor);
    }
}
