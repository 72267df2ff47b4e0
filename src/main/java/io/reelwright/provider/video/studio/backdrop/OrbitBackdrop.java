package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Night sky: glows, stars, orbits; at the bottom the limb of a sun, a planet or a moon. */
final class OrbitBackdrop {
    private OrbitBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        double x = stage.pick(540 + stage.side() * stage.between(0, 130), stage.mirror(1480, false));
        double r = stage.pick(stage.between(560, 680), 760);
        double y = stage.pick(1540, 900) + r;
        int kind = stage.kind() % 3;
        // An end card has its own orbits, which need an empty sky.
        boolean open = stage.template().equals("endcard");
        Color halo = List.of(p.accent2(), p.accent(), Colours.mix(p.light(), p.accent(), 0.25))
                .get(kind);

        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(g, stage.mirror(0, flipped), stage.pick(330, 120), 760, Colours.hex("2A56D8"), 0.45);
            Ground.glow(
                    g, stage.mirror(stage.width(), flipped), stage.pick(1100, 700), 820, Colours.hex("7A35C8"), 0.42);
            Ground.glow(g, x, y - r * 0.55, r * 1.5, halo, 0.42);
            stars(g, stage);
            if (!open) orbits(g, x, y, r, Colours.mix(halo, p.light(), 0.35));
        });
        Sprite limb =
                stage.strip(y - r - 4, stage.height() + BackdropSetting.SPILL, g -> limb(g, stage, kind, x, y, r));
        List<BackdropLayer> back = new ArrayList<>();
        back.add(Motes.stars(stage, 22, stage.height(), p.light()));
        if (!open) back.add(DriftingSheet.band(stage, limb, BackdropCamera.MIDDLE, y - r));
        return new Backdrop(
                stage,
                ground,
                back,
                List.of(),
                new Grain(stage.random(), stage.look().grain()));
    }

    private static void limb(Graphics2D g, BackdropSetting stage, int kind, double x, double y, double r) {
        Palette p = stage.palette();
        switch (kind) {
            case 0 -> Sun.disc(g, x, y, r, Colours.mix(p.accent2(), Color.WHITE, 0.68), p.accent2(), p.accent2(), 0);
            case 1 -> {
                Color sea = Colours.mix(p.accent(), p.ground().stops().get(1), 0.55);
                Sun.ball(g, x, y, r, Colours.mix(p.accent(), sea, 0.45), Colours.mix(sea, p.shade(), 0.65));
                bands(g, stage, x, y, r, Colours.mix(p.accent(), Color.WHITE, 0.2));
                rim(g, x, y, r, Colours.mix(p.accent(), Color.WHITE, 0.5));
            }
            default -> {
                Color stone = Colours.hex("B9C2E8");
                Sun.ball(g, x, y, r, stone, Colours.hex("3A3F7E"));
                g.setClip(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
                Sun.craters(g, stage, x, y, r, p.ground().stops().getFirst(), 26);
                g.setClip(null);
                rim(g, x, y, r, Color.WHITE);
            }
        }
    }

    /** Draws belts of cloud as curved stripes. */
    private static void bands(Graphics2D g, BackdropSetting stage, double x, double y, double r, Color colour) {
        g.setClip(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        for (int i = 0; i < 6; i++) {
            double at = y - r + 50 + i * stage.between(55, 90);
            double thick = stage.between(12, 40);
            g.setPaint(Colours.alpha(colour, stage.between(0.08, 0.2)));
            g.fill(new Ellipse2D.Double(x - r * 1.1, at - r * 0.1, 2.2 * r, r * 0.22 + thick));
        }
        g.setClip(null);
    }

    private static void rim(Graphics2D g, double x, double y, double r, Color colour) {
        for (int i = 0; i < 3; i++) {
            g.setStroke(new BasicStroke(4 + 7 * i));
            g.setPaint(Colours.alpha(colour, 0.34 / (i + 1)));
            double inside = 2 + 3.5 * i;
            g.draw(new Ellipse2D.Double(x - r + inside, y - r + inside, 2 * (r - inside), 2 * (r - inside)));
        }
    }

    private static void stars(Graphics2D g, BackdropSetting stage) {
        for (int i = 0; i < 110; i++) {
            double k = stage.random().nextDouble();
            double r = 0.8 + k * k * 2.2;
            g.setPaint(Colours.alpha(stage.light(), stage.between(0.25, 0.8)));
            g.fill(new Ellipse2D.Double(
                    stage.between(-40, stage.width() + 40), stage.between(-60, stage.height() * 0.85), 2 * r, 2 * r));
        }
    }

    private static void orbits(Graphics2D g, double x, double y, double r, Color colour) {
        for (int i = 1; i <= 7; i++) {
            double ring = r + 22 + i * 44 + i * i * 3;
            boolean dashed = i % 3 == 0;
            g.setStroke(
                    dashed
                            ? new BasicStroke(
                                    2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {10, 14}, 0)
                            : new BasicStroke(i == 4 ? 4 : 2.4f));
            g.setPaint(Colours.alpha(colour, 0.38 - i * 0.042));
            g.draw(new Ellipse2D.Double(x - ring, y - ring, 2 * ring, 2 * ring));
        }
    }
}
