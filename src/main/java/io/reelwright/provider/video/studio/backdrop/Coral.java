package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** A branching coral: a stem with arms that bend upwards, all with rounded ends. */
final class Coral {
    private Coral() {}

    /**
     * Draws a coral.
     *
     * @param foot  y of the foot in the frame
     * @param tall  height in pixels
     * @param thick thickness of the stem in pixels
     * @param upper colour of the tips
     * @param lower colour of the foot
     */
    static void draw(
            Graphics2D g,
            BackdropSetting stage,
            double x,
            double foot,
            double tall,
            double thick,
            Color upper,
            Color lower) {
        Path2D stem = new Path2D.Double();
        stem.moveTo(x, foot);
        stem.lineTo(x, foot - tall + thick / 2);
        Path2D arms = new Path2D.Double();
        int side = stage.side();
        int count = 2 + stage.random().nextInt(2);
        for (int i = 0; i < count; i++) {
            double from = foot - tall * (0.28 + 0.52 * i / count);
            arm(arms, x, from, side * thick * stage.between(1.7, 2.5), tall * stage.between(0.22, 0.42), thick);
            side = -side;
        }
        g.setPaint(new GradientPaint(0, (float) (foot - tall), upper, 0, (float) foot, lower));
        g.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(stem);
        g.setStroke(new BasicStroke((float) (thick * 0.86), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(arms);
        if (!upper.equals(lower)) shine(g, stem, arms, thick);
    }

    private static void arm(Path2D arms, double x, double y, double out, double up, double thick) {
        double bend = Math.min(Math.abs(out), thick * 1.3);
        arms.moveTo(x, y);
        arms.lineTo(x + out - Math.signum(out) * bend, y);
        arms.quadTo(x + out, y, x + out, y - bend);
        arms.lineTo(x + out, y - bend - up);
    }

    /** Draws light along the left side of every branch. */
    private static void shine(Graphics2D g, Path2D stem, Path2D arms, double thick) {
        g.translate(-thick * 0.2, 0);
        g.setStroke(new BasicStroke((float) (thick * 0.16), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(Colours.alpha(Color.WHITE, 0.2));
        g.draw(stem);
        g.draw(arms);
        g.translate(thick * 0.2, 0);
    }
}
