package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A laboratory: shelves of flasks, pipes, a bright bench. */
final class LaboratoryWorld implements WorldArt {
    private static final Color STEEL = Colours.hex("B8C4CE");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.LIST);
    }

    @Override
    public Color wood() {
        return Colours.hex("C7CED6");
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Color line = Colours.alpha(tones.shade(tones.dark() ? 0.2 : -0.14, 0.6), 0.6);
        double panel = setting.pick(330, 380);
        region.columns(panel, 0, n -> figures.box(n * panel, region.top(), 4, region.height(), line));
        region.rows(300, 0, n -> figures.box(region.left(), n * 300, region.width(), 3, line));
        double y = setting.surface() - setting.pick(560, 420);
        figures.glow(
                setting.width() / 2.0, y, setting.width() * 0.8, tones.palette().accent(), 0.12);
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(
                        0.62,
                        y - setting.pick(470, 380),
                        y - 60,
                        (g, region) -> shelf(g, setting, region, y - setting.pick(230, 190))),
                Strip.behind(0.85, y - 300, y + 10, (g, region) -> glass(g, setting, region, y - 24)),
                Strip.behind(1, y - 60, setting.floor(), (g, region) -> bench(g, setting, region, y)),
                Lens.discs(
                        setting,
                        150,
                        setting.tones().palette().accent(),
                        setting.tones().material(STEEL, -0.2)));
    }

    private static void shelf(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Color dim = tones.shade(tones.dark() ? 0.26 : -0.22, 1);
        figures.round(region.left(), y, region.width(), 14, 4, dim);
        region.columns(
                120,
                0,
                n -> flask(
                        figures,
                        setting.random("shelf", n),
                        n * 120 + 60,
                        y,
                        0.8,
                        dim,
                        Colours.alpha(tones.palette().accent2(), 0.3)));
    }

    private static void glass(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(250, 290);
        region.columns(pitch, 60, n -> {
            SplittableRandom random = setting.random("glass", n);
            if (random.nextDouble() < 0.35) return;
            Color liquid = random.nextBoolean()
                    ? tones.palette().accent()
                    : tones.palette().accent2();
            flask(
                    figures,
                    random,
                    n * pitch + 80 + random.nextDouble(60),
                    y,
                    1.3,
                    Colours.alpha(tones.material(Colours.hex("DDE9F0"), 0.1), 0.42),
                    Colours.alpha(liquid, 0.72));
        });
    }

    private static void flask(
            Figures figures, SplittableRandom random, double x, double y, double size, Color glass, Color liquid) {
        double high = 120 * size;
        switch (random.nextInt(3)) {
            case 0 -> {
                figures.polygon(
                        glass,
                        x - 52 * size,
                        y,
                        x - 16 * size,
                        y - high * 0.6,
                        x - 16 * size,
                        y - high,
                        x + 16 * size,
                        y - high,
                        x + 16 * size,
                        y - high * 0.6,
                        x + 52 * size,
                        y);
                figures.polygon(
                        liquid,
                        x - 50 * size,
                        y - 3,
                        x - 30 * size,
                        y - high * 0.36,
                        x + 30 * size,
                        y - high * 0.36,
                        x + 50 * size,
                        y - 3);
            }
            case 1 -> {
                figures.round(x - 13 * size, y - high, 26 * size, high * 0.6, 6, glass)
                        .disc(x, y - 42 * size, 42 * size, glass);
                figures.fill(
                        new Arc2D.Double(x - 37 * size, y - 79 * size, 74 * size, 74 * size, 180, 180, Arc2D.CHORD),
                        liquid);
            }
            default -> {
                figures.round(x - 40 * size, y - high * 0.8, 80 * size, high * 0.8, 10, glass);
                figures.round(x - 36 * size, y - high * 0.45, 72 * size, high * 0.43, 8, liquid);
            }
        }
    }

    private static void bench(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(),
                y - 34,
                region.width(),
                60,
                tones.material(Color.WHITE, -0.05),
                tones.material(STEEL, 0.05));
        figures.falling(
                region.left(), y + 26, region.width(), 26, tones.material(STEEL, -0.2), tones.material(STEEL, -0.35));
        figures.falling(
                region.left(),
                y + 52,
                region.width(),
                setting.floor() - y,
                tones.material(STEEL, -0.18),
                tones.material(STEEL, -0.48));
        double pitch = setting.pick(400, 480);
        region.columns(pitch, 0, n -> {
            for (int row = 0; row < 3; row++) {
                figures.round(n * pitch + 16, y + 84 + row * 220, pitch - 32, 200, 12, tones.material(STEEL, -0.02));
                figures.round(n * pitch + pitch / 2 - 60, y + 112 + row * 220, 120, 14, 7, tones.material(STEEL, -0.4));
            }
        });
    }
}
