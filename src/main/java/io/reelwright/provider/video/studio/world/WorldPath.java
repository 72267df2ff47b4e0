package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Easing;
import java.util.List;

/**
 * Where the camera stands in a world during a take, and when it travels.
 *
 * @param legs the stands in order of time; at least one, the first at second 0 or before
 */
public record WorldPath(List<Leg> legs) {
    /** Seconds that the camera takes from one stand to the next. */
    public static final double TRAVEL = 0.6;

    /**
     * A stand of the camera.
     *
     * @param at    second of the take from which it is approached
     * @param stop  number of the stop, from 0; stops lie at equal distances along the world
     * @param gaze  how the camera looks at the place from there
     * @param jumps whether it is reached by a cut
     */
    public record Leg(double at, double stop, Gaze gaze, boolean jumps) {}

    public WorldPath {
        legs = List.copyOf(legs);
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

    private double between(int leg, double t, double to, double from) {
        if (leg == 0 || legs.get(leg).jumps()) return to;
        double part = Easing.OUT_EXPO.at(t, legs.get(leg).at(), TRAVEL);
        return from + (to - from) * part;
    }
}
