package io.reelwright.provider.video.studio.template;

import io.reelwright.place.Land;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/** Draws land and sea at one scale, once; a camera then only moves the picture. */
final class MapPlane {
    private static final double GRID = 15;
    private static final double GLOW = 34;

    private final MapProjection projection;
    private final MapColours colours;

    MapPlane(MapProjection projection, MapColours colours) {
        this.projection = projection;
        this.colours = colours;
    }

    /** Draws over the rectangle and beyond; the caller sets the clip. */
    void draw(Graphics2D g, Rectangle2D area) {
        g.setPaint(
                new GradientPaint(0, (float) area.getMinY(), colours.sea(), 0, (float) area.getMaxY(), colours.deep()));
        g.fill(area);
        grid(g, area);
        Path2D land = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        Path2D borders = new Path2D.Double();
        Rectangle2D wide = SoftShadow.grown(area, GLOW * 2);
        for (Land.Line line : Land.shared().outlines()) everyTurn(line, wide, land, true);
        for (Land.Line line : Land.shared().borders()) everyTurn(line, wide, borders, false);
        glow(g, land, area);
        g.setColor(colours.land());
        g.fill(land);
        // Closes the hairline where an outline meets itself at the antimeridian.
        g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(land);
        g.setColor(colours.border());
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(borders);
    }

    /** Draws the dark edge of the sea along the coast: strokes that grow wider and fainter. */
    private void glow(Graphics2D g, Shape land, Rectangle2D area) {
        if (area.getWidth() * area.getHeight() <= 0) return;
        for (double width = GLOW; width >= 6; width *= 0.62) {
            g.setColor(io.reelwright.look.Colours.alpha(colours.coast(), 0.16));
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(land);
        }
    }

    private void grid(Graphics2D g, Rectangle2D area) {
        g.setColor(colours.grid());
        g.setStroke(new BasicStroke(2));
        double step = projection.turn() * GRID / 360;
        double first = projection.at(0, 0).getX();
        for (double x = first + Math.ceil((area.getMinX() - first) / step) * step; x < area.getMaxX(); x += step)
            g.draw(new java.awt.geom.Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
        for (double latitude = -75; latitude <= 75; latitude += GRID) {
            double y = projection.at(0, latitude).getY();
            g.draw(new java.awt.geom.Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
        }
    }

    /** Adds a line wherever it is seen: once for each turn round the world. */
    private void everyTurn(Land.Line line, Rectangle2D area, Path2D path, boolean closed) {
        Path2D once = new Path2D.Double();
        for (int i = 0; i < line.size(); i++) {
            Point2D point = projection.at(line.longitudes()[i], line.latitudes()[i]);
            if (i == 0) once.moveTo(point.getX(), point.getY());
            else once.lineTo(point.getX(), point.getY());
        }
        if (closed) once.closePath();
        Rectangle2D bounds = once.getBounds2D();
        double turn = projection.turn();
        int first = (int) Math.ceil((area.getMinX() - bounds.getMaxX()) / turn);
        int last = (int) Math.floor((area.getMaxX() - bounds.getMinX()) / turn);
        for (int turns = first; turns <= last; turns++) {
            var move = java.awt.geom.AffineTransform.getTranslateInstance(turns * turn, 0);
            Shape there = once.createTransformedShape(move);
            if (there.getBounds2D().getMaxY() >= area.getMinY()
                    && there.getBounds2D().getMinY() <= area.getMaxY()) path.append(there, false);
        }
    }
}
