package io.reelwright.place;

import java.util.List;

/**
 * A place on earth.
 *
 * @param names     its names, the usual one first
 * @param longitude degrees east of Greenwich, −180 to 180
 * @param latitude  degrees north of the equator, −90 to 90
 * @param kind      what it is
 * @param rank      how much more often than others of its name it is meant: for a city its people, for the rest a like number
 * @param country   code of its country by ISO 3166, empty where it lies in several or in none
 */
public record Place(List<String> names, double longitude, double latitude, PlaceKind kind, long rank, String country) {
    private static final double EARTH = 6_371;

    public Place {
        names = List.copyOf(names);
    }

    /** Returns its usual name. */
    public String name() {
        return names.getFirst();
    }

    /** Returns the distance to a point, along the surface of the earth, in kilometres. */
    public double kilometresTo(double otherLongitude, double otherLatitude) {
        double rise = Math.sin(Math.toRadians(otherLatitude - latitude) / 2);
        double turn = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        double part = rise * rise
                + turn * turn * Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(otherLatitude));
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(part)));
    }

    /** Returns the distance to another place in kilometres. */
    public double kilometresTo(Place other) {
        return kilometresTo(other.longitude, other.latitude);
    }
}
