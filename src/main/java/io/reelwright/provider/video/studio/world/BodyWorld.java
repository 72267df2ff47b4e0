package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** The inside of a body: walls of tissue, vessels and cells that drift. */
final class BodyWorld implements WorldArt {
    private static final Color FLESH = Colours.hex("D98A86");
    private static final Color BLOOD = Colours.hex("C64B4B");

    @Override
    public Set<Carries> carries() {
        return EnumSet.noneOf(Carries.class);
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Color soft = tones.material(FLESH, 0);
        region.columns(
                240,
                200,
                n -> region.rows(240, 200, row -> {
                    SplittableRandom random = setting.random("cell" + row, n);
                    double x = n * 240 + random.nextDouble(200);
                    double y = row * 240 + random.nextDouble(200);
                    double size = 50 + random.nextDouble(110);
                    figures.disc(x, y, size, Colours.alpha(soft, 0.3))
                            .disc(
                                    x - size * 0.2,
                                    y - size * 0.2,
                                    size * 0.34,
                                    Colours.alpha(tones.shade(0.3, 0.6), 0.25));
                }));
        double y = setting.surface() - setting.pick(420, 260);
        figures.glow(setting.width() / 2.0, y, setting.width() * 0.7, BLOOD, tones.dark() ? 0.25 : 0.14);
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        WorldTones tones = setting.tones();
        return List.of(
                Strip.swaying(0.6, y - 420, y + 20, 9, (g, region) -> vessels(g, setting, region, y - 150)),
                Strip.swaying(0.8, y - 340, y - 10, 14, (g, region) -> cells(g, setting, region, y - 190)),
                Strip.behind(1, y - 120, setting.floor(), (g, region) -> tissue(g, setting, region, y)),
                Lens.discs(setting, 170, tones.material(BLOOD, -0.15), tones.material(FLESH, -0.3)));
    }

    private static void vessels(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        for (int i = 0; i < 3; i++) {
            Hills way = new Hills(y - 90 + i * 70, 36, 820 + i * 190, i * 1.9);
            Path2D path = new Path2D.Double();
            path.moveTo(region.left(), way.at(region.left()));
            for (double x = Math.floor(region.left() / 12) * 12; x < region.right() + 12; x += 12)
                path.lineTo(x, way.at(x));
            Color vessel = i == 1 ? tones.material(Colours.hex("5B74B5"), -0.2) : tones.material(BLOOD, -0.2);
            figures.stroke(path, 34 - i * 8, vessel).stroke(path, 8, Colours.alpha(Color.WHITE, 0.16));
        }
    }

    private static void cells(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        region.columns(150, 60, n -> {
            SplittableRandom random = setting.random("red", n);
            double x = n * 150 + random.nextDouble(110);
            double at = y + random.nextDouble(-110, 130);
            double size = 30 + random.nextDouble(24);
            figures.oval(x, at, size, size * 0.62, tones.material(BLOOD, 0.06))
                    .oval(x, at + 3, size * 0.5, size * 0.26, tones.material(BLOOD, -0.25));
        });
    }

    private static void tissue(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Hills crest = new Hills(y - 46, 14, 520, 0.9);
        crest.fill(figures, region, tones.material(FLESH, 0.16), tones.material(BLOOD, -0.5));
        double pitch = 96;
        region.columns(pitch, 60, n -> {
            figures.round(n * pitch + 8, crest.at(n * pitch + 48) - 26, 80, 150, 40, tones.material(FLESH, 0.2));
            figures.disc(n * pitch + 48, crest.at(n * pitch + 48) + 30, 15, tones.material(BLOOD, -0.1));
        });
        region.columns(260, 130, n -> {
            SplittableRandom random = setting.random("deep", n);
            for (int i = 0; i < 3; i++)
                figures.oval(
                        n * 260 + random.nextDouble(220),
                        y + 230 + i * 190 + random.nextDouble(70),
                        90 + random.nextDouble(40),
                        60,
                        Colours.alpha(tones.material(FLESH, -0.2), 0.5));
        });
    }
}
