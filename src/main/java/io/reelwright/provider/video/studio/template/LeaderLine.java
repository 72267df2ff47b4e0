package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** A thin line with one bend that is drawn from a text to its picture and ends in a dot, which beats. */
final class LeaderLine implements SceneLayer {
    private static final double SECONDS = 0.5;

    private final Color colour;
    private final double at;
    private final double[] points;

    /** @param points x and y of the start, the bend and the end */
    LeaderLine(TemplateContext setting, double at, double... points) {
        this.colour = setting.palette().ground().accent();
        this.at = at;
        this.points = points.clone();
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double part = Easing.OUT_CUBIC.at(now.t(), at, SECONDS);
        if (part <= 0) return;
        double first = Math.hypot(points[2] - points[0], points[3] - points[1]);
        double second = Math.hypot(points[4] - points[2], points[5] - points[3]);
        double way = (first + second) * part;
        double one = first <= 0 ? 1 : Math.min(1, way / first);
        double two = second <= 0 ? 0 : Math.clamp((way - first) / second, 0, 1);
        double bendX = points[0] + (points[2] - points[0]) * one;
        double bendY = points[1] + (points[3] - points[1]) * one;
        double endX = bendX + (points[4] - points[2]) * two;
        double endY = bendY + (points[5] - points[3]) * two;
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        path.lineTo(bendX, bendY);
        path.lineTo(endX, endY);
        Graphics2D g = canvas.graphics();
        g.setColor(colour);
        g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        double radius = 13 + 2.5 * Math.sin(now.t() * 4);
        g.fill(new Ellipse2D.Double(endX - radius, endY - radius, 2 * radius, 2 * radius));
    }
}
