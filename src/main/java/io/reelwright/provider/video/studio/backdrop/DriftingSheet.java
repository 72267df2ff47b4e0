package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Easing;
import io.reelwright.look.Sprite;
import java.awt.Graphics2D;

/**
 * A sprite that drifts and follows the camera at its depth.
 *
 * @param sprite  the image, in coordinates of the frame
 * @param depth   share of the camera move that the sprite makes
 * @param fromX   distance of its centre from the frame's centre to the right, in pixels
 * @param fromY   distance of its centre from the frame's centre downwards, in pixels
 * @param driftX  horizontal swing to either side, in pixels
 * @param driftY  vertical swing up and down, in pixels
 * @param period  seconds of one horizontal swing; a vertical one takes 0.83 times as long
 * @param phase   start phase of the swing, 0 to 1
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
        implements BackdropLayer {

    /** Returns a plane that spans the frame at height {@code atY} and drifts a little, mostly sideways. */
    static DriftingSheet band(BackdropSetting stage, Sprite sprite, double depth, double atY) {
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

    /** Returns a single object centred at (x, y). */
    static DriftingSheet thing(
            BackdropSetting stage, Sprite sprite, double depth, double x, double y, double swing, double period) {
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
    public void paint(Graphics2D g, double t, BackdropCamera camera) {
        double x = camera.shiftX(depth, fromX) + Easing.swing(t, driftX, period, phase);
        double y = camera.shiftY(depth, fromY) + Easing.swing(t, driftY, period * 0.83, phase + 0.25);
        sprite.draw(g, x, y);
    }
}
