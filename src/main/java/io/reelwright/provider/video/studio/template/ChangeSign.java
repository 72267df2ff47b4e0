package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The signs that tell of a change: the dashed outline of what was, and an arrow. */
final class ChangeSign {
    private ChangeSign() {}

    /** Returns the outline of an earlier state, which stays where it was. */
    static SceneLayer ghost(Shape shape, double at, TemplateContext setting) {
        Rectangle2D box = shape.getBounds2D();
        Rectangle2D room =
                new Rectangle2D.Double(box.getX() - 4, box.getY() - 4, box.getWidth() + 8, box.getHeight() + 8);
        Color ink = setting.palette().ink();
        Stamp stamp = Stamp.drawn(room, g -> {
            g.setColor(Colours.alpha(ink, 0.07));
            g.fill(shape);
            g.setColor(Colours.alpha(ink, 0.62));
            g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {14, 12}, 0));
            g.draw(shape);
        });
        return new MovingStamp(stamp, Depth.TEXT, Entrance.fade(at), new IdleMotion(0, 1.6, 0.002, 4.7, 0.4));
    }

    /** Returns an arrow from one point to another one, which grows as the second value is told. */
    static SceneLayer arrow(double x, double y, double toX, double toY, double at, Color colour) {
        double angle = Math.atan2(toY - y, toX - x);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(toX - 26 * Math.cos(angle), toY - 26 * Math.sin(angle));
        Path2D head = new Path2D.Double();
        head.moveTo(toX, toY);
        for (double side : new double[] {2.5, -2.5})
            head.lineTo(toX + 46 * Math.cos(angle + side), toY + 46 * Math.sin(angle + side));
        head.closePath();
        Rectangle2D box = path.getBounds2D().createUnion(head.getBounds2D());
        Rectangle2D room =
                new Rectangle2D.Double(box.getX() - 14, box.getY() - 14, box.getWidth() + 28, box.getHeight() + 28);
        Stamp stamp = Stamp.drawn(room, g -> {
            g.setColor(colour);
            g.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
            g.fill(head);
        });
        Entrance entrance =
                new Entrance(at, 0.4, Easing.OUT_EXPO, -70 * Math.cos(angle), -70 * Math.sin(angle), 0.7, false);
        return new MovingStamp(
                stamp,
                Depth.TEXT,
                entrance,
                new IdleMotion(6 * Math.abs(Math.cos(angle)), 6 * Math.abs(Math.sin(angle)), 0, 1.5, 0));
    }
}
