package io.reelwright.provider.video.studio.world;

import java.awt.Graphics2D;

/** One plane of a world. Safe for use by several threads: it holds nothing that changes. */
@FunctionalInterface
public interface WorldLayer {
    /**
     * Paints the plane as it is at a moment.
     *
     * @param t seconds since the scene's start
     */
    void paint(Graphics2D g, double t, WorldCamera camera);
}
