package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.util.SplittableRandom;

/** A wooden tabletop that reaches to the lower edge of the frame, with the grain of its wood. */
final class Tabletop {
    /** Colour of boards in daylight. */
    static final Color WOOD = Colours.hex("B98A5E");

    private Tabletop() {}

    /** Draws it below a surface line at {@code y}. */
    static void draw(Figures figures, WorldSetting setting, Region region, double y, Color wood) {
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(),
                y - 40,
                region.width(),
                setting.floor() - y + 40,
                tones.material(wood, 0.15),
                tones.material(wood, -0.46));
        Color grain = Colours.alpha(tones.material(wood, -0.32), 0.38);
        region.columns(145, 200, n -> {
            SplittableRandom random = setting.random("grain", n);
            for (int i = 0; i < 6; i++)
                figures.round(
                        n * 145 + random.nextDouble(145),
                        y - 20 + i * i * 34 + random.nextDouble(60),
                        95 + random.nextDouble(180),
                        3 + i * 0.5,
                        2,
                        grain);
        });
    }
}
