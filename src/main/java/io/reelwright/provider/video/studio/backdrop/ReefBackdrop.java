package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Under water: shafts of light, bubbles, and a sea floor with corals at three depths. */
final class ReefBackdrop {
    private ReefBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        double w = stage.width();
        double h = stage.height();
        double floor = stage.pick(1400, 900);
        double size = stage.pick(1, 0.56);
        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(g, stage.mirror(w * 0.4, flipped), -40, stage.pick(700, 800), p.light(), 0.28);
            Ground.glow(g, stage.mirror(w * 0.55, flipped), h * 0.44, 560, Colours.hex("1E8FA8"), 0.3);
            shafts(g, stage, flipped);
        });
        Ridge far = Ridge.of(stage, floor, 34 * size, w * 1.1);
        Ridge middle = Ridge.of(stage, floor + 190 * size, 28 * size, w * 1.2);
        Ridge near = Ridge.of(stage, stage.pick(1840, 1046), 18 * size, w * 0.8);
        Color distant = Colours.hex("0B5D82");
        Color nearer = Colours.hex("07496C");
        List<BackdropLayer> back = new ArrayList<>();
        back.add(far.sheet(
                stage, distant, Colours.hex("0A5478"), middle.y() + 60, BackdropCamera.FAR, 210 * size, g -> {
                    for (double at : new double[] {0.04, 0.2, 0.76, 0.95})
                        Coral.draw(
                                g,
                                stage,
                                stage.mirror(at * w, flipped),
                                far.at(at * w) + 30,
                                170 * size,
                                26 * size,
                                distant,
                                distant);
                }));
        back.add(middle.sheet(
                stage, nearer, Colours.hex("053854"), near.y() + 60, BackdropCamera.MIDDLE, 120 * size, g -> {}));
        back.add(Motes.bubbles(stage, 20, p.light()));
        List<BackdropLayer> front = new ArrayList<>();
        double[][] corals = stage.tall()
                ? stage.occupied()
                        ? new double[][] {{0.05, 440}, {0.16, 250}, {0.97, 420}, {0.86, 260}}
                        : new double[][] {{0.1, 420}, {0.29, 330}, {0.93, 400}, {0.74, 300}}
                : new double[][] {{0.05, 400}, {0.14, 280}, {0.96, 410}, {0.865, 300}};
        front.add(near.sheet(
                stage, p.shade(), p.shade(), h + BackdropSetting.SPILL, BackdropCamera.NEAR, 460 * size, g -> {
                    for (double[] at : corals) {
                        double x = stage.mirror(at[0] * w, flipped);
                        Coral.draw(
                                g,
                                stage,
                                x,
                                near.at(x) + 40,
                                at[1] * size,
                                42 * size,
                                Colours.hex("F2A23C"),
                                Colours.hex("F0603C"));
                    }
                    double low = stage.occupied() ? 110 : 190;
                    for (double at : new double[] {0.42, 0.6}) {
                        Color dark = Colours.hex("042338");
                        Coral.draw(g, stage, at * w, near.at(at * w) + 40, low * size, 34 * size, dark, dark);
                    }
                    g.setPaint(p.shade());
                    g.fill(near.land(stage, h + BackdropSetting.SPILL));
                }));
        return new Backdrop(
                stage,
                ground,
                back,
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    private static void shafts(Graphics2D g, BackdropSetting stage, boolean flipped) {
        double reach = stage.height() * 0.74;
        for (int i = 0; i < 5; i++) {
            double x = stage.mirror(stage.width() * (0.06 + i * 0.22 + stage.between(-0.04, 0.04)), flipped);
            double wide = stage.between(60, 130) * stage.pick(1, 1.3);
            double lean = (flipped ? -1 : 1) * stage.between(90, 240);
            Path2D shaft = new Path2D.Double();
            shaft.moveTo(x, -90);
            shaft.lineTo(x + wide, -90);
            shaft.lineTo(x + wide * 1.9 + lean, reach);
            shaft.lineTo(x - wide * 0.5 + lean, reach);
            shaft.closePath();
            g.setPaint(new GradientPaint(
                    0,
                    0,
                    Colours.alpha(stage.light(), stage.between(0.1, 0.17)),
                    0,
                    (float) reach,
                    Colours.alpha(stage.light(), 0)));
            g.fill(shaft);
        }
    }
}
