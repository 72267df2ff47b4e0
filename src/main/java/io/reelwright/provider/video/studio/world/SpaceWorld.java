package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.util.List;
import java.util.SplittableRandom;

/** The surface of a moon under stars, planets and orbits. */
final class SpaceWorld implements WorldArt {
    private static final Color ROCK = Colours.hex("9C97A8");

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Color star = tones.dark()
                ? Colours.alpha(tones.palette().light(), 0.85)
                : Colours.alpha(tones.palette().shade(), 0.3);
        double y = setting.surface();
        figures.glow(
                setting.width() * 0.2,
                y - setting.pick(500, 300),
                setting.pick(820, 760),
                tones.palette().accent(),
                tones.dark() ? 0.14 : 0.1);
        Sky.stars(figures, setting, region, star);
        for (int ring = 0; ring < 5; ring++)
            figures.stroke(
                    new Ellipse2D.Double(
                            setting.width() * 0.8 - 500 - ring * 160,
                            y - 620 - ring * 110,
                            1000 + ring * 320,
                            640 + ring * 220),
                    2,
                    Colours.alpha(tones.shade(tones.dark() ? 0.4 : -0.3, 0.5), 0.5));
        double pitch = setting.pick(560, 820);
        region.columns(pitch, pitch, n -> planet(figures, setting, n, n * pitch + setting.pick(330, 500)));
    }

    private static void planet(Figures figures, WorldSetting setting, int n, double x) {
        SplittableRandom random = setting.random("planet", n);
        WorldTones tones = setting.tones();
        double radius = setting.pick(80, 70) + random.nextDouble(90);
        double y = setting.surface() - setting.pick(430, 290) + random.nextDouble(90);
        Color colour = tones.material(
                random.nextBoolean()
                        ? tones.palette().accent2()
                        : tones.palette().accent(),
                -0.05);
        Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        figures.fill(disc, colour);
        Area night = new Area(disc);
        night.subtract(new Area(new Ellipse2D.Double(x - radius * 1.5, y - radius * 1.35, 2.2 * radius, 2.2 * radius)));
        figures.fill(night, Colours.alpha(tones.palette().shade(), 0.45));
        if (random.nextBoolean()) return;
        Ellipse2D ring = new Ellipse2D.Double(x - radius * 1.7, y - radius * 0.3, 3.4 * radius, 0.6 * radius);
        figures.stroke(
                AffineTransform.getRotateInstance(-0.3, x, y).createTransformedShape(ring),
                radius * 0.1,
                Colours.alpha(tones.material(ROCK, 0.4), 0.9));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(0.7, y - 280, y + 60, (g, region) -> {
                    Hills far = Hills.of(setting, "far rocks", y - 120, 42, 520);
                    far.fill(
                            new Figures(g),
                            region,
                            setting.tones().material(ROCK, -0.3),
                            setting.tones().material(ROCK, -0.55));
                }),
                Strip.behind(1, y - 80, setting.floor(), (g, region) -> ground(g, setting, region, y)),
                Strip.before(1.35, y - 120, y + 330, 3, (g, region) -> near(g, setting, region, y + 170)));
    }

    private static void ground(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Hills crest = new Hills(y - 44, 12, 900, 1.2);
        crest.fill(figures, region, tones.material(ROCK, 0.18), tones.material(ROCK, -0.4));
        region.columns(190, 120, n -> {
            SplittableRandom random = setting.random("crater", n);
            for (int i = 0; i < 3; i++) {
                double at = y + 30 + i * i * 90 + random.nextDouble(70);
                double size = 26 + i * 26 + random.nextDouble(40);
                double x = n * 190 + random.nextDouble(190);
                figures.oval(x, at, size, size * 0.34, Colours.alpha(tones.material(ROCK, -0.45), 0.8));
                figures.oval(x + 3, at + size * 0.09, size * 0.9, size * 0.27, tones.material(ROCK, -0.16));
            }
        });
    }

    private static void near(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        double pitch = setting.pick(1215, 1755);
        region.columns(pitch, 260, n -> {
            Color rock = setting.tones().material(ROCK, -0.62);
            figures.blur(n * pitch, y + 60, 210, rock, 0.95);
            figures.blur(n * pitch + 190, y + 110, 150, rock, 0.95);
        });
    }
}
