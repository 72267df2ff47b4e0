package io.reelwright.provider.video.studio;

import io.reelwright.campaign.CameraMove;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.FrameMoment;

/**
 * The camera's path through a scene. It is shown as parallax: each depth moves and grows by its own share, so whole frames
 * need no scaling.
 *
 * @param wish    camera move that the storyboard requests
 * @param seconds length of the scene
 * @param lead    seconds by which the entrances of the scene precede its first frame; 0 for most scenes
 */
record CameraPath(CameraMove wish, double seconds, double lead) {
    private static final double PUSH = 0.045;
    private static final double BREATH = 0.012;
    private static final double PAN = 40;
    /** Enlargement with which an opening scene begins instead of entrances. */
    private static final double SETTLING = 0.02;

    FrameMoment at(double t) {
        if (lead <= 0) return moving(t);
        FrameMoment now = moving(t);
        double settling = SETTLING * (1 - Easing.OUT_EXPO.at(t, 0, 0.7));
        return new FrameMoment(now.t(), now.zoom() + settling, now.dx(), now.dy()).ledBy(lead);
    }

    private FrameMoment moving(double t) {
        double p = t / Math.max(0.1, seconds);
        double way = 0.5 * p + 0.5 * Easing.IN_OUT_CUBIC.at(p);
        double swing = PAN * (way - 0.5);
        return switch (wish) {
            case PUSH_IN -> new FrameMoment(t, 1 + PUSH * way, 0, 0);
            case PULL_OUT -> new FrameMoment(t, 1 + PUSH * (1 - way), 0, 0);
            case PAN_LEFT -> new FrameMoment(t, 1 + BREATH, swing, 0);
            case PAN_RIGHT -> new FrameMoment(t, 1 + BREATH, -swing, 0);
            case TILT_UP -> new FrameMoment(t, 1 + BREATH, 0, swing);
            case TILT_DOWN -> new FrameMoment(t, 1 + BREATH, 0, -swing);
            case STILL -> new FrameMoment(t, 1 + BREATH * way, 0, 0);
        };
    }
}
