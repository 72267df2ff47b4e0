package io.reelwright.provider.video.studio.template;

import java.awt.geom.Point2D;

/**
 * A cylindrical projection. With a stretch of 1 it is Mercator's, which keeps the shapes of a region true; with 0.8 it is Miller's, which
 * keeps the north of a whole world from growing too large.
 *
 * @param perRadian pixels for one radian of longitude
 * @param stretch   share of a latitude that is projected as by Mercator
 * @param longitude longitude of {@code origin}, degrees; longitudes beyond ±180 go on round the world
 * @param latitude  latitude of {@code origin}, degrees
 * @param origin    place of that point, in pixels
 */
record MapProjection(double perRadian, double stretch, double longitude, double latitude, Point2D origin) {
    static final double MERCATOR = 1;
    static final double MILLER = 0.8;

    /** Latitude beyond which nothing is shown, in degrees. */
    private static final double HIGHEST = 84;

    /** Returns the pixel of a point on earth. */
    Point2D at(double east, double north) {
        return new Point2D.Double(
                origin.getX() + perRadian * Math.toRadians(east - longitude),
                origin.getY() - perRadian * (height(north, stretch) - height(latitude, stretch)));
    }

    /** Returns the distance of a latitude from the equator, for one pixel per radian. */
    static double height(double latitude, double stretch) {
        double phi = Math.toRadians(Math.clamp(latitude, -HIGHEST, HIGHEST)) * stretch;
        return Math.log(Math.tan(Math.PI / 4 + phi / 2)) / stretch;
    }

    /** Returns the pixels of a whole turn round the world. */
    double turn() {
        return perRadian * 2 * Math.PI;
    }
}
