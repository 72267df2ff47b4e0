package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Plain figures of which places are built: boxes, discs, polygons, falling colours and lights. */
final class Figures {
    private final Graphics2D g;

    Figures(Graphics2D g) {
        this.g = g;
    }

    /** Fills a box. */
    Figures box(double x, double y, double width, double height, Color colour) {
        return fill(new Rectangle2D.Double(x, y, width, height), colour);
    }

    /** Fills a box with round corners. */
    Figures round(double x, double y, double width, double height, double radius, Color colour) {
        return fill(new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius), colour);
    }

    /** Fills a box whose colour falls from its upper edge to its lower one. */
    Figures falling(double x, double y, double width, double height, Color upper, Color lower) {
        return falling(new Rectangle2D.Double(x, y, width, height), upper, lower);
    }

    /** Fills a shape, likewise. */
    Figures falling(Shape shape, Color upper, Color lower) {
        Rectangle2D box = shape.getBounds2D();
        g.setPaint(new GradientPaint(0, (float) box.getMinY(), upper, 0, (float) box.getMaxY(), lower));
        g.fill(shape);
        return this;
    }

    /** Fills a disc around a point. */
    Figures disc(double x, double y, double radius, Color colour) {
        return oval(x, y, radius, radius, colour);
    }

    /** Fills an ellipse around a point. */
    Figures oval(double x, double y, double radiusX, double radiusY, Color colour) {
        return fill(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY), colour);
    }

    /** Fills the polygon of pairs of x and y. */
    Figures polygon(Color colour, double... points) {
        return fill(path(points), colour);
    }

    /** Returns the closed polygon of pairs of x and y. */
    static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        path.closePath();
        return path;
    }

    Figures fill(Shape shape, Paint colour) {
        g.setPaint(colour);
        g.fill(shape);
        return this;
    }

    /** Draws a line with round ends. */
    Figures line(double width, Color colour, double fromX, double fromY, double toX, double toY) {
        Path2D path = new Path2D.Double();
        path.moveTo(fromX, fromY);
        path.lineTo(toX, toY);
        return stroke(path, width, colour);
    }

    /** Draws the outline of a shape. */
    Figures stroke(Shape shape, double width, Color colour) {
        g.setPaint(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
        return this;
    }

    /** Draws a soft light around a point. */
    Figures glow(double x, double y, double radius, Color colour, double strength) {
        g.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 0.35f, 0.7f, 1}, new Color[] {
                    Colours.alpha(colour, strength),
                    Colours.alpha(colour, strength * 0.55),
                    Colours.alpha(colour, strength * 0.14),
                    Colours.alpha(colour, 0)
                }));
        g.fill(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        return this;
    }

    /** Draws what lies out of focus: a disc with a soft edge. */
    Figures blur(double x, double y, double radius, Color colour, double strength) {
        g.setPaint(new RadialGradientPaint(
                (float) x, (float) y, (float) radius, new float[] {0, 0.72f, 1}, new Color[] {
                    Colours.alpha(colour, strength), Colours.alpha(colour, strength * 0.92), Colours.alpha(colour, 0)
                }));
        g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
        return this;
    }
}
