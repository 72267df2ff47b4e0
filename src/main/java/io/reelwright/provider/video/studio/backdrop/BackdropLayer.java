package io.reelwright.provider.video.studio.backdrop;

import java.awt.Graphics2D;

/** A plane of a backdrop. Immutable and safe for use by several threads. */
@FunctionalInterface
public interface BackdropLayer {
    /**
     * Paints the plane at a moment.
     *
     * @param t seconds since the scene's start
     */
    void paint(Graphics2D g, double t, BackdropCamera camera);
}
