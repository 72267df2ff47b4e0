package io.reelwright.provider.video.studio.world;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** What hangs in the sky of several places. */
final class Sky {
    private Sky() {}

    /** Draws a flat cloud around a point, about four times as wide as {@code size}. */
    static void cloud(Figures figures, double x, double y, double size, Color colour) {
        Area cloud = new Area();
        double[][] parts = {{-1.1, 0.1, 0.55}, {-0.45, -0.25, 0.7}, {0.35, -0.1, 0.6}, {1.0, 0.15, 0.45}};
        for (double[] part : parts)
            cloud.add(new Area(new Ellipse2D.Double(
                    x + (part[0] - part[2]) * size,
                    y + (part[1] - part[2]) * size,
                    2 * part[2] * size,
                    2 * part[2] * size)));
        cloud.intersect(new Area(new Rectangle2D.Double(x - 2 * size, y - 2 * size, 4 * size, 2.3 * size)));
        figures.fill(cloud, colour);
    }

    /** Draws stars over a region. */
    static void stars(Figures figures, WorldSetting setting, Region region, Color colour) {
        double pitch = 110;
        region.columns(
                pitch,
                0,
                column -> region.rows(pitch, 0, row -> {
                    SplittableRandom random = setting.random("star" + row, column);
                    double size = 0.8 + 2.6 * Math.pow(random.nextDouble(), 3);
                    figures.disc(
                            column * pitch + random.nextDouble(pitch),
                            row * pitch + random.nextDouble(pitch),
                            size,
                            colour);
                }));
    }
}
