package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;

/**
 * The label of a stop: faint before it is spoken, highlighted while it is spoken, plain afterwards.
 *
 * @param plain the label before and after it is spoken
 * @param lit   the label while it is spoken
 * @param hint  second from which the label is visible before it is spoken
 * @param faint how visible it then is, 0 to 1
 * @param at    second at which the label is spoken
 * @param done  second at which the next stop is spoken
 */
record SpokenCaption(Stamp plain, Stamp lit, double hint, double faint, double at, double done) implements SceneLayer {
    /** How visible a label is before it is spoken, in a scene that builds up. */
    static final double FAINT = 0.45;

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double shown = Math.clamp((t - at) / 0.16 + 0.1, 0, 1) * (t < at ? 0 : 1);
        double over = Easing.OUT_CUBIC.at(t, done, 0.24);
        double down = (faint < 1 ? 16 : 0) * (t < at ? 0 : 1 - Easing.OUT_EXPO.at(t, at, 0.46))
                + Easing.swing(t, 1.8, 4.8, plain.y() % 11 / 11.0);
        double before = faint * Math.clamp((t - hint) / 0.3, 0, 1);
        double under = over > 0 ? Math.max(over, 1 - shown) : before * (1 - shown);
        now.put(canvas, plain, Depth.TEXT, 0, down, under);
        if (shown > 0 && over < 1) now.put(canvas, lit, Depth.TEXT, 0, down, shown * (1 - over));
    }
}
