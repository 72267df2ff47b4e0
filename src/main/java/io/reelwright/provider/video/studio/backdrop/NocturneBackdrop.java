package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A night sky over wooded ridges, with sparks rising between the trees. */
final class NocturneBackdrop {
    private NocturneBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        double w = stage.width();
        double horizon = stage.pick(1420, 900);
        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(g, stage.mirror(w * 0.78, flipped), stage.height() * 0.2, 680, Colours.hex("5B3BB8"), 0.55);
            Ground.glow(g, stage.mirror(w * 0.15, flipped), stage.height() * 0.5, 560, Colours.hex("8A2F7A"), 0.25);
            Ground.glow(
                    g, w * stage.between(0.3, 0.7), horizon + 30, stage.pick(640, 520), Colours.hex("F08A6A"), 0.36);
            stars(g, stage, p.light());
            if (stage.kind() % 3 == 1) {
                double x = stage.mirror(w * 0.8, flipped);
                double y = horizon - stage.pick(80, 30);
                Sun.disc(g, x, y, stage.pick(120, 76), Colours.hex("FFF2D6"), Colours.hex("FFD3A0"), p.accent(), 0.4);
            }
        });
        Ridge far = Ridge.of(stage, horizon, stage.pick(34, 17), w * 1.2);
        Ridge middle = Ridge.of(stage, horizon + stage.pick(110, 42), stage.pick(26, 13), w);
        Ridge near = Ridge.of(stage, horizon + stage.pick(300, 110), stage.pick(18, 9), w * 1.2);
        double end = stage.height() + BackdropSetting.SPILL;
        double tree = stage.pick(200, 92);
        List<BackdropLayer> back = new ArrayList<>();
        back.add(Motes.stars(stage, 20, stage.height() * 0.62, p.light()));
        back.add(far.sheet(stage, Colours.hex("7A3A6E"), Colours.hex("643062"), middle.y() + 60, BackdropCamera.FAR));
        back.add(middle.sheet(
                stage,
                Colours.hex("4A2058"),
                Colours.hex("35174A"),
                near.y() + 60,
                BackdropCamera.MIDDLE,
                tree * 0.6,
                g -> forest(g, stage, middle, tree * 0.55, Colours.hex("43204F"), 22)));
        List<BackdropLayer> front = new ArrayList<>();
        // The trees go behind a large picture, which they would hide otherwise.
        (stage.occupied() && stage.tall() ? back : front)
                .add(near.sheet(
                        stage,
                        Colours.hex("180C30"),
                        p.shade(),
                        end,
                        BackdropCamera.NEAR,
                        tree,
                        g -> forest(g, stage, near, tree, Colours.hex("180C30"), 17)));
        front.add(Motes.embers(
                stage, (int) stage.pick(17, 15), horizon - stage.pick(60, 70), stage.height(), p.accent()));
        return new Backdrop(
                stage,
                ground,
                back,
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    private static void stars(Graphics2D g, BackdropSetting stage, Color colour) {
        for (int i = 0; i < 120; i++) {
            double k = stage.random().nextDouble();
            double down = stage.random().nextDouble();
            double r = 0.8 + k * k * 2.4;
            g.setPaint(Colours.alpha(colour, (0.25 + 0.55 * k) * (1 - 0.7 * down)));
            g.fill(new Ellipse2D.Double(
                    stage.between(-40, stage.width() + 40), down * stage.height() * 0.66 - 40, 2 * r, 2 * r));
        }
    }

    /** Draws firs along a crest, each of four stacked tiers. */
    private static void forest(
            Graphics2D g, BackdropSetting stage, Ridge crest, double tallest, Color colour, int count) {
        g.setPaint(colour);
        double pitch = (stage.width() + 2.0 * BackdropSetting.SPILL) / count;
        for (int i = 0; i < count; i++) {
            double x = -BackdropSetting.SPILL + (i + stage.between(0.1, 0.9)) * pitch;
            double high = tallest * stage.between(0.45, 1);
            g.fill(fir(x, crest.at(x) + 8, high, high * stage.between(0.3, 0.38)));
        }
    }

    private static Path2D fir(double x, double foot, double high, double half) {
        Path2D tree = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int skirt = 0; skirt < 4; skirt++) {
            double top = foot - high + high * 0.19 * skirt;
            double low = foot - high * (0.62 - 0.19 * skirt);
            double wide = half * (0.42 + 0.2 * skirt);
            tree.moveTo(x, top);
            tree.lineTo(x + wide, Math.min(foot, low));
            tree.quadTo(x, Math.min(foot, low) - high * 0.05, x - wide, Math.min(foot, low));
            tree.closePath();
        }
        tree.append(
                new java.awt.geom.Rectangle2D.Double(x - half * 0.1, foot - high * 0.1, half * 0.2, high * 0.12),
                false);
        return tree;
    }
}
