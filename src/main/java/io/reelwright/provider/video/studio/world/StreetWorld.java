package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.SplittableRandom;

/** A street of a town of today: towers far off, houses with lit windows, lamps, a pavement. */
final class StreetWorld implements WorldArt {
    private static final Color WALL = Colours.hex("8B8F9E");
    private static final Color STONE = Colours.hex("A6A29C");

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double base = setting.surface();
        figures.glow(setting.width() * 0.5, base - setting.pick(420, 260), setting.pick(800, 900), tones.lamp(), 0.16);
        double pitch = setting.pick(150, 170);
        region.columns(pitch, pitch, n -> {
            SplittableRandom random = setting.random("tower", n);
            double height = setting.pick(520, 330) + random.nextDouble(setting.pick(420, 230));
            double width = pitch * (0.7 + random.nextDouble(0.5));
            double x = n * pitch;
            Color tower = tones.shade(tones.dark() ? 0.16 : -0.14, 0.9);
            figures.falling(x, base - height, width, height + 900, tower, tones.material(WALL, -0.3));
            if (random.nextDouble() < 0.3) figures.box(x + width / 2 - 3, base - height - 70, 6, 70, tower);
        });
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(
                        0.72, y - setting.pick(500, 340), y + 20, (g, region) -> houses(g, setting, region, y - 20)),
                Strip.behind(
                        1, y - setting.pick(430, 330), setting.floor(), (g, region) -> pavement(g, setting, region, y)),
                Strip.before(1.35, y - 200, y + 330, 4, (g, region) -> near(g, setting, region, y + 120)));
    }

    private static void houses(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(290, 330);
        region.columns(pitch, 0, n -> {
            SplittableRandom random = setting.random("house", n);
            double height = setting.pick(300, 210) + random.nextDouble(setting.pick(170, 110));
            Color wall = tones.material(random.nextBoolean() ? WALL : Colours.hex("A98974"), -0.25);
            figures.falling(
                    n * pitch + 4,
                    y - height,
                    pitch - 8,
                    height + 40,
                    Colours.mix(wall, Color.WHITE, 0.05),
                    Colours.mix(wall, tones.palette().shade(), 0.35));
            for (double wy = y - height + 30; wy < y - 90; wy += 78)
                for (double wx = n * pitch + 28; wx < (n + 1) * pitch - 60; wx += 66) {
                    boolean lit = random.nextDouble() < 0.4;
                    Color pane = lit
                            ? Colours.alpha(tones.palette().accent2(), 0.75)
                            : Colours.alpha(tones.palette().shade(), 0.4);
                    figures.round(wx, wy, 40, 50, 4, pane);
                }
            figures.round(
                    n * pitch + 22,
                    y - 78,
                    pitch - 44,
                    78,
                    6,
                    Colours.alpha(tones.palette().shade(), 0.4));
            figures.box(
                    n * pitch + 14,
                    y - 92,
                    pitch - 28,
                    18,
                    Colours.alpha(tones.palette().accent(), 0.7));
        });
    }

    private static void pavement(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(), y - 40, region.width(), 110, tones.material(STONE, 0.1), tones.material(STONE, -0.08));
        region.columns(
                180,
                0,
                n -> figures.polygon(
                        Colours.alpha(tones.material(STONE, -0.4), 0.6),
                        n * 180,
                        y + 70,
                        n * 180 + 5,
                        y + 70,
                        n * 180 + 24,
                        y - 40,
                        n * 180 + 20,
                        y - 40));
        figures.falling(
                region.left(), y + 70, region.width(), 34, tones.material(STONE, -0.15), tones.material(STONE, -0.4));
        figures.falling(
                region.left(),
                y + 104,
                region.width(),
                setting.floor() - y,
                tones.material(Colours.hex("4E5058"), -0.1),
                tones.material(Colours.hex("4E5058"), -0.4));
        region.columns(
                360,
                0,
                n -> figures.polygon(
                        Colours.alpha(Color.WHITE, 0.5),
                        n * 360,
                        y + 380,
                        n * 360 + 190,
                        y + 380,
                        n * 360 + 210,
                        y + 350,
                        n * 360 + 40,
                        y + 350));
        double pitch = setting.pick(900, 1300);
        region.columns(pitch, 120, n -> lamp(figures, setting, n * pitch + setting.pick(1010, 240), y - 30));
    }

    private static void lamp(Figures figures, WorldSetting setting, double x, double y) {
        WorldTones tones = setting.tones();
        double height = setting.pick(380, 280);
        Color iron = tones.material(Colours.hex("3A3F4A"), -0.2);
        figures.glow(x - 60, y - height + 10, 190, tones.lamp(), 0.4);
        figures.round(x - 9, y - height, 18, height, 8, iron)
                .round(x - 80, y - height - 6, 90, 14, 7, iron)
                .round(x - 90, y - height, 60, 20, 8, tones.palette().accent2());
    }

    private static void near(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        double pitch = setting.pick(1215, 1755);
        region.columns(pitch, 260, n -> {
            SplittableRandom random = setting.random("leaf", n);
            for (int i = 0; i < 6; i++)
                figures.blur(
                        n * pitch + random.nextDouble(-150, 170),
                        y + random.nextDouble(30, 190),
                        80 + random.nextDouble(50),
                        setting.tones().material(Colours.hex("4F7F4B"), -0.35 - random.nextDouble(0.2)),
                        0.85);
        });
    }
}
