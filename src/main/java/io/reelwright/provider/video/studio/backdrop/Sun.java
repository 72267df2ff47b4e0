package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;

/** Draws discs in the sky: suns with a glow, moons with craters, rays. */
final class Sun {
    private Sun() {}

    /** Draws a disc lit from above, with a glow around it. */
    static void disc(
            Graphics2D g, double x, double y, double r, Color upper, Color lower, Color light, double strength) {
        if (strength > 0) Ground.glow(g, x, y, r * 2.3, light, strength);
        g.setPaint(new GradientPaint((float) x, (float) (y - r), upper, (float) x, (float) (y + r), lower));
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    /** Draws a ball, lit at its upper left and dark at its lower right. */
    static void ball(Graphics2D g, double x, double y, double r, Color lit, Color dark) {
        g.setPaint(new RadialGradientPaint(
                (float) (x - r * 0.35),
                (float) (y - r * 0.45),
                (float) (r * 1.55),
                new float[] {0, 0.45f, 1},
                new Color[] {Colours.mix(lit, Color.WHITE, 0.25), Colours.mix(lit, dark, 0.3), dark}));
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    /** Draws craters on the upper part of a ball, the part that the frame shows. */
    static void craters(Graphics2D g, BackdropSetting stage, double x, double y, double r, Color dark, int count) {
        for (int i = 0; i < count; i++) {
            double angle = Math.toRadians(stage.between(-155, -25));
            double from = stage.between(0.35, 0.93) * r;
            double size = stage.between(0.025, 0.1) * r;
            double cx = x + Math.cos(angle) * from;
            double cy = y + Math.sin(angle) * from;
            Ellipse2D hole = new Ellipse2D.Double(cx - size, cy - size * 0.72, 2 * size, 1.44 * size);
            g.setPaint(Colours.alpha(dark, 0.2));
            g.fill(hole);
            Area shadow = new Area(hole);
            shadow.subtract(
                    new Area(new Ellipse2D.Double(cx - size, cy - size * 0.72 + size * 0.22, 2 * size, 1.44 * size)));
            g.setPaint(Colours.alpha(dark, 0.25));
            g.fill(shadow);
        }
    }

    /** Draws wedges of light around a point, strongest near it. */
    static void rays(
            Graphics2D g, double x, double y, double reach, int count, double turn, Color light, double strength) {
        g.setPaint(new RadialGradientPaint((float) x, (float) y, (float) reach, new float[] {0, 0.35f, 1}, new Color[] {
            Colours.alpha(light, strength), Colours.alpha(light, strength * 0.6), Colours.alpha(light, 0)
        }));
        double step = 360.0 / count;
        for (int i = 0; i < count; i++) {
            g.fill(new Arc2D.Double(x - reach, y - reach, 2 * reach, 2 * reach, turn + i * step, step / 2, Arc2D.PIE));
        }
    }
}
