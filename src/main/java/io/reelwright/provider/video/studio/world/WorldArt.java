package io.reelwright.provider.video.studio.world;

import java.awt.Graphics2D;
import java.util.List;

/** How a place looks. The same setting always gives the same pixels at the same place of the world. */
interface WorldArt {
    /** Returns whether the camera goes down from stop to stop, as along shelves, instead of to the right. */
    default boolean descends() {
        return false;
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
