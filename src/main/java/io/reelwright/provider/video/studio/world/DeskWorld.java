package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** A desk before a board with pinned notes: books, papers and a cup of pencils. */
final class DeskWorld implements WorldArt {
    private static final Color WOOD = Colours.hex("9C7350");
    private static final Color PAPER = Colours.hex("F3EEE2");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.LIST);
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(300, 330);
        double top = setting.surface() - setting.pick(900, 700);
        region.columns(
                pitch,
                60,
                n -> region.rows(260, 40, row -> {
                    SplittableRandom random = setting.random("note" + row, n);
                    if (row * 260 < top || random.nextDouble() < 0.45) return;
                    double x = n * pitch + random.nextDouble(90);
                    double y = row * 260 + random.nextDouble(60);
                    double way = tones.dark() ? 0.1 + random.nextDouble(0.12) : -0.05 - random.nextDouble(0.09);
                    Color note = Colours.alpha(tones.shade(way, 0.7), 0.9);
                    figures.fill(
                            AffineTransform.getRotateInstance(random.nextDouble(-0.08, 0.08), x, y)
                                    .createTransformedShape(
                                            new Rectangle2D.Double(x, y, 170, 150 + random.nextDouble(50))),
                            note);
                    Color line = Colours.alpha(tones.shade(way * 2.2, 0.7), 0.8);
                    for (int i = 0; i < 4; i++)
                        figures.round(x + 22, y + 36 + i * 26, 70 + random.nextDouble(60), 7, 3, line);
                    figures.disc(x + 85, y + 10, 8, Colours.alpha(tones.shade(tones.dark() ? 0.5 : -0.4, 0.7), 0.9));
                }));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(0.82, y - 300, y + 10, (g, region) -> books(g, setting, region, y - 26)),
                Strip.behind(1, y - 60, setting.floor(), (g, region) -> desk(g, setting, region, y)),
                Strip.before(Lens.SHARE, y - 230, y + 330, 4, (g, region) -> pencils(g, setting, region, y + 130)));
    }

    private static void books(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Color[] covers = {
            tones.palette().accent(),
            tones.palette().accent2(),
            Colours.hex("5E7C93"),
            Colours.hex("A65D4C"),
            Colours.hex("6E8B5B")
        };
        double pitch = setting.pick(520, 620);
        region.columns(pitch, 0, n -> {
            SplittableRandom random = setting.random("books", n);
            double x = n * pitch + random.nextDouble(120);
            for (int i = 0; i < 5; i++) {
                double width = 34 + random.nextDouble(26);
                double height = 130 + random.nextDouble(100);
                Color cover = tones.material(covers[random.nextInt(covers.length)], -0.25);
                figures.round(x, y - height, width, height, 5, cover)
                        .box(x + 6, y - height + 22, width - 12, 8, Colours.alpha(Color.WHITE, 0.3))
                        .box(x + 6, y - 30, width - 12, 5, Colours.alpha(Color.WHITE, 0.25));
                x += width + 3;
            }
        });
    }

    private static void desk(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Tabletop.draw(figures, setting, region, y, WOOD);
        region.columns(setting.pick(640, 800), 300, n -> {
            SplittableRandom random = setting.random("sheet", n);
            double x = n * setting.pick(640, 800) + random.nextDouble(200);
            double top = y + 260 + random.nextDouble(120);
            figures.polygon(
                    Colours.alpha(tones.material(PAPER, -0.05), 0.95),
                    x,
                    top,
                    x + 330,
                    top - 30,
                    x + 420,
                    top + 250,
                    x + 40,
                    top + 300);
            for (int i = 0; i < 6; i++)
                figures.line(
                        6,
                        Colours.alpha(tones.material(PAPER, -0.4), 0.7),
                        x + 46 + i * 8,
                        top + 50 + i * 34,
                        x + 300 + i * 12,
                        top + 24 + i * 34);
        });
    }

    private static void pencils(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(1215, 1755);
        region.columns(pitch, 200, n -> {
            double x = n * pitch + 10;
            for (int i = 0; i < 4; i++) {
                Color wood =
                        i % 2 == 0 ? tones.palette().accent() : tones.palette().accent2();
                figures.line(
                        26, Colours.alpha(wood, 0.9), x - 40 + i * 30, y + 40, x - 70 + i * 48, y - 180 - 20 * (i % 3));
            }
            figures.round(x - 90, y - 30, 180, 300, 30, tones.material(Colours.hex("4C5A6B"), -0.25));
        });
    }
}
