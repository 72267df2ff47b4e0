package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Dark brown paper with contour lines; at the bottom roasted beans, the nearest out of focus. */
final class RoastBackdrop {
    private RoastBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        double w = stage.width();
        double h = stage.height();
        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(g, stage.mirror(w * 0.25, flipped), h * 0.16, 640, Colours.hex("A8663A"), 0.5);
            Ground.glow(g, stage.mirror(w * 0.75, flipped), h * 0.86, 700, Colours.hex("C77A2E"), 0.34);
            Texture.fibres(g, stage, 1800, p.shade(), Colours.hex("C99A6A"), 0.16);
            Texture.contours(
                    g, stage, stage.mirror(w, flipped), h, 62, (int) stage.pick(12, 14), Colours.hex("E8B078"), 0.2);
            Texture.contours(g, stage, stage.mirror(0, flipped), 0, 64, 5, Colours.hex("E8B078"), 0.12);
        });
        List<BackdropLayer> back = new ArrayList<>();
        List<BackdropLayer> front = new ArrayList<>();
        double[][] far = stage.tall()
                ? new double[][] {{0.2, 1500, 52}, {0.47, 1420, 40}, {0.8, 1470, 58}, {0.63, 1610, 66}}
                : new double[][] {{0.6, 930, 34}, {0.74, 900, 40}, {0.9, 860, 46}, {0.3, 985, 36}};
        for (double[] at : far)
            back.add(bean(stage, stage.mirror(at[0] * w, flipped), at[1], at[2], 0, BackdropCamera.MIDDLE));
        double[][] near = stage.tall()
                ? new double[][] {{0.36, 1760, 118}, {0.86, 1740, 150}}
                : new double[][] {{0.97, 985, 84}, {0.82, 1050, 74}};
        for (double[] at : near)
            back.add(bean(stage, stage.mirror(at[0] * w, flipped), at[1], at[2], 0, BackdropCamera.KEY));
        double[] lens = stage.tall() ? new double[] {0.02, 1840, 230} : new double[] {0.01, 1050, 130};
        front.add(bean(stage, stage.mirror(lens[0] * w, flipped), lens[1], lens[2], 14, BackdropCamera.NEAR));
        return new Backdrop(
                stage,
                ground,
                back,
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    private static BackdropLayer bean(BackdropSetting stage, double x, double y, double r, double blur, double depth) {
        double turn = stage.between(0, 180);
        int box = (int) (r * 1.6);
        Sprite sprite = Sprite.painted((int) x - box, (int) y - box, 2 * box, 2 * box, g -> {
            Ground.glow(g, x, y + r * 0.25, r * 1.3, stage.shade(), 0.55);
            AffineTransform before = g.getTransform();
            g.translate(x, y);
            g.rotate(Math.toRadians(turn));
            body(g, r);
            g.setTransform(before);
        });
        return DriftingSheet.thing(
                stage, blur > 0 ? sprite.blurred(blur) : sprite, depth, x, y, 5 + r * 0.035, stage.between(3.2, 5.2));
    }

    private static void body(Graphics2D g, double r) {
        Ellipse2D shape = new Ellipse2D.Double(-r, -r * 0.7, 2 * r, 1.4 * r);
        g.setPaint(new RadialGradientPaint(
                (float) (-r * 0.3), (float) (-r * 0.35), (float) (r * 1.4), new float[] {0, 0.5f, 1}, new Color[] {
                    Colours.hex("A5632F"), Colours.hex("6E3A1B"), Colours.hex("35180B")
                }));
        g.fill(shape);
        Path2D crease = new Path2D.Double();
        crease.moveTo(-r * 0.94, r * 0.06);
        crease.curveTo(-r * 0.4, -r * 0.3, r * 0.35, r * 0.32, r * 0.94, -r * 0.06);
        g.setStroke(new BasicStroke((float) (r * 0.13), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(Colours.hex("2A1208"));
        g.draw(crease);
        g.translate(0, -r * 0.06);
        g.setStroke(new BasicStroke((float) (r * 0.035), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(Colours.alpha(Colours.hex("D9965A"), 0.6));
        g.draw(crease);
    }
}
