package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A tower on a ground line that grows or falls from one height to another one. */
final class Tower implements SceneLayer {
    private static final double SECONDS = 0.6;
    private static final double LEAST = 8;

    private final Stamp stamp;
    private final double base;
    private final double full;
    private final double from;
    private final double to;
    private final double at;
    private final Easing ease;

    /**
     * Draws a tower around a centre.
     *
     * @param from height in pixels at which it enters; 0 to grow out of the ground
     * @param to   height in pixels that it keeps
     * @param at   second at which it enters
     */
    Tower(
            double centre,
            double width,
            double base,
            double from,
            double to,
            double at,
            Color colour,
            TemplateContext setting) {
        this.base = base;
        this.from = from;
        this.to = Math.max(LEAST, to);
        this.full = Math.max(this.from, this.to);
        this.at = at;
        this.ease = from > to ? Easing.OUT_CUBIC : setting.look().entrance();
        Shape shape = shape(
                centre - width / 2,
                base - full,
                width,
                full,
                setting.standsOnAxis() ? 0 : setting.look().radius());
        boolean stands = setting.standsOnAxis();
        double depth = stands ? Math.min(26, width * 0.14) : 0;
        double lift = Math.min(depth * 0.6, full * 0.5);
        this.stamp = Stamp.drawn(SoftShadow.grown(shape.getBounds2D(), 40), g -> {
            g.clip(new Rectangle2D.Double(0, 0, setting.stage().width(), base));
            SoftShadow.under(g, shape, 6, 30, setting.palette().shade(), 0.28);
            if (stands) {
                double right = centre + width / 2;
                double top = base - full;
                fill(
                        g,
                        ArtObjects.deep(ArtObjects.deep(colour)),
                        right,
                        top,
                        right + depth,
                        top - lift,
                        right + depth,
                        base,
                        right,
                        base);
                fill(
                        g,
                        Colours.mix(colour, Color.WHITE, 0.5),
                        right - width,
                        top,
                        right - width + depth,
                        top - lift,
                        right + depth,
                        top - lift,
                        right,
                        top);
            }
            g.setPaint(new GradientPaint(
                    0, (float) (base - full), ArtObjects.bright(colour), 0, (float) base, ArtObjects.deep(colour)));
            g.fill(shape);
            g.setColor(new Color(255, 255, 255, 60));
            g.fill(new Rectangle2D.Double(centre - width / 2 + 14, base - full + 18, 8, Math.max(0, full - 40)));
        });
    }

    private static void fill(Graphics2D g, Color colour, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        path.closePath();
        g.setColor(colour);
        g.fill(path);
    }

    /** Returns a tower, rounded at the top. */
    static Shape shape(double x, double y, double width, double height, double rounding) {
        double radius = Math.min(Math.min(22, rounding), height / 2);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y + height);
        path.lineTo(x, y + radius);
        path.quadTo(x, y, x + radius, y);
        path.lineTo(x + width - radius, y);
        path.quadTo(x + width, y, x + width, y + radius);
        path.lineTo(x + width, y + height);
        path.closePath();
        return path;
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        if (t < at) return;
        double height = from + (to - from) * ease.at(t, at, SECONDS) + Math.sin(t * 1.9 + base) * 1.8;
        int foot = (int) Math.round(base
                + now.dy() * Depth.TEXT.share()
                + (base - canvas.image().getHeight() / 2.0) * (now.zoom(Depth.TEXT) - 1));
        canvas.cut(foot);
        now.put(canvas, stamp, Depth.TEXT, 0, full - height, Math.clamp((t - at + 1 / 30.0) / 0.1, 0, 1));
        canvas.uncoverAll();
    }
}
