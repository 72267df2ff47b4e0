package io.reelwright.provider.video.studio;

import io.reelwright.campaign.CameraWish;
import io.reelwright.look.Ease;
import io.reelwright.provider.video.studio.stage.Moment;

/**
 * The camera's way through a scene. It is seen as parallax: each depth moves and grows by its share, which costs no
 * scaling of whole frames.
 *
 * @param wish    of the storyboard
 * @param seconds how long the scene is
 */
record CameraPath(CameraWish wish, double seconds) {
    private static final double PUSH = 0.045;
    private static final double BREATH = 0.012;
    private static final double PAN = 40;

    Moment at(double t) {
        double p = t / Math.max(0.1, seconds);
        double way = 0.5 * p + 0.5 * Ease.IN_OUT_CUBIC.at(p);
        double swing = PAN * (way - 0.5);
        return switch (wish) {
            case PUSH_IN -> new Moment(t, 1 + PUSH * way, 0, 0);
            case PULL_OUT -> new Moment(t, 1 + PUSH * (1 - way), 0, 0);
            case PAN_LEFT -> new Moment(t, 1 + BREATH, swing, 0);
            case PAN_RIGHT -> new Moment(t, 1 + BREATH, -swing, 0);
            case TILT_UP -> new Moment(t, 1 + BREATH, 0, swing);
            case TILT_DOWN -> new Moment(t, 1 + BREATH, 0, -swing);
            case STILL -> new Moment(t, 1 + BREATH * way, 0, 0);
        };
    }
}
