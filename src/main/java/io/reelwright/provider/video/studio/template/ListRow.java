package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;

/**
 * A row of a list on its card: faint while the row before it is spoken, then active, then done with a check mark.
 *
 * @param rest   the card before and after the row is spoken
 * @param active the card while the row is spoken
 * @param check  the check mark
 * @param hint   second from which the row is visible before it is spoken
 * @param ghost  how visible it then is, 0 to 1
 * @param at     second at which the row is spoken
 * @param done   second at which the next row is spoken
 */
record ListRow(Stamp rest, Stamp active, Stamp check, double hint, double ghost, double at, double done)
        implements SceneLayer {
    /** How visible a row is before it is spoken, in a scene that builds up. */
    static final double GHOST = 0.42;

    private static final double ENTER = 0.42;
    private static final double SETTLE = 0.22;
    private static final double RISE = 22;
    private static final double LARGER = 0.02;

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double lit = t < at ? 0 : Math.clamp((t - at) / 0.14 + 0.15, 0, 1);
        double over = Easing.OUT_CUBIC.at(t, done, SETTLE);
        double way = Easing.OUT_EXPO.at(t, at, ENTER);
        double sway = Easing.swing(t, 1.8, 4.6, rest.y() % 7 / 7.0);
        if (t < at + 0.3) {
            double shown = ghost * Math.clamp((t - hint) / 0.3, 0, 1);
            // A row that stands is covered by its active card, which fades in over it; a ghost makes way.
            put(canvas, now, rest, rise() * 0.5 + sway, 1, ghost < 1 ? shown * (1 - lit) : lit < 1 ? shown : 0);
        }
        if (over > 0) put(canvas, now, rest, sway, 1, 1);
        if (lit > 0 && over < 1)
            put(canvas, now, active, rise() * (1 - way) + sway, 1 + LARGER * way * (1 - over), lit * (1 - over));
        double tick = Easing.OUT_BACK.at(t, done + 0.06, 0.28);
        if (t > done + 0.06) put(canvas, now, check, sway, 0.4 + 0.6 * tick, Math.clamp((t - done) / 0.16, 0, 1));
    }

    private double rise() {
        return ghost < 1 ? RISE : 0;
    }

    private static void put(Canvas canvas, FrameMoment now, Stamp stamp, double down, double scale, double alpha) {
        now.put(canvas, stamp, Depth.TEXT, 0, down, scale, stamp.centreX(), stamp.centreY(), alpha);
    }
}
