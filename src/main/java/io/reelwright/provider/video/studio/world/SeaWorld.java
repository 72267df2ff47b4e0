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

/** The sea from a pier: sky, a far ship or island, rows of waves, planks on which things stand. */
final class SeaWorld implements WorldArt {
    private static final Color WATER = Colours.hex("2F7FA8");
    private static final Color WOOD = Colours.hex("A57F58");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.TIME);
    }

    @Override
    public Optional<Light.Place> light(WorldSetting setting) {
        return Optional.of(
                new Light.Place(0.3, setting.surface() - setting.pick(440, 300), setting.pick(96, 76), true));
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double horizon = setting.surface() - setting.pick(330, 210);
        figures.glow(setting.width() * 0.3, horizon, setting.pick(700, 640), tones.lamp(), 0.24);
        region.columns(620, 300, n -> {
            SplittableRandom random = setting.random("cloud", n);
            Sky.cloud(
                    figures,
                    n * 620 + random.nextDouble(400),
                    horizon - 170 - random.nextDouble(setting.pick(560, 240)),
                    setting.pick(120, 110),
                    Colours.alpha(tones.shade(0.5, 0.8), 0.45));
        });
        region.columns(900, 300, n -> {
            SplittableRandom random = setting.random("isle", n);
            double x = n * 900 + random.nextDouble(500);
            if (random.nextBoolean()) ship(figures, x, horizon, tones.material(Colours.hex("54606E"), -0.1));
            else
                figures.polygon(
                        tones.material(Colours.hex("5E8A74"), -0.2),
                        x - 190,
                        horizon + 4,
                        x - 90,
                        horizon - 46,
                        x - 20,
                        horizon - 34,
                        x + 60,
                        horizon - 82,
                        x + 210,
                        horizon + 4);
        });
        figures.falling(
                region.left(),
                horizon,
                region.width(),
                setting.floor() - horizon,
                tones.material(WATER, 0.16),
                tones.material(WATER, -0.35));
    }

    private static void ship(Figures figures, double x, double y, Color colour) {
        figures.polygon(colour, x - 120, y - 26, x + 120, y - 26, x + 92, y + 6, x - 100, y + 6);
        figures.box(x - 60, y - 58, 80, 34, colour).box(x - 30, y - 86, 22, 32, colour);
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                wave(setting, 0.5, y - 260, 0.02, 14),
                wave(setting, 0.66, y - 190, -0.12, 18),
                wave(setting, 0.82, y - 110, -0.26, 24),
                Strip.behind(1, y - 60, setting.floor(), (g, region) -> pier(g, setting, region, y)),
                Strip.before(1.35, y - 260, y + 330, 5, (g, region) -> mooring(g, setting, region, y + 60)));
    }

    private static Strip wave(WorldSetting setting, double share, double y, double way, double sway) {
        return Strip.swaying(share, y - 30, y + 260, sway, (g, region) -> {
            Path2D path = new Path2D.Double();
            path.moveTo(region.left(), region.bottom());
            for (double x = Math.floor(region.left() / 10) * 10; x <= region.right() + 10; x += 10)
                path.lineTo(
                        x,
                        y - 13 * Math.abs(Math.sin(x / (90 + 60 * share) + share * 9)) - 7 * Math.sin(x / 230 + share));
            path.lineTo(region.right() + 10, region.bottom());
            path.closePath();
            WorldTones tones = setting.tones();
            new Figures(g)
                    .falling(path, tones.material(WATER, way + 0.14), tones.material(WATER, way - 0.16))
                    .stroke(path, 4, Colours.alpha(Color.WHITE, 0.24));
        });
    }

    private static void pier(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        figures.falling(
                region.left(),
                y + 60,
                region.width(),
                setting.floor() - y,
                tones.material(WATER, -0.4),
                tones.material(WATER, -0.62));
        region.columns(
                420,
                60,
                n -> figures.falling(
                        n * 420 + 40,
                        y + 40,
                        64,
                        setting.floor() - y,
                        tones.material(WOOD, -0.35),
                        tones.material(WOOD, -0.6)));
        figures.falling(region.left(), y - 44, region.width(), 90, tones.material(WOOD, 0.2), tones.material(WOOD, 0));
        region.columns(
                108,
                0,
                n -> figures.polygon(
                        Colours.alpha(tones.material(WOOD, -0.45), 0.7),
                        n * 108,
                        y + 46,
                        n * 108 + 5,
                        y + 46,
                        n * 108 + 15,
                        y - 44,
                        n * 108 + 11,
                        y - 44));
        figures.falling(
                region.left(), y + 46, region.width(), 40, tones.material(WOOD, -0.25), tones.material(WOOD, -0.5));
    }

    private static void mooring(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        double pitch = setting.pick(1215, 1755);
        Color post = setting.tones().material(WOOD, -0.55);
        region.columns(pitch, 200, n -> {
            double x = n * pitch + 30;
            figures.round(x - 70, y - 210, 140, 600, 40, Colours.alpha(post, 0.96));
            figures.oval(x, y - 196, 70, 26, setting.tones().material(WOOD, -0.25));
            for (int turn = 0; turn < 3; turn++)
                figures.round(
                        x - 78,
                        y - 120 + turn * 30,
                        156,
                        24,
                        12,
                        setting.tones().material(Colours.hex("D8C7A0"), -0.2));
        });
    }
}
