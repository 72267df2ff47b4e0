package io.reelwright.provider.video.studio;

import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.util.List;

/**
 * The layers of one card within a scene. They enter with the card's own entrances and leave {@link #LEAVING} seconds before the next card
 * comes; where the scene itself ends, only their text leaves, so that the picture goes with its ground.
 *
 * @param layers   the card's layers; their time counts from {@code from}
 * @param from     second of the scene at which the card comes
 * @param to       second at which it has left
 * @param last     whether the scene ends with it
 * @param leaves   whether its text leaves at all: not before a cut, which takes everything away at once
 * @param moves    seconds of the scene at which what is there moves again
 * @param lead     seconds by which its entrances are over when it comes: 0, or more for a card that is shown again
 * @param ground   how far the ground on which it stands has moved
 */
record RunLayer(
        List<SceneLayer> layers,
        double from,
        double to,
        boolean last,
        boolean leaves,
        List<Double> moves,
        double lead,
        MovingGround ground)
        implements SceneLayer {
    /** How far the ground has moved from where a card stands on it, while the camera travels. */
    interface MovingGround {
        /** Ground that stays. */
        MovingGround STILL = (now, _) -> now;

        /** Returns a moment of the scene at which everything is moved with the ground; {@code t} in seconds from its first frame. */
        FrameMoment moved(FrameMoment now, double t);
    }

    /** Seconds that text and pictures take to leave. */
    static final double LEAVING = 0.2;

    /** Seconds in which a card that is shown again comes back. */
    private static final double COMING = 0.25;

    /** How much nearer the picture comes while it moves again. */
    private static final double NUDGE = 0.035;

    /** Moves after which the camera stays where it is, so that no text leaves its band. */
    private static final double MOST = 2;

    RunLayer {
        layers = List.copyOf(layers);
        moves = List.copyOf(moves);
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t() - now.lead();
        if (t < from || !last && t >= to) return;
        double came = lead > 0 && from > 0 ? Math.clamp((t - from) / COMING, 0, 1) : 1;
        double here = came * gone(t);
        FrameMoment own = from > 0 ? now.since(now.lead() + from).ledBy(lead) : now;
        FrameMoment seen = ground.moved(own.nearer(1 + NUDGE * nudge(t)), t).fading(here, last ? came : here);
        for (SceneLayer layer : layers) layer.paint(canvas, seen);
    }

    private double gone(double t) {
        return leaves ? Math.clamp((to - t) / LEAVING, 0, 1) : 1;
    }

    /** Returns how far the camera has come, each move stays. */
    private double nudge(double t) {
        double sum = 0;
        for (double at : moves) sum += Easing.OUT_EXPO.at(t, at, 0.5);
        return Math.min(sum, MOST);
    }
}
