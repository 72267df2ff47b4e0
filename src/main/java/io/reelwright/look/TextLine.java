package io.reelwright.look;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A line of text as outlines. The origin is the left edge of its ink (the visible part of the glyphs), at the top of its
 * capitals. A line placed at (80, 292) begins exactly at x 80, and its capitals reach exactly up to y 292.
 *
 * @param words     the words in order; empty when no glyph of the text can be shown
 * @param size      em size in pixels
 * @param capHeight height of the capitals in pixels
 */
public record TextLine(List<Word> words, double size, double capHeight) {

    /** A word with its outline and ink bounds in the line's coordinates. */
    public record Word(String text, Shape outline, Rectangle2D ink) {}

    /** Returns the words joined by single spaces. */
    public String text() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    /** Returns the bounds of the ink, relative to the line's origin; empty when the line has no ink. */
    public Rectangle2D ink() {
        Rectangle2D all = new Rectangle2D.Double();
        for (Word word : words) {
            if (all.isEmpty()) all.setRect(word.ink());
            else Rectangle2D.union(all, word.ink(), all);
        }
        return all;
    }

    /** Returns the width of the ink in pixels. */
    public double width() {
        return ink().getMaxX();
    }

    /** Returns the outline of the whole line, with the line's origin at (x, y). */
    public Shape at(double x, double y) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Word word : words) all.append(word.outline(), false);
        all.transform(AffineTransform.getTranslateInstance(x, y));
        return all;
    }

    /** Returns the outline of one word, with the line's origin at (x, y). */
    public Shape word(int index, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y)
                .createTransformedShape(words.get(index).outline());
    }

    /** Returns this line scaled by a factor. */
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
