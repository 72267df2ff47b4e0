package io.reelwright.look;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A block of text lines. The origin is the left edge of the block, at the top of the capitals of its first line.
 *
 * @param lines   the lines, each with its position in the block
 * @param width   width for which the block was typeset, in pixels
 * @param leading distance between the cap tops of successive lines, in pixels
 */
public record TextBlock(List<Placed> lines, double width, double leading) {

    /** A line whose origin is at (x, y) in the block's coordinates. */
    public record Placed(TextLine line, double x, double y) {}

    /** Horizontal alignment of lines within the width of a block. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Returns the em size of the text in pixels; 0 when the block is empty. */
    public double size() {
        return lines.isEmpty() ? 0 : lines.getFirst().line().size();
    }

    /** Returns the height in pixels, from the cap top of the first line to the baseline of the last. */
    public double height() {
        return lines.isEmpty()
                ? 0
                : lines.getLast().y() + lines.getLast().line().capHeight();
    }

    /** Returns the bounds of all glyphs, with the block's origin at (x, y). Descenders extend below {@link #height()}. */
    public Rectangle2D ink(double x, double y) {
        Rectangle2D all = new Rectangle2D.Double();
        for (Placed placed : lines) {
            Rectangle2D ink = placed.line().ink();
            ink.setRect(ink.getX() + placed.x() + x, ink.getY() + placed.y() + y, ink.getWidth(), ink.getHeight());
            if (all.isEmpty()) all.setRect(ink);
            else Rectangle2D.union(all, ink, all);
        }
        return all;
    }

    /** Returns all outlines as one shape, with the block's origin at (x, y). */
    public Shape at(double x, double y) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Placed placed : lines) all.append(placed.line().at(placed.x() + x, placed.y() + y), false);
        return all;
    }
}
