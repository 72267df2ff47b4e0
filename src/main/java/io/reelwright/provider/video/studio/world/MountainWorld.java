package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** High mountains: ranges behind each other, snow on the peaks, a ledge of rock. */
final class MountainWorld implements WorldArt {
    private static final Color ROCK = Colours.hex("7F8796");
    private static final Color SNOW = Colours.hex("F2F6FA");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.TIME);
    }

    @Override
    public Optional<Light.Place> light(WorldSetting setting) {
        return Optional.of(
                new Light.Place(0.75, setting.surface() - setting.pick(700, 430), setting.pick(92, 72), false));
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double y = setting.surface();
        figures.glow(setting.width() * 0.75, y - setting.pick(700, 430), setting.pick(560, 560), tones.lamp(), 0.24);
        region.columns(
                640,
                300,
                n -> Sky.cloud(
                        figures,
                        n * 640 + setting.random("cloud", n).nextDouble(380),
                        y - setting.pick(760, 470) - setting.random("high", n).nextDouble(setting.pick(420, 180)),
                        setting.pick(110, 100),
                        Colours.alpha(tones.shade(0.5, 0.7), 0.4)));
        peaks(
                figures,
                setting,
                region,
                "far",
                setting.pick(330, 420),
                y - 240,
                setting.pick(360, 240),
                tones.shade(tones.dark() ? 0.2 : -0.16, 0.9),
                0.5);
    }

    /** Draws peaks with a lit and a shaded side; the upper part of each is snow. */
    private static void peaks(
            Figures figures,
            WorldSetting setting,
            Region region,
            String purpose,
            double pitch,
            double foot,
            double high,
            Color rock,
            double snow) {
        Color shade = Colours.mix(rock, setting.tones().palette().shade(), 0.28);
        Color white = Colours.mix(
                rock, setting.tones().dark() ? setting.tones().palette().light() : Color.WHITE, snow);
        region.columns(pitch, pitch, n -> {
            SplittableRandom random = setting.random(purpose, n);
            double x = n * pitch + random.nextDouble(pitch * 0.4);
            double top = foot - high * (0.6 + random.nextDouble(0.5));
            double half = pitch * (0.8 + random.nextDouble(0.3));
            figures.polygon(rock, x - half, foot, x, top, x + half * 0.2, foot)
                    .polygon(shade, x + half * 0.1, foot, x, top, x + half, foot);
            double cap = (foot - top) * 0.36;
            double side = half * 0.36;
            figures.polygon(
                    white,
                    x,
                    top,
                    x - side,
                    top + cap,
                    x - side * 0.55,
                    top + cap * 0.82,
                    x - side * 0.2,
                    top + cap * 1.15,
                    x + side * 0.2,
                    top + cap * 0.85,
                    x + side * 0.6,
                    top + cap * 1.1,
                    x + side,
                    top + cap);
        });
        figures.box(region.left(), foot - 2, region.width(), region.bottom() - foot, rock);
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(
                        0.68,
                        y - setting.pick(420, 330),
                        y + 40,
                        (g, region) -> peaks(
                                new Figures(g),
                                setting,
                                region,
                                "middle",
                                420,
                                y - 70,
                                setting.pick(260, 190),
                                setting.tones().material(ROCK, -0.2),
                                0.7)),
                Strip.behind(1, y - 110, setting.floor(), (g, region) -> ledge(g, setting, region, y)),
                Lens.discs(
                        setting,
                        150,
                        setting.tones().material(ROCK, -0.5),
                        setting.tones().material(SNOW, -0.2)));
    }

    private static void ledge(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Hills crest = new Hills(y - 46, 9, 460, 0.3);
        crest.fill(figures, region, tones.material(ROCK, 0.1), tones.material(ROCK, -0.55));
        region.columns(170, 160, n -> {
            SplittableRandom random = setting.random("crag", n);
            for (int row = 0; row < 5; row++) {
                double x = n * 170 + random.nextDouble(150);
                double at = y + 60 + row * 170 + random.nextDouble(80);
                double size = 60 + random.nextDouble(70);
                figures.polygon(
                        Colours.alpha(tones.material(ROCK, -0.3), 0.6),
                        x,
                        at,
                        x + size,
                        at - size * 0.5,
                        x + size * 1.2,
                        at + size,
                        x + size * 0.2,
                        at + size * 0.9);
                figures.polygon(
                        Colours.alpha(tones.material(ROCK, 0.2), 0.4),
                        x,
                        at,
                        x + size,
                        at - size * 0.5,
                        x + size * 0.7,
                        at + size * 0.2);
            }
        });
        Color white = tones.material(SNOW, 0);
        Path2D snow = new Path2D.Double();
        snow.moveTo(region.left(), crest.at(region.left()));
        for (double x = Math.floor(region.left() / 8) * 8; x <= region.right() + 8; x += 8)
            snow.lineTo(x, crest.at(x) - 6);
        for (double x = Math.ceil(region.right() / 8) * 8; x >= region.left() - 8; x -= 8)
            snow.lineTo(x, crest.at(x) + 46 + 22 * Math.sin(x / 47) + 14 * Math.sin(x / 19));
        snow.closePath();
        figures.fill(snow, white);
    }
}
