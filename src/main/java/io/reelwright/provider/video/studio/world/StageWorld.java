package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.SplittableRandom;

/** A stage: curtains, beams of light, boards, heads of an audience near the lens. */
final class StageWorld implements WorldArt {
    private static final Color BOARD = Colours.hex("8C6242");

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double fold = setting.pick(92, 110);
        double floor = setting.surface() - 60;
        Color cloth = tones.palette().accent();
        region.columns(fold, 0, n -> {
            double wave = 16 * Math.sin(n * 1.7);
            figures.polygon(
                    Colours.alpha(Colours.mix(cloth, tones.ground(0.5), 0.45), 0.8),
                    n * fold,
                    -300,
                    n * fold + fold * 0.55,
                    -300,
                    n * fold + fold * 0.5 + wave,
                    floor,
                    n * fold + wave,
                    floor);
            figures.box(n * fold + fold * 0.6, -300, 5, floor - -300, Colours.alpha(tones.shade(-0.3, 0.6), 0.6));
        });
        region.columns(setting.pick(460, 640), 700, n -> {
            double x = n * setting.pick(460, 640);
            double to = x + setting.random("beam", n).nextDouble(-260, 260);
            figures.polygon(
                    Colours.alpha(tones.shade(tones.dark() ? 0.7 : 0.9, 0.3), 0.14),
                    x - 26,
                    -300,
                    x + 26,
                    -300,
                    to + 210,
                    floor,
                    to - 210,
                    floor);
        });
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(1, y - 110, setting.floor(), (g, region) -> boards(g, setting, region, y)),
                Strip.before(Lens.SHARE, y - 40, y + 330, 3, (g, region) -> audience(g, setting, region, y + 180)));
    }

    private static void boards(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(), y - 90, region.width(), 200, tones.material(BOARD, -0.05), tones.material(BOARD, 0.12));
        region.columns(
                120,
                0,
                n -> figures.polygon(
                        Colours.alpha(tones.material(BOARD, -0.5), 0.6),
                        n * 120,
                        y + 110,
                        n * 120 + 5,
                        y + 110,
                        n * 120 + 23,
                        y - 90,
                        n * 120 + 20,
                        y - 90));
        double pitch = setting.pick(900, 1300);
        region.columns(
                pitch,
                400,
                n -> figures.oval(
                        n * pitch + setting.pick(540, 1100),
                        y,
                        420,
                        66,
                        Colours.alpha(tones.palette().light(), 0.2)));
        figures.falling(
                region.left(), y + 110, region.width(), 46, tones.material(BOARD, -0.3), tones.material(BOARD, -0.5));
        figures.falling(
                region.left(),
                y + 156,
                region.width(),
                setting.floor() - y - 156,
                tones.material(BOARD, -0.62),
                tones.material(BOARD, -0.72));
        region.columns(
                190,
                0,
                n -> figures.glow(n * 190 + 95, y + 124, 70, tones.lamp(), 0.7)
                        .disc(n * 190 + 95, y + 130, 15, tones.palette().accent2()));
        double fold = 150;
        region.columns(
                fold,
                0,
                n -> figures.polygon(
                        Colours.alpha(tones.material(tones.palette().accent(), -0.55), 0.8),
                        n * fold,
                        y + 160,
                        n * fold + 80,
                        y + 160,
                        n * fold + 96,
                        y + 620,
                        n * fold - 10,
                        y + 620));
    }

    private static void audience(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        Color dark = Colours.mix(setting.tones().palette().shade(), Color.BLACK, 0.3);
        region.columns(170, 110, n -> {
            SplittableRandom random = setting.random("head", n);
            double x = n * 170 + random.nextDouble(40);
            double top = y - random.nextDouble(60);
            figures.blur(x, top, 62, dark, 0.95);
            figures.round(x - 100, top + 48, 200, 300, 90, Colours.alpha(dark, 0.95));
        });
    }
}
