package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.place.Land;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** The earth seen from afar: an orthographic projection around a point. */
final class MapGlobe {
    private final double longitude;
    private final double sine;
    private final double cosine;
    private final Point2D centre;
    private final double radius;

    /** Creates the globe with a point of the earth in its middle. */
    MapGlobe(double longitude, double latitude, Point2D centre, double radius) {
        this.longitude = longitude;
        this.sine = Math.sin(Math.toRadians(latitude));
        this.cosine = Math.cos(Math.toRadians(latitude));
        this.centre = centre;
        this.radius = radius;
    }

    /** Returns the pixel of a point on earth; one on the far side is moved to the rim. */
    Point2D at(double east, double north) {
        double turn = Math.toRadians(east - longitude);
        double phi = Math.toRadians(north);
        double x = Math.cos(phi) * Math.sin(turn);
        double y = cosine * Math.sin(phi) - sine * Math.cos(phi) * Math.cos(turn);
        double front = sine * Math.sin(phi) + cosine * Math.cos(phi) * Math.cos(turn);
        if (front < 0) {
            double far = Math.max(1e-9, Math.hypot(x, y));
            x /= far;
            y /= far;
        }
        return new Point2D.Double(centre.getX() + radius * x, centre.getY() - radius * y);
    }

    /** Returns whether a point is well on the near side. */
    boolean faces(double east, double north) {
        Point2D seen = at(east, north);
        double turn = Math.toRadians(east - longitude);
        double phi = Math.toRadians(north);
        return sine * Math.sin(phi) + cosine * Math.cos(phi) * Math.cos(turn) > 0.3
                && seen.distance(centre) < radius * 0.94;
    }

    Stamp stamp(TemplateContext setting, MapColours colours) {
        Ellipse2D disc = new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
        Rectangle2D area = SoftShadow.grown(disc.getBounds2D(), 80);
        return Stamp.drawn(area, g -> {
            SoftShadow.under(g, disc, 26, 60, setting.palette().shade(), 0.45);
            g.setColor(colours.sea());
            g.fill(disc);
            Graphics2D inside = (Graphics2D) g.create();
            inside.clip(disc);
            surface(inside, colours);
            light(inside, disc, setting);
            inside.dispose();
            g.setColor(Colours.alpha(setting.palette().light(), 0.55));
            g.setStroke(new BasicStroke(5));
            g.draw(disc);
        });
    }

    private void surface(Graphics2D g, MapColours colours) {
        g.setColor(colours.grid());
        g.setStroke(new BasicStroke(2));
        for (int step = -180; step < 180; step += 15) {
            Path2D lines = new Path2D.Double();
            arc(lines, step, step, -90, 90);
            if (step > -90 && step < 90) arc(lines, -180, 180, step, step);
            g.draw(lines);
        }
        Path2D land = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Path2D borders = new Path2D.Double();
        for (Land.Line line : Land.shared().outlines()) add(land, line, true);
        for (Land.Line line : Land.shared().borders()) add(borders, line, false);
        g.setColor(Colours.alpha(colours.coast(), 0.3));
        g.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(land);
        g.setColor(colours.land());
        g.fill(land);
        g.setColor(colours.border());
        g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(borders);
    }

    /** Draws the part of a line of longitude or latitude that is on the near side. */
    private void arc(Path2D path, double fromEast, double toEast, double fromNorth, double toNorth) {
        boolean open = false;
        for (int i = 0; i <= 72; i++) {
            double east = fromEast + (toEast - fromEast) * i / 72;
            double north = fromNorth + (toNorth - fromNorth) * i / 72;
            Point2D point = at(east, north);
            if (point.distance(centre) > radius * 0.999) open = false;
            else if (open) path.lineTo(point.getX(), point.getY());
            else path.moveTo(point.getX(), point.getY());
            open = point.distance(centre) <= radius * 0.999;
        }
    }

    private void add(Path2D path, Land.Line line, boolean closed) {
        boolean near = false;
        for (int i = 0; i < line.size() && !near; i++)
            near = at(line.longitudes()[i], line.latitudes()[i]).distance(centre) < radius * 0.999;
        if (!near) return;
        for (int i = 0; i < line.size(); i++) {
            Point2D point = at(line.longitudes()[i], line.latitudes()[i]);
            if (i == 0) path.moveTo(point.getX(), point.getY());
            else path.lineTo(point.getX(), point.getY());
        }
        if (closed) path.closePath();
    }

    private void light(Graphics2D g, Ellipse2D disc, TemplateContext setting) {
        var shade = setting.palette().shade();
        g.setPaint(new RadialGradientPaint(
                new Point2D.Double(centre.getX() - radius * 0.3, centre.getY() - radius * 0.35),
                (float) (radius * 1.35),
                new float[] {0, 0.55f, 1},
                new java.awt.Color[] {
                    Colours.alpha(java.awt.Color.WHITE, 0.16), Colours.alpha(shade, 0.02), Colours.alpha(shade, 0.62)
                }));
        g.fill(disc);
    }
}
