package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Open land under a sky that changes from stop to stop: hills, a field with furrows, a fence, grass near the lens. */
final class FieldWorld implements WorldArt {
    private static final Color GRASS = Colours.hex("6FAE52");
    private static final Color EARTH = Colours.hex("8A6B45");

    @Override
    public Set<Carries> carries() {
        return EnumSet.of(Carries.AXIS, Carries.TIME);
    }

    @Override
    public Optional<Light.Place> light(WorldSetting setting) {
        return Optional.of(
                new Light.Place(0.72, setting.surface() - setting.pick(440, 300), setting.pick(110, 84), true));
    }

    @Override
    public void far(Graphics2D g, WorldSetting setting, Region region) {
        WorldTones tones = setting.tones();
        Figures figures = new Figures(g);
        double horizon = setting.surface() - setting.pick(300, 190);
        double pitch = setting.pick(700, 900);
        region.columns(pitch, pitch, n -> {
            SplittableRandom random = setting.random("cloud", n);
            double x = n * pitch + random.nextDouble(pitch);
            double y = horizon - setting.pick(240, 130) - random.nextDouble(setting.pick(500, 250));
            Sky.cloud(figures, x, y, setting.pick(130, 120), Colours.alpha(tones.shade(0.5, 0.8), 0.5));
        });
        figures.glow(setting.width() * 0.72, horizon, setting.pick(760, 700), tones.lamp(), tones.dark() ? 0.3 : 0.22);
        Hills far = Hills.of(setting, "far hills", horizon - 30, 44, 900);
        Hills near = Hills.of(setting, "near hills", horizon + 60, 36, 640);
        far.fill(figures, region, tones.material(GRASS, -0.15), tones.material(GRASS, -0.4));
        near.fill(figures, region, tones.material(GRASS, 0.05), tones.material(GRASS, -0.35));
    }

    @Override
    public List<Strip> strips(WorldSetting setting, int first, int last) {
        double y = setting.surface();
        return List.of(
                Strip.behind(0.6, y - 320, y + 40, (g, region) -> trees(g, setting, region, y - 120)),
                Strip.behind(1, y - 150, setting.floor(), (g, region) -> field(g, setting, region, y)),
                Strip.before(1.35, y - 90, y + 330, 5, (g, region) -> grass(g, setting, region, y + 190)));
    }

    private static void trees(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        region.columns(330, 90, n -> {
            SplittableRandom random = setting.random("tree", n);
            if (random.nextDouble() < 0.4) return;
            double x = n * 330 + random.nextDouble(240);
            double size = 46 + random.nextDouble(50);
            figures.box(
                    x - size * 0.09,
                    y - size * 0.5,
                    size * 0.18,
                    size + 90,
                    setting.tones().material(EARTH, -0.35));
            Color leaf = setting.tones().material(GRASS, -0.22);
            figures.disc(x, y - size * 1.1, size * 0.72, leaf);
            figures.disc(x - size * 0.5, y - size * 0.7, size * 0.5, leaf);
            figures.disc(x + size * 0.5, y - size * 0.72, size * 0.52, leaf);
        });
        Hills.of(setting, "rise", y + 30, 16, 700)
                .fill(
                        figures,
                        region,
                        setting.tones().material(GRASS, -0.1),
                        setting.tones().material(GRASS, -0.2));
    }

    private static void field(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        WorldTones tones = setting.tones();
        double top = y - 90;
        figures.falling(
                region.left(),
                top,
                region.width(),
                setting.floor() - top,
                tones.material(GRASS, 0.12),
                tones.material(EARTH, -0.1));
        Color furrow = Colours.alpha(tones.material(EARTH, -0.35), 0.4);
        for (int row = 0; row < 14; row++) {
            double at = top + 14 * Math.pow(1.36, row);
            figures.box(region.left(), at, region.width(), 2 + row * 1.5, furrow);
        }
        Color post = tones.material(EARTH, 0.2);
        region.columns(260, 20, n -> figures.round(n * 260, top - 56, 18, 92, 6, post));
        figures.box(region.left(), top - 36, region.width(), 9, post)
                .box(region.left(), top - 4, region.width(), 9, post);
    }

    private static void grass(Graphics2D g, WorldSetting setting, Region region, double y) {
        Figures figures = new Figures(g);
        region.columns(34, 60, n -> {
            SplittableRandom random = setting.random("grass", n);
            double x = n * 34 + random.nextDouble(30);
            double height = 60 + random.nextDouble(110);
            double lean = random.nextDouble(-46, 46);
            Color blade = Colours.alpha(setting.tones().material(GRASS, random.nextDouble(-0.5, -0.1)), 0.92);
            figures.polygon(blade, x - 9, y + 40, x + lean, y - height, x + 11, y + 40);
        });
    }
}
