package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** The line of a route: dotted ahead, solid where it has been. Curves are Catmull-Rom splines through the stops. */
final class RouteLine implements SceneLayer {
    private static final int STEPS = 28;

    private final List<Point2D> stops;
    private final List<Point2D> path = new ArrayList<>();
    private final EntranceCues cues;
    private final TemplateContext setting;
    private final Color colour;
    private final Color ground;
    private final Stamp dotted;

    RouteLine(List<Point2D> stops, EntranceCues cues, TemplateContext setting) {
        this.stops = stops;
        this.cues = cues;
        this.setting = setting;
        this.ground = setting.palette().surface().ground(0);
        Color accent = setting.palette().accent();
        this.colour = Colours.contrast(accent, ground) > 2
                ? accent
                : setting.palette().surface().accent();
        for (int leg = 0; leg + 1 < stops.size(); leg++)
            for (int step = 0; step < STEPS; step++) path.add(point(leg, step / (double) STEPS));
        path.add(stops.getLast());
        this.dotted = dotted();
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        now.put(canvas, dotted, Depth.TEXT, 0, 0, Math.clamp((t - 0.25) / 0.3, 0, 1));
        Path2D drawn = drawn(new RouteProgress(cues).at(t));
        StopDots dots =
                new StopDots(colour, Colours.mix(setting.palette().surface().ink(), ground, 0.3), ground);
        if (t < 0.25) return;
        GrowthPainter.through(canvas, now, Depth.TEXT, g -> {
            stroke(g, drawn, 20, ground);
            stroke(g, drawn, 12, colour);
            for (int i = 0; i < stops.size(); i++) {
                boolean active = t >= cues.at(i) && t < cues.next(i);
                dots.draw(g, stops.get(i), active ? 26 : 19, t, cues.at(i), cues.next(i));
            }
        });
    }

    private Path2D drawn(double advance) {
        Path2D line = new Path2D.Double();
        line.moveTo(path.getFirst().getX(), path.getFirst().getY());
        int last = (int) Math.clamp(advance * STEPS, 0, path.size() - 1.0);
        for (int i = 1; i <= last; i++)
            line.lineTo(path.get(i).getX(), path.get(i).getY());
        if (advance > 0 && last + 1 < path.size()) {
            double part = advance * STEPS - last;
            Point2D from = path.get(last);
            Point2D to = path.get(last + 1);
            line.lineTo(from.getX() + (to.getX() - from.getX()) * part, from.getY() + (to.getY() - from.getY()) * part);
        }
        return line;
    }

    private Stamp dotted() {
        Path2D whole = drawn(stops.size() - 1.0);
        Rectangle2D box = whole.getBounds2D();
        box.setRect(box.getX() - 10, box.getY() - 10, box.getWidth() + 20, box.getHeight() + 20);
        return Stamp.drawn(box, g -> {
            g.setColor(Colours.mix(setting.palette().surface().muted(), ground, 0.35));
            g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {1, 22}, 0));
            g.draw(whole);
        });
    }

    private static void stroke(Graphics2D g, Path2D line, float width, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    private Point2D point(int leg, double p) {
        Point2D a = stops.get(Math.max(0, leg - 1));
        Point2D b = stops.get(leg);
        Point2D c = stops.get(leg + 1);
        Point2D d = stops.get(Math.min(stops.size() - 1, leg + 2));
        return new Point2D.Double(
                spline(a.getX(), b.getX(), c.getX(), d.getX(), p), spline(a.getY(), b.getY(), c.getY(), d.getY(), p));
    }

    private static double spline(double a, double b, double c, double d, double p) {
        return 0.5 * (2 * b + (c - a) * p + (2 * a - 5 * b + 4 * c - d) * p * p + (3 * b - 3 * c + d - a) * p * p * p);
    }
}
