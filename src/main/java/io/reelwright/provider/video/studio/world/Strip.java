package io.reelwright.provider.video.studio.world;

import java.awt.Graphics2D;

/**
 * A plane of a world, or a part of one, that is drawn once and then moved.
 *
 * @param share  share of the camera's travel that it makes: 1 where things stand, less behind them, more before them
 * @param top    upper edge in the plane's own pixels
 * @param bottom lower edge, likewise
 * @param sway   pixels by which it swings to either side, for water and leaves; 0 for what stands still
 * @param front  whether it is before text and pictures
 * @param paint  paints the part of the plane that a region holds
 */
record Strip(double share, double top, double bottom, double sway, boolean front, Paint paint) {
    /** Paints a part of a plane; the same pixels whatever the region is. */
    @FunctionalInterface
    interface Paint {
        void paint(Graphics2D g, Region region);
    }

    static Strip behind(double share, double top, double bottom, Paint paint) {
        return new Strip(share, top, bottom, 0, false, paint);
    }

    static Strip swaying(double share, double top, double bottom, double sway, Paint paint) {
        return new Strip(share, top, bottom, sway, false, paint);
    }

    static Strip before(double share, double top, double bottom, double sway, Paint paint) {
        return new Strip(share, top, bottom, sway, true, paint);
    }
}
