package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.List;
import java.util.SplittableRandom;

/** A forest: trunks at three distances, shafts of light, ferns on the ground. */
final class ForestWorld implements WorldArt {
    private static final Color LEAF = Colours.hex("4F8F56");
    private static final Color BARK = Colours.hex("6E5440");
    private static final Color SOIL = Colours.hex("5F6B3C");

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double floor = setting.surface() - 120;
        Color dim = tones.shade(tones.dark() ? 0.12 : -0.09, 0.8);
        Color green = tones.material(LEAF, 0.8);
        trunks(figures, setting, region, "far", setting.pick(96, 110), 20, floor, dim);
        for (int i = 0; i < 3; i++) {
            double x = setting.width() * (0.1 + 0.33 * i);
            figures.polygon(
                    Colours.alpha(tones.shade(0.6, 0.4), 0.16), x, -300, x + 110, -300, x - 160, floor, x - 420, floor);
        }
        figures.falling(region.left(), floor - 90, region.width(), 200, Colours.alpha(green, 0), green);
    }

    private static void trunks(
            Figures figures,
            WorldSetting setting,
            Region region,
            String purpose,
            double pitch,
            double width,
            double foot,
            Color colour) {
        region.columns(pitch, 60, n -> {
            SplittableRandom random = setting.random(purpose, n);
            double x = n * pitch + random.nextDouble(pitch * 0.6);
            double wide = width * (0.6 + random.nextDouble(0.8));
            double lean = random.nextDouble(-20, 20);
            figures.polygon(
                    colour,
                    x - wide / 2 + lean,
                    -300,
                    x + wide / 2 + lean,
                    -300,
                    x + wide * 0.7,
                    foot,
                    x - wide * 0.7,
                    foot);
            if (random.nextBoolean())
                figures.line(
                        wide * 0.22,
                        colour,
                        x,
                        foot - 500 - random.nextDouble(400),
                        x + random.nextDouble(-140, 140),
                        foot - 760 - random.nextDouble(200));
        });
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        WorldTones tones = setting.tones();
        Color near = tones.shade(tones.dark() ? 0.2 : -0.17, 0.9);
        return List.of(
                Strip.behind(
                        0.65,
                        y - setting.pick(1900, 1100),
                        y - 60,
                        (g, region) -> trunks(
                                new Figures(g), setting, region, "middle", setting.pick(380, 430), 56, y - 60, near)),
                Strip.swaying(0.8, y - 240, y + 20, 5, (g, region) -> bushes(g, setting, region, y - 30)),
                Strip.behind(1, y - 80, setting.floor(), (g, region) -> ground(g, setting, region, y)),
                Strip.before(Lens.SHARE, y - 120, y + 330, 7, (g, region) -> ferns(g, setting, region, y + 200)));
    }

    private static void bushes(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        region.columns(120, 90, n -> {
            SplittableRandom random = setting.random("bush", n);
            double size = 50 + random.nextDouble(60);
            Color leaf = setting.tones().material(LEAF, -0.25 - random.nextDouble(0.2));
            for (int i = -1; i <= 1; i++)
                figures.disc(
                        n * 120 + 60 + i * size * 0.7, y - size * (0.5 + 0.3 * (1 - Math.abs(i))), size * 0.75, leaf);
        });
    }

    private static void ground(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Hills crest = new Hills(y - 42, 12, 760, 0.4);
        crest.fill(figures, region, tones.material(SOIL, 0.14), tones.material(BARK, -0.5));
        region.columns(90, 60, n -> {
            SplittableRandom random = setting.random("leafage", n);
            for (int i = 0; i < 5; i++) {
                double at = y + 20 + i * i * 40 + random.nextDouble(40);
                double size = 10 + i * 6 + random.nextDouble(8);
                Color leaf =
                        random.nextBoolean() ? tones.material(Colours.hex("B5893F"), -0.2) : tones.material(LEAF, -0.1);
                figures.oval(n * 90 + random.nextDouble(90), at, size, size * 0.4, Colours.alpha(leaf, 0.7));
            }
        });
        region.columns(430, 60, n -> {
            double x = n * 430 + setting.random("mushroom", n).nextDouble(380);
            figures.round(x - 8, y - 26, 16, 34, 6, tones.material(Colours.hex("EADFC8"), -0.1));
            figures.fill(
                    new Arc2D.Double(x - 32, y - 54, 64, 60, 0, 180, Arc2D.CHORD),
                    tones.material(tones.palette().accent(), -0.1));
        });
    }

    private static void ferns(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        double pitch = setting.pick(1215, 1755);
        region.columns(pitch, 320, n -> {
            SplittableRandom random = setting.random("fern", n);
            Color leaf = setting.tones().material(LEAF, -0.5);
            for (int i = 0; i < 7; i++) {
                double toX = n * pitch + random.nextDouble(-240, 280);
                double toY = y - 150 - random.nextDouble(120) + Math.abs(toX - n * pitch) * 0.5;
                for (int k = 1; k <= 9; k++) {
                    double part = k / 9.0;
                    double px = n * pitch + (toX - n * pitch) * part;
                    double py = y + 90 + (toY - y - 90) * part;
                    figures.oval(px, py, 44 * (1.15 - part), 18 * (1.2 - part), leaf);
                }
            }
        });
    }
}
