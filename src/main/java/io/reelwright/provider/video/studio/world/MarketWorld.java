package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.List;

/** A market: striped awnings, strings of lamps, crates of fruit, a counter. */
final class MarketWorld implements WorldArt {
    private static final Color WOOD = Colours.hex("B58A5C");
    private static final Color[] FRUIT = {
        Colours.hex("D65A48"), Colours.hex("E9A23B"), Colours.hex("7FAE4E"), Colours.hex("8A5AA8")
    };

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double y = setting.surface();
        double pitch = setting.pick(230, 270);
        region.columns(pitch, 0, n -> {
            double height = setting.pick(560, 380) + setting.random("house", n).nextDouble(180);
            figures.box(n * pitch, y - height, pitch - 6, height, tones.shade(tones.dark() ? 0.12 : -0.09, 0.8));
            for (int row = 0; row < 3; row++)
                figures.round(
                                n * pitch + 40,
                                y - height + 40 + row * 120,
                                46,
                                70,
                                6,
                                tones.shade(tones.dark() ? 0.26 : -0.2, 0.8))
                        .round(
                                n * pitch + 130,
                                y - height + 40 + row * 120,
                                46,
                                70,
                                6,
                                tones.shade(tones.dark() ? 0.2 : -0.15, 0.8));
        });
        region.columns(
                56,
                0,
                n -> figures.glow(n * 56, y - setting.pick(640, 450) + 24 * Math.sin(n * 0.7), 34, tones.lamp(), 0.5));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(
                        0.75, y - setting.pick(470, 380), y + 10, (g, region) -> stalls(g, setting, region, y - 20)),
                Strip.behind(1, y - 40, setting.floor(), (g, region) -> counter(g, setting, region, y)),
                Lens.discs(
                        setting,
                        150,
                        setting.tones().material(FRUIT[0], 0),
                        setting.tones().material(FRUIT[1], 0)));
    }

    private static void stalls(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(540, 640);
        double top = y - setting.pick(420, 340);
        region.columns(pitch, 30, n -> {
            double left = n * pitch + 20;
            double width = pitch - 60;
            Color stripe =
                    n % 2 == 0 ? tones.palette().accent() : tones.palette().accent2();
            figures.round(left + 14, top + 60, 14, y - top - 60, 4, tones.material(WOOD, -0.4))
                    .round(left + width - 28, top + 60, 14, y - top - 60, 4, tones.material(WOOD, -0.4));
            for (int i = 0; i < 8; i++) {
                Color cloth = i % 2 == 0 ? tones.material(stripe, -0.1) : tones.material(Color.WHITE, -0.1);
                double x = left + i * width / 8;
                figures.polygon(
                        cloth,
                        x + 20 * (4 - i) / 4.0,
                        top,
                        x + width / 8 + 20 * (3 - i) / 4.0,
                        top,
                        x + width / 8,
                        top + 100,
                        x,
                        top + 100);
                figures.fill(new Arc2D.Double(x, top + 76, width / 8, 48, 180, 180, Arc2D.CHORD), cloth);
            }
            for (int i = 0; i < 3; i++)
                crate(figures, setting, n * 3 + i, left + 20 + i * (width - 40) / 3, y, (width - 70) / 3);
        });
    }

    private static void crate(Figures figures, WorldSetting setting, int n, double x, double y, double width) {
        WorldTones tones = setting.tones();
        Color fruit = tones.material(FRUIT[Math.floorMod(n, FRUIT.length)], -0.12);
        for (int i = 0; i < 5; i++) figures.disc(x + 20 + i * (width - 40) / 4, y - 92 - 10 * (i % 2), 26, fruit);
        figures.round(x, y - 88, width, 88, 6, tones.material(WOOD, -0.2));
        for (int i = 0; i < 3; i++) figures.box(x + 6, y - 76 + i * 28, width - 12, 5, tones.material(WOOD, -0.45));
    }

    private static void counter(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(), y - 34, region.width(), 60, tones.material(WOOD, 0.24), tones.material(WOOD, 0.05));
        figures.falling(
                region.left(),
                y + 26,
                region.width(),
                setting.floor() - y,
                tones.material(WOOD, -0.2),
                tones.material(WOOD, -0.5));
        double plank = setting.pick(150, 170);
        region.columns(
                plank,
                0,
                n -> figures.box(
                        n * plank, y + 26, 6, setting.floor() - y, Colours.alpha(tones.material(WOOD, -0.6), 0.6)));
        region.columns(
                setting.pick(430, 520),
                100,
                n -> figures.round(
                                n * setting.pick(430, 520) + 120,
                                y + 110,
                                190,
                                120,
                                12,
                                tones.material(Colours.hex("3D4A44"), -0.1))
                        .round(n * setting.pick(430, 520) + 146, y + 146, 110, 12, 6, Colours.alpha(Color.WHITE, 0.6))
                        .round(
                                n * setting.pick(430, 520) + 146,
                                y + 180,
                                80,
                                12,
                                6,
                                Colours.alpha(tones.palette().accent2(), 0.9)));
    }
}
