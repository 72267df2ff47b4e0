package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A town of long ago: a castle on a hill, gabled houses, lanterns, cobbles. */
final class TownWorld implements WorldArt {
    private static final Color PLASTER = Colours.hex("CDB48C");
    private static final Color BEAM = Colours.hex("6B4A30");
    private static final Color ROOF = Colours.hex("A8553A");
    private static final Color STONE = Colours.hex("8F8A80");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.TIME);
    }

    @Override
    public Optional<Light.Place> light(WorldSetting setting) {
        return Optional.of(
                new Light.Place(0.6, setting.surface() - setting.pick(640, 430), setting.pick(88, 70), false));
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double y = setting.surface();
        figures.glow(setting.width() * 0.6, y - setting.pick(620, 330), setting.pick(620, 600), tones.lamp(), 0.2);
        Hills hill = new Hills(y - setting.pick(430, 270), 60, 1500, 2.2);
        Color dim = tones.shade(tones.dark() ? 0.18 : -0.16, 0.95);
        region.columns(
                1500,
                400,
                n -> castle(
                        figures,
                        n * 1500 + setting.pick(620, 900),
                        hill.at(n * 1500 + setting.pick(620, 900)) + 16,
                        setting.pick(1, 0.7),
                        dim));
        hill.fill(figures, region, dim, tones.material(STONE, -0.4));
    }

    private static void castle(Figures figures, double x, double y, double size, Color colour) {
        double[][] towers = {{-150, 210, 60}, {-80, 300, 54}, {-20, 190, 150}, {70, 360, 64}, {150, 230, 56}};
        for (double[] tower : towers) {
            double left = x + tower[0] * size;
            double top = y - tower[1] * size;
            double width = tower[2] * size;
            figures.box(left, top, width, y - top, colour);
            if (tower[2] < 100)
                figures.polygon(colour, left - 8, top, left + width + 8, top, left + width / 2, top - 90 * size);
            else
                for (int i = 0; i < 5; i++)
                    figures.box(left + i * width / 5, top - 18 * size, width / 9, 20 * size, colour);
        }
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(
                        0.72, y - setting.pick(540, 400), y + 20, (g, region) -> houses(g, setting, region, y - 10)),
                Strip.behind(
                        1, y - setting.pick(340, 280), setting.floor(), (g, region) -> cobbles(g, setting, region, y)),
                Lens.discs(
                        setting,
                        150,
                        setting.tones().material(BEAM, -0.5),
                        setting.tones().material(ROOF, -0.45)));
    }

    private static void houses(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(270, 300);
        region.columns(pitch, 40, n -> {
            SplittableRandom random = setting.random("house", n);
            double height = setting.pick(230, 170) + random.nextDouble(90);
            double left = n * pitch + 6;
            double right = (n + 1) * pitch - 6;
            Color wall = tones.material(PLASTER, -0.2 - random.nextDouble(0.15));
            Color beam = tones.material(BEAM, -0.2);
            figures.falling(
                    left,
                    y - height,
                    right - left,
                    height + 30,
                    wall,
                    Colours.mix(wall, tones.palette().shade(), 0.3));
            figures.polygon(
                    tones.material(ROOF, -0.25),
                    left - 16,
                    y - height,
                    right + 16,
                    y - height,
                    (left + right) / 2,
                    y - height - setting.pick(180, 130));
            figures.box(left, y - height, 10, height, beam)
                    .box(right - 10, y - height, 10, height, beam)
                    .box(left, y - height / 2, right - left, 9, beam);
            figures.line(9, beam, left + 8, y - height / 2, left + 90, y - height + 6)
                    .line(9, beam, right - 8, y - height / 2, right - 90, y - height + 6);
            for (int i = 0; i < 2; i++) {
                boolean lit = random.nextDouble() < 0.6;
                Color pane = lit
                        ? Colours.alpha(tones.palette().accent2(), 0.8)
                        : Colours.alpha(tones.palette().shade(), 0.45);
                figures.round(left + 46 + i * 110, y - height * 0.44, 56, 66, 20, pane);
            }
        });
    }

    private static void cobbles(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(),
                y - 40,
                region.width(),
                setting.floor() - y + 40,
                tones.material(STONE, -0.12),
                tones.material(STONE, -0.5));
        double row = 16;
        int count = 0;
        for (double at = y - 34; at < setting.floor(); at += row * 1.12) {
            double top = at;
            double height = row;
            int number = count++;
            double pitch = 26 + row * 2.2;
            region.columns(pitch, pitch, n -> {
                double tone = setting.random("cobble" + number, n).nextDouble(-0.24, 0.06);
                figures.round(
                        n * pitch + (number & 1) * pitch / 2,
                        top,
                        pitch - 5,
                        height,
                        height / 2,
                        Colours.alpha(tones.material(STONE, tone), 0.75));
            });
            row *= 1.13;
        }
        double lamps = setting.pick(900, 1300);
        region.columns(lamps, 140, n -> {
            double x = n * lamps + setting.pick(60, 200);
            Color iron = tones.material(Colours.hex("3B3833"), -0.2);
            figures.glow(x, y - 270, 210, tones.lamp(), 0.5);
            figures.round(x - 7, y - 230, 14, 220, 7, iron).polygon(iron, x - 40, y - 305, x + 40, y - 305, x, y - 335);
            figures.polygon(
                    Colours.alpha(tones.palette().accent2(), 0.9),
                    x - 34,
                    y - 302,
                    x + 34,
                    y - 302,
                    x + 22,
                    y - 230,
                    x - 22,
                    y - 230);
        });
    }
}
