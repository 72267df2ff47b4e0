package io.reelwright.provider.video.studio.world;

import java.awt.Graphics2D;

/** A plane of a world. Immutable and safe for use by several threads. */
@FunctionalInterface
public interface WorldLayer {
    /**
     * Paints the plane at a moment.
     *
     * @param t seconds since the scene's start
     */
    void paint(Graphics2D g, double t, WorldCamera camera);
}
