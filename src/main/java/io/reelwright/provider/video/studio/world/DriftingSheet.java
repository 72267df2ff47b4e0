package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Easing;
import io.reelwright.look.Sprite;
import java.awt.Graphics2D;

/**
 * A picture that drifts and follows the camera at its depth.
 *
 * @param sprite  in coordinates of the frame
 * @param depth   how much of the camera's move it makes
 * @param fromX   how far its centre lies right of the frame's centre
 * @param fromY   how far its centre lies below the frame's centre
 * @param driftX  how far it swings to either side, in pixels
 * @param driftY  how far it swings up and down
 * @param period  seconds of a swing
 * @param phase   where the swing begins, 0 to 1
 */
record DriftingSheet(
        Sprite sprite,
        double depth,
        double fromX,
        double fromY,
        double driftX,
        double driftY,
        double period,
        double phase)
        implements WorldLayer {

    /** A plane that spans the frame and hangs on a height of it; it drifts sideways a little. */
    static DriftingSheet band(WorldSetting stage, Sprite sprite, double depth, double atY) {
        double period = 11 + 6 * stage.random().nextDouble();
        return new DriftingSheet(
                sprite,
                depth,
                0,
                atY - stage.height() / 2.0,
                9 * depth,
                2,
                period,
                stage.random().nextDouble());
    }

    /** A thing at a place. */
    static DriftingSheet thing(
            WorldSetting stage, Sprite sprite, double depth, double x, double y, double swing, double period) {
        return new DriftingSheet(
                sprite,
                depth,
                x - stage.width() / 2.0,
                y - stage.height() / 2.0,
                swing * 0.4,
                swing,
                period,
                stage.random().nextDouble());
    }

    @Override
    public void paint(Graphics2D g, double t, WorldCamera camera) {
        double x = camera.shiftX(depth, fromX) + Easing.swing(t, driftX, period, phase);
        double y = camera.shiftY(depth, fromY) + Easing.swing(t, driftY, period * 0.83, phase + 0.25);
        sprite.draw(g, x, y);
    }
}
