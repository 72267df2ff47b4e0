package io.reelwright.provider.video.studio.template;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/** The line of a route on a map: an arc from spot to spot, dotted ahead, solid where it has been. */
final class MapRouteLine {
    private static final int STEPS = 32;
    /** Height of an arc, as a share of its length. */
    private static final double BEND = 0.14;

    private final List<Point2D> path = new ArrayList<>();
    private final MapColours colours;
    private final float width;

    MapRouteLine(List<Point2D> spots, MapColours colours, double width) {
        this.colours = colours;
        this.width = (float) width;
        for (int leg = 0; leg + 1 < spots.size(); leg++)
            for (int step = 0; step < STEPS; step++)
                path.add(arc(spots.get(leg), spots.get(leg + 1), step / (double) STEPS));
        path.add(spots.getLast());
    }

    /** Returns the point at a position in stops. */
    Point2D at(double position) {
        double at = Math.clamp(position * STEPS, 0, path.size() - 1.0);
        int from = (int) Math.floor(at);
        Point2D a = path.get(from);
        Point2D b = path.get(Math.min(path.size() - 1, from + 1));
        return new Point2D.Double(
                a.getX() + (b.getX() - a.getX()) * (at - from), a.getY() + (b.getY() - a.getY()) * (at - from));
    }

    /** Draws the line up to a position in stops, in the plane of the map. */
    void draw(Graphics2D g, double position) {
        if (position <= 0) return;
        Path2D drawn = new Path2D.Double();
        drawn.moveTo(path.getFirst().getX(), path.getFirst().getY());
        int last = (int) Math.clamp(position * STEPS, 0, path.size() - 1.0);
        for (int i = 1; i <= last; i++)
            drawn.lineTo(path.get(i).getX(), path.get(i).getY());
        Point2D tip = at(position);
        drawn.lineTo(tip.getX(), tip.getY());
        stroke(g, drawn, width + 8, colours.casing());
        stroke(g, drawn, width, colours.route());
    }

    /** Draws the whole line as dots. */
    void drawAhead(Graphics2D g) {
        Path2D whole = new Path2D.Double();
        whole.moveTo(path.getFirst().getX(), path.getFirst().getY());
        for (Point2D point : path) whole.lineTo(point.getX(), point.getY());
        float[] dots = {1, 2.4f * width};
        g.setColor(io.reelwright.look.Colours.alpha(colours.casing(), 0.75));
        g.setStroke(new BasicStroke(width * 0.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, dots, 0));
        g.draw(whole);
    }

    private static void stroke(Graphics2D g, Path2D line, float width, Color colour) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line);
    }

    /** Returns a point of the arc between two spots, which bends upwards. */
    private static Point2D arc(Point2D from, Point2D to, double part) {
        double x = to.getX() - from.getX();
        double y = to.getY() - from.getY();
        double up = x >= 0 ? 1 : -1;
        double middleX = (from.getX() + to.getX()) / 2 + up * y * BEND * 2;
        double middleY = (from.getY() + to.getY()) / 2 - up * x * BEND * 2;
        double rest = 1 - part;
        return new Point2D.Double(
                rest * rest * from.getX() + 2 * rest * part * middleX + part * part * to.getX(),
                rest * rest * from.getY() + 2 * rest * part * middleY + part * part * to.getY());
    }
}
