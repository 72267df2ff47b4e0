package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A living room: wallpaper, pictures, windows and lamps over a sideboard. */
final class RoomWorld implements WorldArt {
    private static final Color WOOD = Colours.hex("A9764C");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.LIST);
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(90, 100);
        Color line = Colours.alpha(tones.shade(tones.dark() ? 0.16 : -0.1, 0.5), 0.6);
        region.columns(pitch, 0, n -> {
            figures.box(n * pitch, region.top(), pitch / 2, region.height(), line);
            region.rows(130, 0, row -> figures.disc(n * pitch + pitch * 0.75, row * 130 + (n & 1) * 65, 5, line));
        });
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(
                        0.6, y - setting.pick(720, 620), y - 120, (g, region) -> wall(g, setting, region, y - 200)),
                Strip.behind(
                        1,
                        y - setting.pick(430, 330),
                        setting.floor(),
                        (g, region) -> sideboard(g, setting, region, y)),
                Lens.discs(
                        setting,
                        150,
                        setting.tones().palette().accent(),
                        setting.tones().palette().accent2()));
    }

    /** Draws windows and framed pictures, dim enough for text before them. */
    private static void wall(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(470, 560);
        Color frame = tones.shade(tones.dark() ? 0.3 : -0.26, 0.9);
        Color inside = tones.shade(tones.dark() ? -0.3 : 0.55, 0.9);
        region.columns(pitch, 60, n -> {
            SplittableRandom random = setting.random("wall", n);
            double x = n * pitch + random.nextDouble(60);
            if (random.nextBoolean()) {
                double high = setting.pick(400, 360);
                figures.round(x, y - high, 280, high, 10, frame);
                figures.box(x + 16, y - high + 16, 118, high - 32, inside)
                        .box(x + 146, y - high + 16, 118, high - 32, inside);
                figures.box(x + 16, y - high / 2, 248, 8, frame);
                figures.glow(x + 140, y - high / 2, 330, tones.palette().light(), 0.1);
            } else {
                double high = 150 + random.nextDouble(110);
                figures.round(x + 20, y - high - 80, high * 0.8, high, 6, frame);
                figures.box(x + 34, y - high - 66, high * 0.8 - 28, high - 28, inside);
                figures.disc(x + 20 + high * 0.4, y - high * 0.5 - 80, high * 0.16, frame);
            }
        });
    }

    private static void sideboard(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(region.left(), y - 34, region.width(), 60, tones.material(WOOD, 0.2), tones.material(WOOD, 0));
        figures.falling(
                region.left(), y + 26, region.width(), 420, tones.material(WOOD, -0.22), tones.material(WOOD, -0.38));
        figures.falling(
                region.left(),
                y + 446,
                region.width(),
                setting.floor() - y,
                tones.material(Colours.hex("8C6F5A"), -0.3),
                tones.material(Colours.hex("8C6F5A"), -0.1));
        double pitch = setting.pick(360, 430);
        region.columns(pitch, 0, n -> {
            figures.round(n * pitch + 14, y + 60, pitch - 28, 170, 12, tones.material(WOOD, -0.1))
                    .round(n * pitch + 14, y + 248, pitch - 28, 170, 12, tones.material(WOOD, -0.1));
            figures.disc(n * pitch + pitch / 2, y + 145, 13, tones.material(WOOD, 0.35))
                    .disc(n * pitch + pitch / 2, y + 333, 13, tones.material(WOOD, 0.35));
        });
        double lamps = setting.pick(900, 1300);
        region.columns(lamps, 200, n -> {
            double x = n * lamps + setting.pick(930, 210);
            figures.glow(x, y - 250, 330, tones.lamp(), 0.4);
            figures.round(x - 7, y - 210, 14, 190, 7, tones.material(WOOD, -0.4))
                    .round(x - 56, y - 34, 112, 18, 9, tones.material(WOOD, -0.4));
            figures.polygon(
                    tones.material(tones.palette().accent2(), 0.3),
                    x - 58,
                    y - 300,
                    x + 58,
                    y - 300,
                    x + 96,
                    y - 190,
                    x - 96,
                    y - 190);
        });
    }
}
