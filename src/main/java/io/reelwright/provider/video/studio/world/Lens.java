package io.reelwright.provider.video.studio.world;

import java.awt.Color;
import java.util.SplittableRandom;

/** What is so near to the lens that it is out of focus: it lies at the lower edge of the frame and never over captions. */
final class Lens {
    static final double SHARE = 1.35;

    private Lens() {}

    /**
     * Returns clusters of soft discs, one for each stop.
     *
     * @param radius  radius of the largest disc in pixels
     * @param colours colours of the discs
     */
    static Strip discs(WorldSetting setting, double radius, Color... colours) {
        double y = setting.surface() + setting.pick(170, 210);
        double pitch = setting.pick(1215, 1755);
        return Strip.before(SHARE, y - radius * 1.4, y + radius * 2.2, 5, (g, region) -> {
            Figures figures = new Figures(g);
            region.columns(pitch, 2.5 * radius, n -> {
                SplittableRandom random = setting.random("near", n);
                double x = n * pitch + random.nextDouble(-30, 60);
                for (int i = 0; i < 3; i++) {
                    Color colour = colours[(i + random.nextInt(colours.length)) % colours.length];
                    figures.blur(
                            x + i * radius * random.nextDouble(0.7, 1.1),
                            y + i * radius * 0.35,
                            radius * (1 - 0.2 * i),
                            colour,
                            0.85);
                }
            });
        });
    }
}
