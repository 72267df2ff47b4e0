package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A gold coin with a temple front, in warm light. */
final class Coin {
    private static final Color BRIGHT = Colours.hex("FFD76A");
    private static final Color GOLD = Colours.hex("F2B53A");
    private static final Color DEEP = Colours.hex("C98417");

    private Coin() {}

    /**
     * Returns a coin.
     *
     * @param x       x of the centre in the frame
     * @param y       y of the centre in the frame
     * @param r       radius in pixels
     * @param degrees rotation, clockwise
     */
    static Sprite of(BackdropSetting stage, double x, double y, double r, double degrees) {
        int reach = (int) (r * 1.7);
        return Sprite.painted((int) x - reach, (int) y - reach, 2 * reach, 2 * reach, g -> {
            Ground.glow(g, x, y, r * 1.65, GOLD, 0.34);
            Ground.glow(g, x, y + r * 0.16, r * 1.22, stage.shade(), 0.5);
            AffineTransform before = g.getTransform();
            g.translate(x, y);
            g.rotate(Math.toRadians(degrees));
            face(g, r);
            g.setTransform(before);
        });
    }

    private static void face(Graphics2D g, double r) {
        ring(g, r, new GradientPaint(0, (float) -r, BRIGHT, 0, (float) r, DEEP));
        ring(g, r * 0.95, GOLD);
        ring(g, r * 0.8, new GradientPaint(0, (float) -r, DEEP, 0, (float) r, BRIGHT));
        ring(g, r * 0.77, Colours.hex("EFA72F"));
        g.translate(0, r * 0.03);
        g.setPaint(Colours.alpha(DEEP, 0.85));
        g.fill(temple(r * 0.5));
        g.translate(0, -r * 0.035);
        g.setPaint(BRIGHT);
        g.fill(temple(r * 0.5));
        g.setStroke(new BasicStroke((float) (r * 0.05), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(Colours.alpha(Color.WHITE, 0.5));
        g.draw(new java.awt.geom.Arc2D.Double(-r * 0.88, -r * 0.85, 1.76 * r, 1.76 * r, 105, 50, 0));
    }

    private static void ring(Graphics2D g, double r, java.awt.Paint paint) {
        g.setPaint(paint);
        g.fill(new Ellipse2D.Double(-r, -r, 2 * r, 2 * r));
    }

    private static Path2D temple(double s) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        path.moveTo(-s, -s * 0.35);
        path.lineTo(0, -s * 0.92);
        path.lineTo(s, -s * 0.35);
        path.closePath();
        for (int i = -1; i <= 1; i++) {
            path.append(new Rectangle2D.Double(i * s * 0.58 - s * 0.13, -s * 0.24, s * 0.26, s * 0.66), false);
        }
        path.append(new Rectangle2D.Double(-s * 0.95, s * 0.52, s * 1.9, s * 0.22), false);
        return path;
    }
}
