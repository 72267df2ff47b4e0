package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Easing;
import java.util.List;

/**
 * Where the camera stands in a world during a take, and when it travels.
 *
 * @param legs  the stands in order of time; at least one, the first at second 0 or before
 * @param hours how the day passes in its sky while years are told, in order of time; empty where none are
 */
public record WorldPath(List<Leg> legs, List<Hour> hours) {
    /** Seconds that the camera takes from one stand to the next. */
    public static final double TRAVEL = 0.6;

    /** Seconds that the light of the sky takes from one hour to the next. */
    private static final double PASSING = 0.7;

    /**
     * A stand of the camera.
     *
     * @param at    second of the take from which it is approached
     * @param stop  number of the stop, from 0; stops lie at equal distances along the world
     * @param gaze  how the camera looks at the place from there
     * @param jumps whether it is reached by a cut
     */
    public record Leg(double at, double stop, Gaze gaze, boolean jumps) {}

    /**
     * A moment of the day that is reached while years are told.
     *
     * @param at   second of the take from which the light moves there
     * @param part part of the day that has passed, 0 to 1; at 1 it is where it stands when no time is told
     */
    public record Hour(double at, double part) {}

    /** Creates the path of a take in which no time is told. */
    public WorldPath(List<Leg> legs) {
        this(legs, List.of());
    }

    public WorldPath {
        legs = List.copyOf(legs);
        hours = List.copyOf(hours);
        if (legs.isEmpty()) throw new IllegalArgumentException("a camera stands somewhere");
    }

    /** Returns a camera that stays at a stop. */
    public static WorldPath at(double stop) {
        return new WorldPath(List.of(new Leg(0, stop, Gaze.AHEAD, true)));
    }

    /** Returns which leg holds at a second, from 0. */
    int leg(double t) {
        int at = 0;
        for (int i = 1; i < legs.size(); i++) if (t >= legs.get(i).at()) at = i;
        return at;
    }

    /** Returns the stop at which the camera is at a second; between two stops while it travels. */
    public double stop(double t) {
        int leg = leg(t);
        return between(
                leg, t, legs.get(leg).stop(), leg == 0 ? 0 : legs.get(leg - 1).stop());
    }

    /** Returns by how many pixels the surface has come up at a second, because the camera looks down. */
    public double down(double t, Aspect aspect) {
        int leg = leg(t);
        return between(
                leg,
                t,
                legs.get(leg).gaze().descent(aspect),
                leg == 0 ? 0 : legs.get(leg - 1).gaze().descent(aspect));
    }

    /** Returns which part of the day has passed at a second, 0 to 1. */
    double hour(double t) {
        double part = 1;
        for (Hour hour : hours) part += (hour.part() - part) * Easing.IN_OUT_CUBIC.at(t, hour.at(), PASSING);
        return part;
    }

    /** Returns how much time is told at a second: 0 before the first hour, 1 after it has begun. */
    double told(double t) {
        return hours.isEmpty() ? 0 : Math.clamp((t - hours.getFirst().at()) / PASSING, 0, 1);
    }

    private double between(int leg, double t, double to, double from) {
        if (leg == 0 || legs.get(leg).jumps()) return to;
        double part = Easing.OUT_EXPO.at(t, legs.get(leg).at(), TRAVEL);
        return from + (to - from) * part;
    }
}
