package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;

/**
 * Draws the dot of a stop: a ring until it is spoken, then filled, with a pulsing halo while it is the last one spoken.
 *
 * @param fill   colour of a spoken stop
 * @param ring   colour of a future stop
 * @param ground colour of the background
 */
record StopDots(Color fill, Color ring, Color ground) {
    void draw(Graphics2D g, Point2D place, double radius, double t, double at, double done) {
        double pop = Easing.OUT_BACK.at(t, at, 0.28);
        if (t < at) {
            disc(g, place, radius * 0.8, ground);
            g.setColor(ring);
            g.setStroke(new BasicStroke(5));
            g.draw(circle(place, radius * 0.8 - 2));
            return;
        }
        if (t < done) {
            double breath = 1 + Easing.swing(t, 0.1, 1.7, 0);
            disc(g, place, (radius * pop + 14) * breath, Colours.alpha(fill, 0.24));
        }
        disc(g, place, radius * (0.5 + 0.5 * pop) + 4, ground);
        disc(g, place, radius * (0.5 + 0.5 * pop), fill);
    }

    private static void disc(Graphics2D g, Point2D place, double radius, Color colour) {
        g.setColor(colour);
        g.fill(circle(place, radius));
    }

    private static Ellipse2D circle(Point2D place, double radius) {
        return new Ellipse2D.Double(place.getX() - radius, place.getY() - radius, 2 * radius, 2 * radius);
    }
}
