package io.reelwright.provider.video.studio.world;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;
import java.util.SplittableRandom;

/**
 * The crest of a range of hills, dunes or clouds: three sine waves over each other, endless to both sides.
 *
 * @param y      mean y of the crest
 * @param height amplitude of the largest wave in pixels
 * @param length length of the largest wave in pixels
 * @param phase  phase in radians
 */
record Hills(double y, double height, double length, double phase) {
    /** Height over which the colour of land falls, in pixels. */
    private static final double DEPTH = 620;

    static Hills of(WorldSetting setting, String purpose, double y, double height, double length) {
        SplittableRandom random = setting.random(purpose, 0);
        return new Hills(y, height, length, random.nextDouble(2 * Math.PI));
    }

    /** Returns the y of the crest at {@code x}. */
    double at(double x) {
        double w = 2 * Math.PI * x / length + phase;
        return y - height * (Math.sin(w) + 0.45 * Math.sin(2.3 * w + 1.1) + 0.2 * Math.sin(4.9 * w + 2.7));
    }

    /** Fills the land below the crest; its colour falls over the same height wherever the region lies. */
    void fill(Figures figures, Region region, Color upper, Color lower) {
        double top = y - 1.65 * height;
        figures.fill(land(region), new GradientPaint(0, (float) top, upper, 0, (float) (top + DEPTH), lower));
    }

    /** Returns the land below the crest within a region. */
    Path2D land(Region region) {
        Path2D path = new Path2D.Double();
        path.moveTo(region.left(), region.bottom());
        for (double x = Math.floor(region.left() / 8) * 8; x <= region.right() + 8; x += 8) path.lineTo(x, at(x));
        path.lineTo(region.right() + 8, region.bottom());
        path.closePath();
        return path;
    }
}
