package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.QuadCurve2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A road through the country: hills, poles with wires, a barrier, asphalt with marks, milestones. */
final class RoadWorld implements WorldArt {
    private static final Color LAND = Colours.hex("A9A36A");
    private static final Color ASPHALT = Colours.hex("55585F");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.TIME);
    }

    @Override
    public Optional<Light.Place> light(WorldSetting setting) {
        return Optional.of(
                new Light.Place(0.66, setting.surface() - setting.pick(420, 330), setting.pick(100, 80), false));
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double horizon = setting.surface() - setting.pick(260, 180);
        figures.glow(setting.width() * 0.5, horizon, setting.pick(760, 900), tones.lamp(), 0.26);
        region.columns(
                800,
                300,
                n -> Sky.cloud(
                        figures,
                        n * 800 + setting.random("cloud", n).nextDouble(500),
                        horizon - 260 - setting.random("high", n).nextDouble(setting.pick(500, 200)),
                        setting.pick(120, 110),
                        Colours.alpha(tones.shade(0.5, 0.8), 0.45)));
        Hills.of(setting, "far", horizon - 40, 50, 1000)
                .fill(figures, region, tones.material(LAND, -0.3), tones.material(LAND, -0.45));
        Hills.of(setting, "near", horizon + 50, 26, 620)
                .fill(figures, region, tones.material(LAND, -0.12), tones.material(LAND, -0.3));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(0.7, y - setting.pick(440, 330), y + 10, (g, region) -> poles(g, setting, region, y - 60)),
                Strip.behind(1, y - 150, setting.floor(), (g, region) -> road(g, setting, region, y)),
                Lens.discs(
                        setting,
                        150,
                        setting.tones().material(LAND, -0.45),
                        setting.tones().material(ASPHALT, -0.3)));
    }

    private static void poles(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double high = setting.pick(340, 260);
        double pitch = setting.pick(430, 520);
        Color wood = tones.material(Colours.hex("5C4A3A"), -0.2);
        region.columns(pitch, pitch, n -> {
            double x = n * pitch;
            figures.round(x - 7, y - high, 14, high, 5, wood).round(x - 60, y - high + 26, 120, 10, 4, wood);
            for (int side = -1; side <= 1; side += 2)
                figures.stroke(
                        new QuadCurve2D.Double(
                                x + side * 54,
                                y - high + 24,
                                x + pitch / 2 + side * 54,
                                y - high + 90,
                                x + pitch + side * 54,
                                y - high + 24),
                        2.5,
                        wood);
        });
        figures.falling(region.left(), y - 12, region.width(), 60, tones.material(LAND, 0), tones.material(LAND, -0.2));
    }

    private static void road(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(), y - 70, region.width(), 40, tones.material(LAND, 0), tones.material(LAND, -0.25));
        figures.falling(
                region.left(),
                y - 36,
                region.width(),
                setting.floor() - y + 36,
                tones.material(ASPHALT, 0.06),
                tones.material(ASPHALT, -0.42));
        figures.box(region.left(), y - 30, region.width(), 8, Colours.alpha(Color.WHITE, 0.55));
        region.columns(
                360,
                0,
                n -> figures.polygon(
                        Colours.alpha(Color.WHITE, 0.6),
                        n * 360,
                        y + 150,
                        n * 360 + 180,
                        y + 150,
                        n * 360 + 196,
                        y + 126,
                        n * 360 + 26,
                        y + 126));
        region.columns(
                520,
                0,
                n -> figures.polygon(
                        Colours.alpha(tones.palette().accent2(), 0.55),
                        n * 520,
                        y + 460,
                        n * 520 + 300,
                        y + 460,
                        n * 520 + 330,
                        y + 420,
                        n * 520 + 40,
                        y + 420));
        Color steel = tones.material(Colours.hex("C7CDD2"), -0.1);
        region.columns(
                220, 20, n -> figures.round(n * 220, y - 116, 16, 80, 4, tones.material(Colours.hex("8A9096"), -0.3)));
        figures.round(region.left(), y - 128, region.width(), 36, 8, steel)
                .box(
                        region.left(),
                        y - 112,
                        region.width(),
                        5,
                        Colours.alpha(tones.palette().shade(), 0.3));
        double mile = setting.pick(900, 1300);
        region.columns(
                mile,
                60,
                n -> figures.round(
                                n * mile + setting.pick(980, 180),
                                y - 170,
                                60,
                                140,
                                26,
                                tones.material(Color.WHITE, -0.1))
                        .box(
                                n * mile + setting.pick(980, 180),
                                y - 96,
                                60,
                                20,
                                tones.palette().accent()));
    }
}
