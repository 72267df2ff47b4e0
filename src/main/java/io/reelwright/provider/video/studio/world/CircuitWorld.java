package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.SplittableRandom;

/** The inside of a machine: traces with pulses of light, chips, a board on which things stand. */
final class CircuitWorld implements WorldArt {
    private static final Color BOARD = Colours.hex("1F6B57");

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(180, 200);
        Color trace = Colours.alpha(tones.shade(tones.dark() ? 0.28 : -0.2, 0.6), 0.7);
        region.columns(
                pitch,
                2 * pitch,
                n -> region.rows(pitch, 2 * pitch, row -> {
                    SplittableRandom random = setting.random("trace" + row, n);
                    double x = n * pitch;
                    double y = row * pitch;
                    double turn = pitch * (0.3 + random.nextDouble(0.4));
                    if (random.nextBoolean()) {
                        figures.line(5, trace, x, y, x + turn, y)
                                .line(5, trace, x + turn, y, x + turn + 60, y + 60)
                                .line(5, trace, x + turn + 60, y + 60, x + turn + 60, y + pitch);
                        figures.disc(x, y, 10, trace);
                    } else {
                        figures.line(5, trace, x, y, x, y + pitch * 0.7).disc(x, y + pitch * 0.7, 11, trace);
                        figures.disc(
                                x,
                                y + pitch * 0.7,
                                5,
                                Colours.alpha(tones.palette().accent(), 0.9));
                    }
                }));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(0.7, y - setting.pick(430, 340), y + 10, (g, region) -> racks(g, setting, region, y - 30)),
                Strip.behind(1, y - 70, setting.floor(), (g, region) -> board(g, setting, region, y)),
                Lens.discs(
                        setting,
                        120,
                        setting.tones().palette().accent(),
                        setting.tones().palette().accent2()));
    }

    private static void racks(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(250, 290);
        region.columns(pitch, 0, n -> {
            SplittableRandom random = setting.random("rack", n);
            double high = setting.pick(260, 210) + random.nextDouble(120);
            Color shell = tones.material(Colours.hex("3C4757"), -0.15);
            figures.round(n * pitch + 14, y - high, pitch - 28, high, 10, shell);
            for (double at = y - high + 18; at < y - 30; at += 40) {
                figures.round(
                        n * pitch + 28,
                        at,
                        pitch - 56,
                        28,
                        5,
                        Colours.mix(shell, tones.palette().shade(), 0.5));
                for (int i = 0; i < 3; i++) {
                    Color lamp = random.nextDouble() < 0.5
                            ? tones.palette().accent()
                            : random.nextBoolean() ? tones.palette().accent2() : shell;
                    figures.disc(n * pitch + 48 + i * 24, at + 14, 6, lamp);
                }
                figures.round(n * pitch + pitch - 110, at + 10, 64, 7, 3, Colours.alpha(Color.WHITE, 0.25));
            }
        });
    }

    private static void board(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(),
                y - 46,
                region.width(),
                setting.floor() - y + 46,
                tones.material(BOARD, 0.1),
                tones.material(BOARD, -0.5));
        figures.box(
                region.left(),
                y - 46,
                region.width(),
                6,
                Colours.alpha(tones.palette().light(), 0.5));
        Color copper = Colours.alpha(tones.material(Colours.hex("E0B45C"), 0), 0.75);
        region.columns(130, 260, n -> {
            SplittableRandom random = setting.random("copper", n);
            double x = n * 130;
            double down = y + 60 + random.nextDouble(420);
            figures.line(8, copper, x, y - 40, x - 20, y + 40)
                    .line(8, copper, x - 20, y + 40, x - 20, down)
                    .disc(x - 20, down, 17, copper)
                    .disc(x - 20, down, 8, tones.material(BOARD, -0.5));
        });
        double pitch = setting.pick(450, 560);
        region.columns(pitch, 60, n -> {
            double x = n * pitch + setting.random("chip", n).nextDouble(120);
            double top = y + 240 + setting.random("chip", n).nextDouble(120);
            for (int i = 0; i < 6; i++) figures.round(x - 16, top + 16 + i * 30, 222, 12, 4, copper);
            figures.round(x, top, 190, 200, 12, tones.material(Colours.hex("23262E"), -0.2))
                    .disc(x + 28, top + 28, 9, Colours.alpha(Color.WHITE, 0.3))
                    .round(x + 46, top + 90, 98, 12, 5, Colours.alpha(Color.WHITE, 0.28));
        });
    }
}
