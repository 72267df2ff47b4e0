package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import io.reelwright.place.Land;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A map of the earth behind a table: land, meridians, pins, and a compass near the lens. */
final class AtlasWorld implements WorldArt {
    private static final Color WOOD = Colours.hex("8A6442");
    /** Degrees between two meridians. */
    private static final double GRID = 15;
    /** Latitude in the middle of the frame. */
    private static final double MIDDLE = 24;

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double degree = setting.pick(15, 13);
        double middle = setting.surface() - setting.pick(800, 400);
        Color line = Colours.alpha(tones.shade(tones.dark() ? 0.22 : -0.12, 0.5), 0.5);
        region.columns(GRID * degree, 0, n -> figures.box(n * GRID * degree, region.top(), 2, region.height(), line));
        for (double latitude = -75; latitude <= 75; latitude += GRID)
            figures.box(region.left(), y(latitude, degree, middle), region.width(), 2, line);
        Color land = tones.shade(tones.dark() ? 0.3 : -0.24, 0.5);
        Color coast = Colours.alpha(tones.shade(tones.dark() ? -0.4 : 0.5, 0.5), 0.5);
        for (Land.Line outline : Land.shared().outlines()) {
            Path2D once = path(outline, degree, middle);
            Rectangle2D box = once.getBounds2D();
            double turn = 360 * degree;
            for (int n = (int) Math.floor((region.left() - box.getMaxX()) / turn);
                    n * turn + box.getMinX() < region.right();
                    n++) {
                var there = AffineTransform.getTranslateInstance(n * turn, 0).createTransformedShape(once);
                if (!there.intersects(region.left(), region.top(), region.width(), region.height())) continue;
                figures.stroke(there, 16, coast).fill(there, land);
            }
        }
    }

    private static double y(double latitude, double degree, double middle) {
        return middle - (latitude - MIDDLE) * degree * 1.15;
    }

    private static Path2D path(Land.Line line, double degree, double middle) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < line.size(); i++) {
            double x = (line.longitudes()[i] + 100) * degree;
            double y = y(line.latitudes()[i], degree, middle);
            if (i == 0) path.moveTo(x, y);
            else path.lineTo(x, y);
        }
        path.closePath();
        return path;
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(1, y - 60, setting.floor(), (g, region) -> table(g, setting, region, y)),
                Strip.before(Lens.SHARE, y - 150, y + 330, 4, (g, region) -> compass(g, setting, region, y + 120)));
    }

    private static void table(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        Tabletop.draw(figures, setting, region, y, WOOD);
        double pitch = setting.pick(760, 900);
        region.columns(pitch, 460, n -> {
            double x = n * pitch + setting.random("chart", n).nextDouble(120);
            double top = y + 250;
            Color paper = tones.material(Colours.hex("E8DAB8"), -0.1);
            figures.polygon(paper, x, top, x + 420, top - 40, x + 520, top + 330, x + 50, top + 380);
            for (int i = 1; i < 5; i++)
                figures.line(
                        3,
                        Colours.alpha(tones.material(WOOD, -0.2), 0.5),
                        x + 20 + i * 8,
                        top + i * 70,
                        x + 440 + i * 16,
                        top - 40 + i * 74);
            figures.line(7, tones.palette().accent(), x + 80, top + 250, x + 200, top + 120)
                    .line(7, tones.palette().accent(), x + 200, top + 120, x + 380, top + 90);
        });
    }

    private static void compass(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(1215, 1755);
        region.columns(pitch, 220, n -> {
            double x = n * pitch + 20;
            Color brass = tones.material(Colours.hex("D9AE5A"), 0.05);
            figures.blur(x, y, 176, Colours.mix(brass, tones.palette().shade(), 0.35), 0.9)
                    .blur(x, y, 156, brass, 0.95)
                    .blur(x, y, 124, tones.material(Colours.hex("F4ECD8"), 0), 1);
            figures.polygon(Colours.alpha(tones.palette().accent(), 0.9), x - 22, y, x + 70, y - 84, x + 18, y + 16)
                    .polygon(Colours.alpha(tones.palette().shade(), 0.8), x + 22, y, x - 70, y + 84, x - 18, y - 16);
        });
    }
}
