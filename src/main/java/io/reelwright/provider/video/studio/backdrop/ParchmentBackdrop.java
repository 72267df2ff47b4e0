package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Old paper with contour lines; at the bottom dunes, with a red sun or a compass rose behind them. */
final class ParchmentBackdrop {
    private ParchmentBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        Color sepia = Colours.hex("8A5A2B");
        double horizon = stage.pick(1440, 905);
        double sunX = stage.mirror(stage.width() * stage.between(0.66, 0.8), flipped);
        double sunR = stage.pick(150, 92);
        boolean rose = stage.kind() % 2 == 1;

        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(g, stage.mirror(stage.width() * 0.3, flipped), stage.height() * 0.22, 700, Color.WHITE, 0.4);
            Texture.fibres(g, stage, 2600, sepia, Colours.hex("FFFDF2"), 0.2);
            int rings = (int) stage.pick(16, 20);
            Texture.contours(
                    g,
                    stage,
                    stage.mirror(stage.width() * 0.92, flipped),
                    stage.height() * 0.07,
                    58,
                    rings,
                    sepia,
                    0.24);
            Texture.contours(g, stage, stage.mirror(0, flipped), stage.height() * 0.72, 60, 7, sepia, 0.2);
            edges(g, stage, sepia);
            if (rose) rose(g, sunX, horizon - stage.pick(20, 60), stage.pick(300, 170), sepia);
        });
        Ridge far = Ridge.of(stage, horizon, stage.pick(16, 9), stage.width() * 1.3);
        Ridge middle = Ridge.of(stage, horizon + stage.pick(160, 55), stage.pick(22, 12), stage.width() * 1.1);
        Ridge near = Ridge.of(stage, horizon + stage.pick(340, 125), stage.pick(30, 14), stage.width() * 1.2);
        Sprite sun = rose
                ? Sprite.EMPTY
                : Sprite.painted((int) (sunX - 400), (int) (horizon - 400), 800, 800, g -> {
                    Ground.glow(g, sunX, horizon - sunR * 0.35, sunR * 2.2, Colours.hex("E0683A"), 0.3);
                    Sun.disc(
                            g,
                            sunX,
                            horizon - sunR * 0.35,
                            sunR,
                            Colours.hex("D8593A"),
                            Colours.hex("C4502F"),
                            p.accent(),
                            0);
                });
        double end = stage.height() + BackdropSetting.SPILL;
        return new Backdrop(
                stage,
                ground,
                List.of(
                        DriftingSheet.thing(stage, sun, BackdropCamera.FAR, sunX, horizon, 4, 15),
                        far.sheet(
                                stage,
                                Colours.hex("DDB067"),
                                Colours.hex("CF9F55"),
                                middle.y() + 60,
                                BackdropCamera.FAR),
                        middle.sheet(
                                stage,
                                Colours.hex("BC843A"),
                                Colours.hex("AB7330"),
                                near.y() + 70,
                                BackdropCamera.MIDDLE)),
                List.of(near.sheet(stage, Colours.hex("8E5426"), Colours.hex("7A431C"), end, BackdropCamera.NEAR)),
                new Grain(stage.random(), stage.look().grain()));
    }

    /** Darkens the corners of the paper. */
    private static void edges(Graphics2D g, BackdropSetting stage, Color sepia) {
        double r = stage.pick(700, 760);
        for (int sx = 0; sx < 2; sx++)
            for (int sy = 0; sy < 2; sy++) Ground.glow(g, sx * stage.width(), sy * stage.height(), r, sepia, 0.17);
    }

    private static void rose(Graphics2D g, double x, double y, double r, Color colour) {
        g.setStroke(new BasicStroke(3));
        g.setPaint(Colours.alpha(colour, 0.4));
        for (double ring : new double[] {0.52, 0.82, 0.88}) {
            g.draw(new Ellipse2D.Double(x - r * ring, y - r * ring, 2 * r * ring, 2 * r * ring));
        }
        for (int i = 0; i < 16; i++) {
            double a = i * Math.PI / 8;
            double reach = i % 4 == 0 ? 1.18 : i % 2 == 0 ? 0.8 : 0.52;
            point(g, x, y, r * reach, a, colour);
        }
    }

    /** Draws a point of the compass rose: one half dark, the other half light. */
    private static void point(Graphics2D g, double x, double y, double reach, double a, Color colour) {
        for (int half = -1; half <= 1; half += 2) {
            Path2D side = new Path2D.Double();
            side.moveTo(x, y);
            side.lineTo(x + reach * 0.2 * Math.cos(a + half * 0.42), y + reach * 0.2 * Math.sin(a + half * 0.42));
            side.lineTo(x + reach * Math.cos(a), y + reach * Math.sin(a));
            side.closePath();
            g.setPaint(Colours.alpha(colour, half < 0 ? 0.42 : 0.12));
            g.fill(side);
        }
    }
}
