package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** The map printed on a route's card, faint enough to keep labels readable: contour lines of two hills, and a sea. */
final class MapPrint {
    private static final Color WATER = Colours.hex("3F9DB8");
    private static final double STEP = 46;
    private static final int RINGS = 9;

    private final Rectangle2D card;
    private final Color paper;
    private final Color line;
    private final Color water;
    private final SplittableRandom random;

    MapPrint(Rectangle2D card, TemplateContext setting) {
        this.card = card;
        var surface = setting.palette().surface();
        this.paper = surface.ground(0);
        this.line = Colours.mix(paper, surface.muted(), setting.look().dark() ? 0.26 : 0.22);
        this.water = Colours.mix(paper, WATER, 0.2);
        this.random = setting.random("map");
    }

    /** Draws over the whole card and beyond; the caller sets the clip. */
    void draw(Graphics2D g) {
        boolean right = random.nextBoolean();
        hill(g, card.getX() + card.getWidth() * (right ? 0.28 : 0.74), card.getY() + card.getHeight() * 0.2);
        hill(g, card.getX() + card.getWidth() * (right ? 0.95 : 0.05), card.getY() + card.getHeight() * 0.08);
        sea(g, right);
    }

    /** Draws closed curves around a point, each a circle modulated by three waves. */
    private void hill(Graphics2D g, double x, double y) {
        double p = random.nextDouble(6);
        double q = random.nextDouble(6);
        g.setColor(line);
        for (int ring = 1; ring <= RINGS; ring++) {
            Path2D curve = new Path2D.Double();
            for (int i = 0; i <= 120; i++) {
                double a = i * Math.PI / 60;
                double wave = Math.sin(2 * a + p) + 0.6 * Math.sin(3 * a + q) + 0.4 * Math.sin(5 * a + p + q);
                double r = ring * STEP * (1 + 0.12 * wave);
                if (i == 0) curve.moveTo(x + r * Math.cos(a), y + r * Math.sin(a));
                else curve.lineTo(x + r * Math.cos(a), y + r * Math.sin(a));
            }
            curve.closePath();
            g.setStroke(new BasicStroke(ring % 4 == 0 ? 3.4f : 2));
            g.draw(curve);
        }
    }

    /** Draws water in a lower corner, with a second line along its coast. */
    private void sea(Graphics2D g, boolean right) {
        double p = random.nextDouble(6);
        for (int shore = 0; shore < 2; shore++) {
            Path2D coast = new Path2D.Double();
            double corner = right ? card.getMaxX() + 60 : card.getX() - 60;
            coast.moveTo(corner, card.getMaxY() + 60);
            for (int i = 0; i <= 40; i++) {
                double part = i / 40.0;
                double reach = card.getWidth() * 0.42 * (1 - part) - shore * 26;
                double x = corner + (right ? -1 : 1) * (reach + 24 * Math.sin(part * 9 + p));
                double y = card.getMaxY() + 60 - card.getHeight() * 0.5 * part - 16 * Math.sin(part * 13 + p);
                coast.lineTo(x, y);
            }
            coast.closePath();
            g.setColor(shore == 0 ? water : Colours.mix(water, paper, 0.45));
            if (shore == 0) g.fill(coast);
            else g.draw(coast);
        }
    }
}
