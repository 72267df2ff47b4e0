package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A kitchen: tiles, hanging ladles and a board with jars behind a long counter. */
final class KitchenWorld implements WorldArt {
    private static final Color WOOD = Colours.hex("B98A58");
    private static final Color DOOR = Colours.hex("E9E2D6");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.LIST);
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double tile = setting.pick(120, 110);
        double top = setting.surface() - setting.pick(1010, 560);
        Color seam = Colours.alpha(tones.shade(tones.dark() ? 0.3 : -0.25, 0.6), 0.55);
        Color shine = Colours.alpha(tones.shade(tones.dark() ? 0.14 : 0.8, 0.6), 0.35);
        for (int row = 0; top + row * tile * 0.6 < region.bottom(); row++) {
            double y = top + row * tile * 0.6;
            double shift = row % 2 * tile / 2;
            figures.box(region.left(), y, region.width(), 3, seam);
            region.columns(tile, tile, n -> {
                figures.box(n * tile + shift, y, 3, tile * 0.6, seam);
                figures.round(n * tile + shift + 10, y + 9, tile * 0.55, 5, 2, shine);
            });
        }
        figures.falling(
                region.left(),
                top - 4,
                region.width(),
                90,
                Colours.alpha(tones.palette().shade(), 0.22),
                Colours.alpha(tones.palette().shade(), 0));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.swaying(
                        0.62,
                        y - setting.pick(760, 470),
                        y - setting.pick(420, 250),
                        3,
                        (g, region) -> rail(g, setting, region, y - setting.pick(740, 450))),
                Strip.behind(0.8, y - 330, y + 10, (g, region) -> back(g, setting, region, y - 30)),
                Strip.behind(1, y - 40, setting.floor(), (g, region) -> counter(g, setting, region, y)),
                Strip.before(1.35, y - 60, y + 330, 5, (g, region) -> near(g, setting, region, y + 150)));
    }

    /** Draws a rail with ladles and pans that hang from it, dim, because text is read before it. */
    private static void rail(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        Color dim = Colours.alpha(setting.tones().shade(setting.tones().dark() ? 0.24 : -0.2, 0.9), 0.75);
        figures.round(region.left(), y, region.width(), 12, 6, dim);
        double pitch = setting.pick(170, 190);
        region.columns(pitch, 0, n -> {
            SplittableRandom random = setting.random("ladle", n);
            double x = n * pitch + pitch / 2;
            double length = setting.pick(110, 70) + random.nextDouble(60);
            if (random.nextDouble() < 0.25) return;
            figures.round(x - 5, y + 6, 10, length, 5, dim);
            if (random.nextBoolean()) figures.disc(x, y + length + 26, 34, dim);
            else figures.round(x - 30, y + length - 4, 60, 70, 16, dim);
        });
    }

    private static void back(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(210, 240);
        region.columns(pitch, 60, n -> {
            SplittableRandom random = setting.random("jar", n);
            double x = n * pitch + random.nextDouble(80);
            if (random.nextDouble() < 0.3) return;
            double height = 120 + random.nextDouble(110);
            Color body =
                    Colours.alpha(tones.material(random.nextBoolean() ? WOOD : Colours.hex("A9BDB6"), -0.12), 0.85);
            figures.round(x, y - height, 96, height, 18, body);
            figures.round(x + 8, y - height - 22, 80, 26, 8, tones.material(WOOD, -0.3));
            figures.round(x + 14, y - height + 18, 12, height - 40, 6, Colours.alpha(Color.WHITE, 0.18));
        });
    }

    private static void counter(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double left = region.left();
        figures.falling(left, y - 36, region.width(), 64, tones.material(WOOD, 0.22), tones.material(WOOD, 0.02));
        figures.falling(left, y + 28, region.width(), 30, tones.material(WOOD, -0.2), tones.material(WOOD, -0.42));
        figures.falling(
                left,
                y + 58,
                region.width(),
                setting.floor() - y,
                tones.material(DOOR, -0.12),
                tones.material(DOOR, -0.3));
        figures.falling(
                left,
                y + 58,
                region.width(),
                50,
                Colours.alpha(tones.palette().shade(), 0.4),
                Colours.alpha(tones.palette().shade(), 0));
        double pitch = setting.pick(430, 520);
        region.columns(pitch, 0, n -> {
            double x = n * pitch;
            figures.round(x + 18, y + 96, pitch - 36, 640, 18, tones.material(DOOR, 0.04));
            figures.stroke(
                    new RoundRectangle2D.Double(x + 48, y + 126, pitch - 96, 580, 18, 18),
                    5,
                    tones.material(DOOR, -0.2));
            figures.round(x + pitch / 2 - 46, y + 150, 92, 16, 8, tones.material(WOOD, -0.3));
        });
        region.columns(97, 0, n -> {
            SplittableRandom random = setting.random("grain", n);
            figures.round(
                    n * 97 + random.nextDouble(60),
                    y - 26 + random.nextDouble(44),
                    40 + random.nextDouble(90),
                    3,
                    1.5,
                    Colours.alpha(tones.material(WOOD, -0.3), 0.5));
        });
    }

    private static void near(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        double pitch = setting.pick(1215, 1755);
        region.columns(pitch, 200, n -> {
            SplittableRandom random = setting.random("near", n);
            Color fruit = random.nextBoolean()
                    ? setting.tones().palette().accent()
                    : setting.tones().palette().accent2();
            figures.blur(n * pitch + 20, y, 150, fruit, 0.8);
            figures.blur(
                    n * pitch + 190,
                    y + 70,
                    120,
                    Colours.mix(fruit, setting.tones().palette().shade(), 0.25),
                    0.8);
        });
    }
}
