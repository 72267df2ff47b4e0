package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map with its pins, plates and route. All of it moves together, by whole pixels, so that the drawn map is only copied.
 *
 * @param view    where the spots lie
 * @param ground  the drawn map
 * @param pin     the pin of every spot
 * @param plates  the plate of each spot, where it is while the spot is spoken; null for a spot without a name
 * @param line    the route; null where there is none
 * @param vehicle what travels at the route's end, drawn around (0, 0); null for nothing
 * @param cues    when each spot is spoken
 * @param colours the look's colours
 * @param drift   pixels by which the map sways
 */
record MapLayer(
        MapView view,
        Stamp ground,
        MapPin pin,
        List<@Nullable Stamp> plates,
        @Nullable MapRouteLine line,
        @Nullable Stamp vehicle,
        EntranceCues cues,
        MapColours colours,
        double drift)
        implements SceneLayer {
    /** Share of a leg after which the plate of its start has gone. */
    private static final double GONE = 0.2;

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double position = new RouteProgress(cues).at(t);
        Point2D move = view.move(position);
        double x = Math.rint(move.getX() + Easing.swing(t, drift, 9.7, 0.1));
        double y = Math.rint(move.getY() + Easing.swing(t, drift * 0.7, 12.3, 0.45));
        canvas.place(ground, ground.x() + x, ground.y() + y, 1, 1);
        onMap(canvas, x, y, g -> {
            if (line != null) line.draw(g, position);
            for (int i = 0; i < cues.count(); i++) mark(g, view.spots().get(i), t, cues.at(i), cues.next(i));
        });
        ride(canvas, position, t, x, y);
        for (int i = 0; i < cues.count(); i++) {
            Point2D spot = view.spots().get(i);
            pin.paint(canvas, spot.getX() + x, spot.getY() + y, t, cues.at(i));
        }
        for (int i = 0; i < cues.count(); i++) plate(canvas, i, t, position, x, y);
    }

    private static void onMap(Canvas canvas, double x, double y, java.util.function.Consumer<Graphics2D> painter) {
        Graphics2D g = canvas.graphics();
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        painter.accept(g);
        g.setTransform(before);
    }

    /** Draws the ring that runs out from a spot as it is spoken, and goes on faintly while it is the last one. */
    private void mark(Graphics2D g, Point2D spot, double t, double at, double next) {
        if (t < at || t > next) return;
        double turn = (t - at) % 1.6 / 1.6;
        double radius = 14 + 62 * Easing.OUT_CUBIC.at(turn);
        g.setColor(Colours.alpha(colours.route(), 0.75 * (1 - turn)));
        g.setStroke(new BasicStroke(6));
        g.draw(new Ellipse2D.Double(spot.getX() - radius, spot.getY() - radius * 0.6, 2 * radius, 1.2 * radius));
    }

    private void ride(Canvas canvas, double position, double t, double x, double y) {
        Stamp shown = vehicle;
        MapRouteLine path = line;
        if (shown == null || path == null || position <= 0) return;
        Point2D tip = path.at(position);
        double alpha = Math.clamp(position / 0.06, 0, 1);
        double rock = Easing.swing(t, 3, 1.7, 0);
        canvas.place(
                shown, Math.rint(tip.getX() + x + shown.x()), Math.rint(tip.getY() + y + rock + shown.y()), 1, alpha);
    }

    private void plate(Canvas canvas, int spot, double t, double position, double x, double y) {
        Stamp plate = plates.get(spot);
        if (plate == null || t < cues.at(spot) - 1e-6) return;
        double alpha = Math.clamp((t - cues.at(spot)) / 0.08 + 0.5, 0, 1);
        if (view.travels()) alpha *= Math.clamp(1 - (position - spot - 0.12) / (GONE - 0.12), 0, 1);
        double rise = 22 * (1 - Easing.OUT_EXPO.at(t, cues.at(spot), 0.36));
        Point2D rest = view.moves().get(spot);
        canvas.place(
                plate, plate.x() + Math.rint(x - rest.getX()), plate.y() + Math.rint(y - rest.getY() + rise), 1, alpha);
    }
}
