package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/** A public hall: columns, banners, marble steps. */
final class CourtWorld implements WorldArt {
    private static final Color MARBLE = Colours.hex("D9D3C6");

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(330, 400);
        double floor = setting.surface() - 150;
        Color light = tones.shade(tones.dark() ? 0.16 : 0.5, 0.7);
        Color dark = tones.shade(tones.dark() ? -0.2 : -0.14, 0.7);
        region.columns(pitch, 0, n -> {
            double x = n * pitch + 40;
            for (int i = 0; i < 7; i++)
                figures.box(
                        x + i * 22, region.top(), 14, floor - region.top(), Colours.alpha(i < 3 ? light : dark, 0.75));
            figures.round(x - 20, floor - 46, 190, 46, 6, light);
        });
        figures.glow(
                setting.width() * 0.5,
                floor - setting.pick(400, 260),
                setting.width() * 0.7,
                tones.palette().light(),
                0.1);
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.swaying(
                        0.7,
                        y - setting.pick(560, 430),
                        y - 60,
                        4,
                        (g, region) -> banners(g, setting, region, y - setting.pick(540, 410))),
                Strip.behind(0.85, y - 230, y, (g, region) -> rail(g, setting, region, y - 60)),
                Strip.behind(1, y - 70, setting.floor(), (g, region) -> steps(g, setting, region, y)),
                Lens.discs(
                        setting,
                        150,
                        setting.tones().material(Colours.hex("4F6B4E"), -0.35),
                        setting.tones().material(MARBLE, -0.45)));
    }

    private static void banners(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(560, 700);
        region.columns(pitch, 60, n -> {
            double x = n * pitch + setting.pick(430, 120);
            Color cloth = Math.floorMod(n, 2) == 0
                    ? tones.palette().accent()
                    : tones.palette().accent2();
            double high = setting.pick(330, 260);
            figures.polygon(cloth, x, y, x + 130, y, x + 130, y + high, x + 65, y + high - 46, x, y + high);
            figures.disc(x + 65, y + 110, 34, Colours.alpha(tones.palette().light(), 0.3))
                    .round(x - 16, y - 10, 162, 14, 6, tones.shade(tones.dark() ? 0.4 : -0.4, 1));
        });
    }

    private static void rail(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.round(region.left(), y - 150, region.width(), 26, 6, tones.material(MARBLE, -0.12));
        region.columns(
                70,
                0,
                n -> figures.round(n * 70 + 14, y - 126, 32, 60, 14, tones.material(MARBLE, -0.2))
                        .round(n * 70 + 6, y - 76, 48, 70, 22, tones.material(MARBLE, -0.16)));
        figures.box(region.left(), y - 14, region.width(), 24, tones.material(MARBLE, -0.3));
    }

    private static void steps(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double at = y - 50;
        double high = 70;
        int step = 0;
        while (at < setting.floor()) {
            double tone = 0.12 - 0.05 * step;
            figures.falling(
                    region.left(),
                    at,
                    region.width(),
                    high * 0.62,
                    tones.material(MARBLE, tone),
                    tones.material(MARBLE, tone - 0.06));
            figures.falling(
                    region.left(),
                    at + high * 0.62,
                    region.width(),
                    high * 0.4,
                    tones.material(MARBLE, tone - 0.26),
                    tones.material(MARBLE, tone - 0.36));
            at += high;
            high *= 1.25;
            step++;
        }
        double pitch = setting.pick(410, 520);
        region.columns(
                pitch,
                0,
                n -> figures.line(
                        3,
                        Colours.alpha(tones.material(MARBLE, -0.4), 0.4),
                        n * pitch + 30,
                        y - 46,
                        n * pitch + 90 + setting.random("vein", n).nextDouble(80),
                        y - 12));
    }
}
