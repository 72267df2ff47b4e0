package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A ward: curtains on rails, monitors with a heart's line, a rail on which things stand. */
final class ClinicWorld implements WorldArt {
    private static final Color CLOTH = Colours.hex("8FC1BF");
    private static final Color STEEL = Colours.hex("C3CDD6");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.LIST);
    }

    @Override
    public Color wood() {
        return Colours.hex("C3CDD6");
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double fold = setting.pick(64, 70);
        region.columns(fold * 14, fold * 9, n -> {
            for (int i = 0; i < 8; i++) {
                double x = n * fold * 14 + i * fold;
                figures.box(
                        x,
                        region.top(),
                        fold / 2,
                        setting.surface() - 120 - region.top(),
                        Colours.alpha(tones.shade(tones.dark() ? 0.13 : -0.08, 0.6), 0.8));
                figures.box(
                        x + fold / 2,
                        region.top(),
                        fold / 2,
                        setting.surface() - 150 - region.top(),
                        Colours.alpha(CLOTH, 0.5));
            }
        });
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(0.7, y - setting.pick(520, 420), y + 20, (g, region) -> monitors(g, setting, region, y)),
                Strip.behind(1, y - 60, setting.floor(), (g, region) -> table(g, setting, region, y)),
                Lens.discs(
                        setting,
                        140,
                        setting.tones().material(CLOTH, -0.2),
                        setting.tones().palette().accent()));
    }

    private static void monitors(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double pitch = setting.pick(620, 760);
        Color shell = tones.material(STEEL, -0.25);
        region.columns(pitch, 100, n -> {
            double x = n * pitch + setting.random("monitor", n).nextDouble(140);
            double top = y - setting.pick(470, 380);
            figures.round(x + 150, top + 200, 20, y - top - 200, 8, shell).round(x, top, 330, 220, 20, shell);
            figures.round(
                    x + 16, top + 16, 298, 188, 10, Colours.mix(tones.palette().shade(), Color.BLACK, 0.3));
            Path2D beat = new Path2D.Double();
            double[] line = {0, 0, 0, -6, 0, 14, -70, 40, 0, 0, -14, 0, 0, 0, -6, 0, 14, -62, 36, 0, 0, -12, 0, 0};
            for (int i = 0; i < line.length; i++) {
                double px = x + 30 + i * 270.0 / (line.length - 1);
                if (i == 0) beat.moveTo(px, top + 90 + line[i]);
                else beat.lineTo(px, top + 90 + line[i]);
            }
            figures.stroke(beat, 6, tones.palette().accent());
            figures.round(
                            x + 30,
                            top + 160,
                            90,
                            14,
                            6,
                            Colours.alpha(tones.palette().accent2(), 0.9))
                    .round(x + 140, top + 160, 60, 14, 6, Colours.alpha(Color.WHITE, 0.4));
        });
    }

    private static void table(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(), y - 34, region.width(), 60, tones.material(Color.WHITE, 0), tones.material(STEEL, 0.1));
        figures.falling(
                region.left(), y + 26, region.width(), 22, tones.material(STEEL, -0.25), tones.material(STEEL, -0.4));
        figures.falling(
                region.left(),
                y + 48,
                region.width(),
                330,
                tones.material(Color.WHITE, -0.1),
                tones.material(CLOTH, 0.1));
        double fold = setting.pick(118, 130);
        region.columns(
                fold,
                0,
                n -> figures.polygon(
                        Colours.alpha(tones.material(CLOTH, -0.25), 0.4),
                        n * fold,
                        y + 48,
                        n * fold + 26,
                        y + 48,
                        n * fold + 44,
                        y + 378,
                        n * fold + 8,
                        y + 378));
        figures.falling(
                region.left(),
                y + 378,
                region.width(),
                setting.floor() - y,
                tones.material(STEEL, -0.42),
                tones.material(STEEL, -0.25));
        region.columns(
                setting.pick(260, 300),
                0,
                n -> figures.box(
                        n * setting.pick(260, 300),
                        y + 378,
                        4,
                        setting.floor() - y,
                        Colours.alpha(tones.material(STEEL, -0.6), 0.4)));
    }
}
