package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A cell of a honeycomb full of honey: a wall of wax, a deep pool and a highlight. */
final class HoneyCell {
    private static final Color WAX = Colours.hex("FFE08A");
    private static final Color BRIGHT = Colours.hex("F2960F");
    private static final Color DEEP = Colours.hex("A84300");

    private HoneyCell() {}

    /** Draws a cell; {@code strength} is its opacity from 0 to 1. */
    static void draw(Graphics2D g, double x, double y, double radius, double strength) {
        Path2D wall = Texture.hexagon(x, y, radius);
        Path2D pool = Texture.hexagon(x, y, radius - 13);
        g.setPaint(Colours.alpha(WAX, 0.75 * strength));
        g.fill(wall);
        g.setPaint(new GradientPaint(
                0,
                (float) (y - radius),
                Colours.alpha(DEEP, strength),
                0,
                (float) (y + radius),
                Colours.alpha(BRIGHT, strength)));
        g.fill(pool);
        Shape before = g.getClip();
        g.clip(pool);
        g.setPaint(Colours.alpha(WAX, 0.34 * strength));
        g.fill(new Ellipse2D.Double(x - radius * 0.72, y + radius * 0.2, radius * 1.44, radius * 1.1));
        g.setClip(before);
        g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(Colours.alpha(Color.WHITE, 0.55 * strength));
        Path2D shine = new Path2D.Double();
        shine.moveTo(x - radius * 0.58, y - radius * 0.12);
        shine.lineTo(x - radius * 0.36, y - radius * 0.5);
        g.draw(shine);
        g.fill(new Ellipse2D.Double(x - radius * 0.66, y + radius * 0.06, 11, 11));
    }
}
