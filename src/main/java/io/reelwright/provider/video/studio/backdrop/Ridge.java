package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.function.Consumer;

/**
 * The crest of a hill, a dune or the sea floor: a sum of four sine waves, each about half as high as the one before.
 *
 * @param y      mean y of the crest in the frame
 * @param amp    amplitude of the largest wave in pixels
 * @param length length of the largest wave in pixels
 * @param phases phases of the waves in radians
 */
record Ridge(double y, double amp, double length, double[] phases) {
    private static final double[] WEIGHT = {1, 0.5, 0.28, 0.14};
    private static final double[] TIMES = {1, 2.1, 3.7, 6.3};

    static Ridge of(BackdropSetting stage, double y, double amp, double length) {
        double[] phases = new double[4];
        for (int i = 0; i < 4; i++) phases[i] = stage.between(0, 2 * Math.PI);
        return new Ridge(y, amp, length, phases);
    }

    /** Returns the y of the crest at {@code x}. */
    double at(double x) {
        double sum = 0;
        for (int i = 0; i < 4; i++) sum += WEIGHT[i] * Math.sin(2 * Math.PI * TIMES[i] * x / length + phases[i]);
        return y - amp * sum;
    }

    /** Returns the smallest y that the crest can reach. */
    double top() {
        return y - 1.92 * amp;
    }

    /** Returns the area below the crest, down to {@code bottom}. */
    Path2D land(BackdropSetting stage, double bottom) {
        Path2D path = new Path2D.Double();
        path.moveTo(-BackdropSetting.SPILL, bottom);
        for (int x = -BackdropSetting.SPILL; x <= stage.width() + BackdropSetting.SPILL; x += 6) path.lineTo(x, at(x));
        path.lineTo(stage.width() + BackdropSetting.SPILL, at(stage.width() + BackdropSetting.SPILL));
        path.lineTo(stage.width() + BackdropSetting.SPILL, bottom);
        path.closePath();
        return path;
    }

    /**
     * Returns the land as a plane.
     *
     * @param upper  colour at the crest
     * @param lower  colour at {@code bottom}
     * @param bottom y at which the strip ends; nearer land hides everything below
     * @param depth  share of the camera move that the plane makes
     * @param above  pixels that the strip extends above the crest for {@code extra}
     * @param extra  painted on the same strip after the land
     */
    DriftingSheet sheet(
            BackdropSetting stage,
            Color upper,
            Color lower,
            double bottom,
            double depth,
            double above,
            Consumer<Graphics2D> extra) {
        Sprite strip = stage.strip(top() - above - 4, bottom, g -> {
            Path2D land = land(stage, bottom + 4);
            g.setPaint(new GradientPaint(0, (float) top(), upper, 0, (float) bottom, lower));
            g.fill(land);
            g.clip(land);
            g.setStroke(new BasicStroke(5));
            g.setPaint(Colours.alpha(Colours.mix(upper, Color.WHITE, 0.5), 0.13));
            g.draw(land);
            g.setClip(null);
            extra.accept(g);
        });
        return DriftingSheet.band(stage, strip, depth, y);
    }

    DriftingSheet sheet(BackdropSetting stage, Color upper, Color lower, double bottom, double depth) {
        return sheet(stage, upper, lower, bottom, depth, 0, g -> {});
    }
}
