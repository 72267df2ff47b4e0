package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** An evening sky with a low sun behind dunes or mountains, thin clouds, birds. */
final class PostcardBackdrop {
    private PostcardBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        double w = stage.width();
        double horizon = stage.pick(1440, 920);
        double sunX = stage.mirror(w * stage.between(0.64, 0.78), flipped);
        double sunR = stage.pick(168, 96);
        double sunY = horizon - sunR * 0.55;
        boolean peaks = stage.kind() % 2 == 1;

        BufferedImage ground = Ground.build(stage, false, g -> {
            stars(g, stage);
            Ground.glow(g, sunX, sunY, sunR * 2.9, Colours.hex("FFC77A"), stage.pick(0.45, 0.4));
            clouds(g, stage, horizon);
            Sun.disc(g, sunX, sunY, sunR, Colours.hex("FFF3CC"), Colours.hex("FFE19C"), Colours.hex("FFE2A8"), 0.35);
        });
        double amp = stage.pick(peaks ? 46 : 30, peaks ? 22 : 13);
        Ridge far = Ridge.of(stage, horizon, amp, w * (peaks ? 0.9 : 1.3));
        Ridge middle = Ridge.of(stage, horizon + stage.pick(130, 48), amp * 0.8, w * 1.05);
        Ridge near = Ridge.of(stage, horizon + stage.pick(275, 100), amp * 0.7, w * 1.25);
        double end = stage.height() + BackdropSetting.SPILL;
        List<BackdropLayer> back = new ArrayList<>();
        back.add(far.sheet(stage, Colours.hex("C4697B"), Colours.hex("A9546F"), middle.y() + 70, BackdropCamera.FAR));
        back.add(middle.sheet(
                stage, Colours.hex("7B3A70"), Colours.hex("5E2A62"), near.y() + 80, BackdropCamera.MIDDLE));
        for (int i = 0; i < 4; i++) {
            back.add(new Bird(
                    stage.mirror(w * stage.between(0.1, 0.5), flipped),
                    horizon - stage.pick(stage.between(70, 150), stage.between(30, 80)),
                    stage.between(10, 18),
                    stage.side() * stage.between(14, 22),
                    stage.between(0.8, 1.2),
                    p.caption().outline()));
        }
        List<BackdropLayer> front =
                List.of(near.sheet(stage, Colours.hex("3D1B52"), Colours.hex("23103A"), end, BackdropCamera.NEAR));
        return new Backdrop(
                stage,
                ground,
                back,
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    private static void stars(Graphics2D g, BackdropSetting stage) {
        for (int i = 0; i < 46; i++) {
            double r = stage.between(0.8, 2.2);
            double y = stage.between(0, 1);
            g.setPaint(Colours.alpha(Color.WHITE, 0.6 * (1 - y)));
            g.fill(new Ellipse2D.Double(stage.between(0, stage.width()), y * stage.height() * 0.28, 2 * r, 2 * r));
        }
    }

    /** Draws clouds as long thin streaks, lit from below. */
    private static void clouds(Graphics2D g, BackdropSetting stage, double horizon) {
        for (int i = 0; i < 9; i++) {
            double long_ = stage.between(140, 420);
            double x = stage.between(-100, stage.width());
            double y = horizon - stage.pick(stage.between(20, 330), stage.between(10, 170));
            double thick = stage.between(8, 20);
            g.setPaint(Colours.alpha(Colours.hex("FFE0B8"), 0.16));
            for (int part = 0; part < 3; part++) {
                double wide = long_ * (1 - part * 0.28);
                g.fill(new java.awt.geom.RoundRectangle2D.Double(
                        x + part * long_ * 0.13, y - part * thick * 0.62, wide, thick, thick, thick));
            }
        }
    }

    /** A distant bird in slow flight with two beating wings. */
    private record Bird(double x, double y, double size, double speed, double beat, Color colour)
            implements BackdropLayer {
        @Override
        public void paint(Graphics2D g, double t, BackdropCamera camera) {
            double cx = x + speed * t + camera.shiftX(BackdropCamera.FAR, 0);
            double cy = y + Easing.swing(t, 6, 3.4, beat) + camera.shiftY(BackdropCamera.FAR, 0);
            double lift = size * (0.35 + Easing.swing(t, 0.4, beat, beat));
            Path2D wings = new Path2D.Double();
            wings.moveTo(cx - size, cy - lift);
            wings.quadTo(cx - size * 0.4, cy - lift * 0.6, cx, cy);
            wings.quadTo(cx + size * 0.4, cy - lift * 0.6, cx + size, cy - lift);
            g.setPaint(Colours.alpha(colour, 0.75));
            g.setStroke(new BasicStroke(3.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(wings);
        }
    }
}
