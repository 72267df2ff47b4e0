package io.reelwright.provider.video.studio.world;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a place looks. The same setting always gives the same pixels at the same place of the world. */
interface WorldArt {
    /** Returns whether the camera goes down from stop to stop, as along shelves, instead of to the right. */
    default boolean descends() {
        return false;
    }

    /** Returns what it can show of what is told in it; most places have a ground on which values stand. */
    default Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS);
    }

    /** Returns where the sun or moon of its sky stands; empty where none is seen. */
    default Optional<Light.Place> light(WorldSetting setting) {
        return Optional.empty();
    }

    /** Returns the natural colour of the boards on its wall, where it has some. */
    default Color wood() {
        return Tabletop.WOOD;
    }

    /** Paints what is farthest, over the look's own background; text is read before it. */
    void far(Graphics2D g, WorldSetting setting, Region region);

    /**
     * Returns the planes before it, the farthest first.
     *
     * @param first number of the first stop that is seen
     * @param last  number of the last one
     */
    List<Strip> strips(WorldSetting setting, int first, int last);
}
