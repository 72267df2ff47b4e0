package io.reelwright.provider.video.studio.template;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.Tone;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.GradientPaint;
import java.awt.Shape;

/** A value as a column that rises from the lower edge of a tall picture, in true proportion to the other value. */
record RisingColumn(Stamp column, double height, double phase) implements SceneLayer {
    private static final double START = 0.5;
    private static final double GROW = 0.9;
    /** Height of the larger value in pixels; it ends below the captions. */
    private static final double TALLEST = 600;

    /** Returns whether the look's foreground leaves the lower edge of the picture free. */
    static boolean seen(TemplateContext setting) {
        return switch (setting.look().backdrop()) {
            case ORBIT, LEDGER, BLUEPRINT, BULLETIN, ROAST -> true;
            default -> false;
        };
    }

    /**
     * Returns the column of one side.
     *
     * @param first whether this is the left side
     * @param share value as a share of the larger one, 0 to 1
     */
    static RisingColumn of(boolean first, double share, Tone tone, TemplateContext setting) {
        double x = first ? 96 : 620;
        double width = first ? 330 : 350;
        double height = Math.max(24, TALLEST * share);
        double top = setting.stage().height() - height;
        Shape shape = new ArtObjects(setting)
                .rounded(
                        x, top, width, height + 120, Math.min(40, setting.look().radius()));
        Stamp stamp = Stamp.drawn(shape.getBounds2D(), g -> {
            g.setPaint(new GradientPaint(
                    0,
                    (float) top,
                    ArtObjects.bright(tone.accent()),
                    0,
                    setting.stage().height(),
                    Colours.mix(tone.accent(), tone.ground(1), 0.35)));
            g.fill(shape);
        });
        return new RisingColumn(stamp, height, first ? 0 : 0.5);
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double part = Easing.OUT_CUBIC.at(now.t(), START, GROW);
        double sway = Easing.swing(now.t(), 5, 3.4, phase) * part;
        if (part > 0) now.put(canvas, column, Depth.TEXT, 0, (height + 8) * (1 - part) + sway + 8, 1);
    }
}
