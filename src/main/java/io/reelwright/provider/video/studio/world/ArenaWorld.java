package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.SplittableRandom;

/** An arena: floodlights, rows of spectators, boards, a field with lines. */
final class ArenaWorld implements WorldArt {
    private static final Color TURF = Colours.hex("4E9A5C");

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double base = setting.surface() - setting.pick(200, 160);
        double top = base - setting.pick(430, 300);
        figures.polygon(
                tones.shade(tones.dark() ? 0.1 : -0.08, 0.8),
                region.left(),
                top,
                region.right(),
                top,
                region.right(),
                base + 60,
                region.left(),
                base + 60);
        for (int row = 0; row < setting.pick(11, 8); row++) {
            double y = top + 26 + row * 38;
            double pitch = 32;
            int number = row;
            region.columns(pitch, 0, n -> {
                SplittableRandom random = setting.random("seat" + number, n);
                double tone = random.nextDouble();
                Color head = tone < 0.12
                        ? tones.palette().accent()
                        : tone < 0.2
                                ? tones.palette().accent2()
                                : tones.shade((tones.dark() ? 0.3 : -0.24) * (0.4 + tone * 0.6), 0.8);
                figures.disc(n * pitch + (number & 1) * 16, y, 10, Colours.alpha(head, 0.85))
                        .round(n * pitch - 11 + (number & 1) * 16, y + 9, 22, 22, 8, Colours.alpha(head, 0.6));
            });
        }
        double pitch = setting.pick(520, 760);
        region.columns(pitch, 300, n -> {
            double x = n * pitch + 120;
            double y = top - setting.pick(210, 120);
            figures.box(x - 5, y, 10, top - y, tones.shade(tones.dark() ? 0.3 : -0.25, 0.5));
            figures.round(x - 70, y - 40, 140, 56, 8, tones.shade(tones.dark() ? 0.3 : -0.25, 0.5));
            figures.glow(x, y - 12, 240, tones.palette().light(), 0.2);
        });
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(0.85, y - 230, y - 40, (g, region) -> boards(g, setting, region, y - 80)),
                Strip.behind(1, y - 110, setting.floor(), (g, region) -> turf(g, setting, region, y)),
                Lens.discs(
                        setting,
                        130,
                        setting.tones().palette().accent(),
                        setting.tones().material(TURF, -0.45)));
    }

    private static void boards(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(),
                y - 110,
                region.width(),
                110,
                tones.material(Color.WHITE, -0.2),
                tones.material(Color.WHITE, -0.4));
        double pitch = setting.pick(300, 360);
        region.columns(pitch, 0, n -> {
            Color panel = Math.floorMod(n, 3) == 0
                    ? tones.palette().accent()
                    : Math.floorMod(n, 3) == 1
                            ? tones.palette().shade()
                            : tones.palette().accent2();
            figures.round(n * pitch + 8, y - 96, pitch - 16, 78, 6, Colours.alpha(panel, 0.8));
            figures.round(n * pitch + 40, y - 66, pitch - 120, 18, 8, Colours.alpha(Color.WHITE, 0.5));
        });
    }

    private static void turf(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(),
                y - 84,
                region.width(),
                setting.floor() - y + 84,
                tones.material(TURF, 0.1),
                tones.material(TURF, -0.45));
        double pitch = setting.pick(300, 360);
        region.columns(2 * pitch, 600, n -> {
            double x = n * 2 * pitch;
            figures.polygon(
                    Colours.alpha(tones.material(TURF, 0.3), 0.35),
                    x,
                    y - 84,
                    x + pitch * 0.8,
                    y - 84,
                    x + pitch * 1.1,
                    setting.floor(),
                    x - pitch * 0.4,
                    setting.floor());
        });
        Color line = Colours.alpha(Color.WHITE, 0.75);
        figures.box(region.left(), y - 60, region.width(), 9, line)
                .box(region.left(), y + 330, region.width(), 16, line);
        double marks = setting.pick(900, 1300);
        region.columns(marks, 420, n -> {
            figures.stroke(new Ellipse2D.Double(n * marks + marks / 2 - 400, y + 150, 800, 360), 13, line);
            figures.polygon(
                    line,
                    n * marks,
                    y - 56,
                    n * marks + 11,
                    y - 56,
                    n * marks + 20,
                    setting.floor(),
                    n * marks - 6,
                    setting.floor());
        });
    }
}
