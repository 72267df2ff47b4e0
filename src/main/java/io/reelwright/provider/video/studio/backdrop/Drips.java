package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** A thick liquid that drips from the upper edge. It stays above the text: within 250 pixels if tall, 76 if wide. */
final class Drips implements BackdropLayer {
    private final Sprite sprite;
    private final double period;

    Drips(BackdropSetting stage, Color upper, Color lower) {
        double longest = stage.pick(196, 92);
        double brim = stage.pick(78, 30);
        Area liquid = new Area(new Rectangle2D.Double(
                -BackdropSetting.SPILL, -60, stage.width() + 2 * BackdropSetting.SPILL, 60 + brim));
        Area shine = new Area();
        double x = -BackdropSetting.SPILL + stage.between(0, 60);
        boolean inFront = true;
        while (x < stage.width() + BackdropSetting.SPILL) {
            double wide = stage.pick(stage.between(54, 66), stage.between(40, 54));
            if (inFront) {
                double length = brim + longest * stage.between(0.18, 0.84);
                liquid.add(new Area(new RoundRectangle2D.Double(x, -60, wide, 60 + length, wide, wide)));
                shine.add(new Area(new RoundRectangle2D.Double(
                        x + wide * 0.2, brim, 7, Math.max(8, length - brim - wide * 0.55), 7, 7)));
                x += wide;
            } else {
                // The gap between two drips is a rounded bay.
                double bay = stage.pick(stage.between(46, 104), stage.between(44, 96));
                double deep = stage.pick(44, 22);
                Area gap = new Area(new RoundRectangle2D.Double(x, brim - deep, bay, deep * 3, bay * 0.72, deep * 1.7));
                gap.intersect(new Area(new Rectangle2D.Double(x, brim - deep, bay, deep * 3)));
                liquid.subtract(gap);
                x += bay;
            }
            inFront = !inFront;
        }
        sprite = stage.strip(-60, brim + longest + 50, g -> paint(g, liquid, shine, upper, lower, brim + longest));
        period = stage.between(6, 8);
    }

    private static void paint(Graphics2D g, Area liquid, Area shine, Color upper, Color lower, double end) {
        Sprite.shadow(liquid, 9, 16, Colours.hex("8A4A00"), 0.42).draw(g, 0, 0);
        g.setPaint(new GradientPaint(0, 0, upper, 0, (float) end, lower));
        g.fill(liquid);
        g.setClip(liquid);
        g.setStroke(new BasicStroke(9));
        g.setPaint(Colours.alpha(Colours.hex("FFC96B"), 0.5));
        Path2D rim = new Path2D.Double(liquid);
        g.draw(rim);
        g.setPaint(Colours.alpha(Color.WHITE, 0.28));
        g.fill(shine);
        g.setClip(null);
    }

    @Override
    public void paint(Graphics2D g, double t, BackdropCamera camera) {
        double y = Math.min(0, camera.shiftY(BackdropCamera.KEY, -120)) + Easing.swing(t, 6, period, 0.2) - 6;
        sprite.draw(g, camera.shiftX(BackdropCamera.KEY, 0), y);
    }
}
