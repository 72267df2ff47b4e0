package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A pin that drops onto its place. Its stamp has the point of the pin at (0, 0). */
final class MapPin {
    /** Pixels from its point to its top. */
    static final double HEIGHT = 96;
    /** Pixels from its middle to either side. */
    static final double HALF = 34;

    private static final double CENTRE = 62;
    private static final double DROP = 70;

    private final Stamp stamp;
    private final Easing ease;

    MapPin(TemplateContext setting, MapColours colours) {
        this.ease = setting.look().entrance();
        Path2D drop = new Path2D.Double();
        drop.append(new Arc2D.Double(-HALF, -CENTRE - HALF, 2 * HALF, 2 * HALF, -28, 236, Arc2D.OPEN), false);
        drop.lineTo(0, 0);
        drop.closePath();
        this.stamp = Stamp.drawn(new Rectangle2D.Double(-HALF - 26, -HEIGHT - 26, 2 * HALF + 52, HEIGHT + 52), g -> {
            SoftShadow.under(g, drop, 6, 18, setting.palette().shade(), 0.5);
            g.setColor(colours.casing());
            g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(drop);
            g.setColor(colours.route());
            g.fill(drop);
            g.setColor(colours.casing());
            g.fill(new Ellipse2D.Double(-14, -CENTRE - 14, 28, 28));
        });
    }

    /** Draws the pin with its point at a pixel, from second {@code at} on. */
    void paint(Canvas canvas, double x, double y, double t, double at) {
        if (t < at - 1e-6) return;
        double way = ease.at(t, at, 0.3);
        double scale = 0.7 + 0.3 * way;
        double fall = -DROP * (1 - way);
        double alpha = Math.clamp((t - at) / 0.08 + 0.5, 0, 1);
        if (Math.abs(scale - 1) < 0.004) scale = 1;
        canvas.place(stamp, Math.rint(x + stamp.x() * scale), Math.rint(y + fall + stamp.y() * scale), scale, alpha);
    }
}
