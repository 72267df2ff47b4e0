package io.reelwright.look;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Lines of text under each other. The origin is the left edge of the block at the cap top of its first line.
 *
 * @param lines   each with its place in the block
 * @param width   the width that it was set to, in pixels
 * @param leading from one cap top to the next, in pixels
 */
public record TextBlock(List<Placed> lines, double width, double leading) {

    /** A line whose origin lies at (x, y) of the block. */
    public record Placed(TextLine line, double x, double y) {}

    /** How the lines of a block stand to its width. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Em size of its text; 0 when there is none. */
    public double size() {
        return lines.isEmpty() ? 0 : lines.getFirst().line().size();
    }

    /** From the cap top of the first line to the foot of the capitals of the last. */
    public double height() {
        return lines.isEmpty()
                ? 0
                : lines.getLast().y() + lines.getLast().line().capHeight();
    }

    /** Bounds of all ink, with the block's origin at (x, y); tails of letters reach below {@link #height()}. */
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

    /** All outlines, with the block's origin at (x, y). */
    public Shape at(double x, double y) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Placed placed : lines) all.append(placed.line().at(placed.x() + x, placed.y() + y), false);
        return all;
    }
}
