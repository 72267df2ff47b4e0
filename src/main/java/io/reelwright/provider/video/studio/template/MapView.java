package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Spot;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a map's spots lie in a picture, and how far the map is moved when each of them is spoken.
 *
 * @param projection from earth to the plane of the map
 * @param spots      the spots in that plane
 * @param moves      for each spot, pixels by which the plane is moved; all are 0 where the map shows all spots at once
 */
record MapView(MapProjection projection, List<Point2D> spots, List<Point2D> moves) {
    /** Degrees of longitude over the picture's width: of a close view, and of one whose camera travels. */
    private static final double CLOSE = 24;

    private static final double TRAVELLING = 48;
    /** Share of the travelling scale below which all spots at once would be too small. */
    private static final double TOO_SMALL = 0.62;
    /** Most pixels that the drawn map of a travelling camera may have, in millions. */
    private static final double MOST = 7e6;
    /** Span of latitudes from which a whole world is shown, in degrees. */
    private static final double WHOLE = 65;

    /** Shows all spots at once, as large as the box allows. */
    static MapView whole(List<Spot> spots, Rectangle2D box, double frameWidth) {
        double[] east = unbroken(spots);
        double stretch = stretch(spots);
        double width = span(east);
        double height = heights(spots, stretch);
        double scale = Math.min(
                frameWidth / Math.toRadians(spots.size() == 1 ? CLOSE * 1.5 : CLOSE * frameWidth / 1080),
                Math.min(
                        box.getWidth() / Math.max(1e-6, Math.toRadians(width)),
                        box.getHeight() / Math.max(1e-6, height)));
        double longitude = (least(east) + least(east) + width) / 2;
        MapProjection rough = new MapProjection(scale, stretch, longitude, 0, centre(box));
        // The middle of the spots comes to the middle of the box.
        Rectangle2D taken = bounds(placed(spots, east, rough));
        Point2D origin = new Point2D.Double(
                rough.origin().getX() + box.getCenterX() - taken.getCenterX(),
                rough.origin().getY() + box.getCenterY() - taken.getCenterY());
        MapProjection fine = new MapProjection(scale, stretch, longitude, 0, origin);
        List<Point2D> none =
                spots.stream().map(_ -> (Point2D) new Point2D.Double()).toList();
        return new MapView(fine, placed(spots, east, fine), none);
    }

    /** Returns whether all spots at once would be too small in a picture. */
    boolean isSmall(double frameWidth) {
        return projection.perRadian() < TOO_SMALL * travelling(frameWidth);
    }

    /** Shows one spot after the other; each comes to its own place in the box, the northern ones higher. */
    static MapView travelling(List<Spot> spots, Rectangle2D box, double frameWidth, double frameHeight) {
        double[] east = unbroken(spots);
        double scale = travelling(frameWidth);
        double stretch = stretch(spots);
        double wide = Math.toRadians(span(east));
        double high = heights(spots, stretch);
        while ((wide * scale + frameWidth) * (high * scale + frameHeight) > MOST && scale > 60) scale *= 0.94;
        List<Point2D> stops = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            double right = rank(east, i) / Math.max(1.0, spots.size() - 1);
            double down =
                    1 - rank(spots.stream().mapToDouble(Spot::latitude).toArray(), i) / Math.max(1.0, spots.size() - 1);
            stops.add(new Point2D.Double(
                    box.getX() + box.getWidth() * (0.28 + 0.36 * right),
                    box.getY() + box.getHeight() * (0.16 + 0.72 * down)));
        }
        MapProjection projection =
                new MapProjection(scale, stretch, east[0], spots.getFirst().latitude(), stops.getFirst());
        List<Point2D> placed = placed(spots, east, projection);
        List<Point2D> moves = new ArrayList<>();
        for (int i = 0; i < stops.size(); i++)
            moves.add(new Point2D.Double(
                    stops.get(i).getX() - placed.get(i).getX(),
                    stops.get(i).getY() - placed.get(i).getY()));
        return new MapView(projection, placed, moves);
    }

    /** Returns whether the map is moved from spot to spot. */
    boolean travels() {
        return moves.stream().anyMatch(move -> move.distance(0, 0) > 1);
    }

    /** Returns the part of the plane that a frame shows in the course of the scene. */
    Rectangle2D shown(double frameWidth, double frameHeight, double margin) {
        Rectangle2D all = new Rectangle2D.Double(0, 0, frameWidth, frameHeight);
        for (Point2D move : moves)
            all = all.createUnion(new Rectangle2D.Double(-move.getX(), -move.getY(), frameWidth, frameHeight));
        return new Rectangle2D.Double(
                all.getX() - margin, all.getY() - margin, all.getWidth() + 2 * margin, all.getHeight() + 2 * margin);
    }

    /** Returns the place of a spot in the picture while it is spoken. */
    Point2D seen(int spot) {
        return new Point2D.Double(
                spots.get(spot).getX() + moves.get(spot).getX(),
                spots.get(spot).getY() + moves.get(spot).getY());
    }

    /** Returns how far the map is moved at a position in stops: 1.5 is half way from the second to the third. */
    Point2D move(double position) {
        double at = Math.clamp(position, 0, moves.size() - 1.0);
        int from = (int) Math.floor(at);
        Point2D a = moves.get(from);
        Point2D b = moves.get(Math.min(moves.size() - 1, from + 1));
        double part = at - from;
        return new Point2D.Double(a.getX() + (b.getX() - a.getX()) * part, a.getY() + (b.getY() - a.getY()) * part);
    }

    /** Returns the longitudes, each on the turn round the world on which it is nearest to the one before. */
    private static double[] unbroken(List<Spot> spots) {
        double[] east = new double[spots.size()];
        for (int i = 0; i < east.length; i++) {
            east[i] = spots.get(i).longitude();
            if (i > 0) east[i] += 360 * Math.rint((east[i - 1] - east[i]) / 360);
        }
        return east;
    }

    private static double travelling(double frameWidth) {
        return frameWidth / Math.toRadians(TRAVELLING * Math.sqrt(frameWidth / 1080));
    }

    private static List<Point2D> placed(List<Spot> spots, double[] east, MapProjection projection) {
        List<Point2D> placed = new ArrayList<>();
        for (int i = 0; i < east.length; i++)
            placed.add(projection.at(east[i], spots.get(i).latitude()));
        return placed;
    }

    private static double stretch(List<Spot> spots) {
        double highest = spots.stream().mapToDouble(Spot::latitude).max().orElse(0);
        double lowest = spots.stream().mapToDouble(Spot::latitude).min().orElse(0);
        return highest - lowest > WHOLE ? MapProjection.MILLER : MapProjection.MERCATOR;
    }

    private static double heights(List<Spot> spots, double stretch) {
        double[] all = spots.stream()
                .mapToDouble(spot -> MapProjection.height(spot.latitude(), stretch))
                .toArray();
        return span(all);
    }

    private static double least(double[] values) {
        double least = values[0];
        for (double value : values) least = Math.min(least, value);
        return least;
    }

    private static double span(double[] values) {
        double most = values[0];
        for (double value : values) most = Math.max(most, value);
        return most - least(values);
    }

    private static int rank(double[] values, int of) {
        int rank = 0;
        for (int i = 0; i < values.length; i++) if (values[i] < values[of] || values[i] == values[of] && i < of) rank++;
        return rank;
    }

    private static Rectangle2D bounds(List<Point2D> points) {
        Rectangle2D bounds = new Rectangle2D.Double(
                points.getFirst().getX(), points.getFirst().getY(), 0, 0);
        for (Point2D point : points) bounds.add(point);
        return bounds;
    }

    private static Point2D centre(Rectangle2D box) {
        return new Point2D.Double(box.getCenterX(), box.getCenterY());
    }
}
