package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Set;

/**
 * Paper crossed by black slabs with a red seam. In a wide frame the slab is on the right when the template puts a picture
 * there, and under the captions when text takes the whole width.
 */
final class BulletinBackdrop {
    private static final Set<String> PICTURE_ON_THE_RIGHT = Set.of("headline", "number", "hero", "endcard");

    private BulletinBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        double tilt = stage.side();
        double middle = stage.between(0.25, 0.95);
        boolean right = !stage.tall() && PICTURE_ON_THE_RIGHT.contains(stage.template());
        BufferedImage ground = Ground.build(stage, false, g -> {
            double w = stage.width();
            double h = stage.height();
            Ground.glow(g, w * 0.5, h * 0.3, 800, Color.WHITE, 0.5);
            boolean left = tilt > 0;
            Texture.halftone(g, stage, 28, Colours.alpha(p.ink(), 0.16), (x, y) -> {
                double across = left ? x / w : 1 - x / w;
                return 0.85 - across * stage.pick(1.9, 2.4) - Math.abs(y / h - middle) * stage.pick(2.4, 1.5);
            });
        });
        List<BackdropLayer> back = right
                ? List.of(side(stage))
                : stage.tall()
                        ? List.of(
                                slab(stage, tilt, -BackdropSetting.SPILL, 205, true),
                                slab(stage, tilt, 1318, 2000, false))
                        : List.of(slab(stage, tilt, 884, 1160, false));
        return new Backdrop(
                stage,
                ground,
                back,
                List.of(),
                new Grain(stage.random(), stage.look().grain()));
    }

    /** Returns a slab across the frame, with the seam on the side of the paper. */
    private static BackdropLayer slab(BackdropSetting stage, double tilt, double top, double bottom, boolean above) {
        double rise = tilt * stage.width() * stage.pick(0.061, 0.016) / 2;
        double seam = stage.pick(26, 18);
        double edge = above ? bottom : top;
        double from = above ? top : edge - Math.abs(rise) - seam - 20;
        double to = above ? edge + Math.abs(rise) + seam + 20 : stage.height() + BackdropSetting.SPILL;
        Sprite sprite = stage.strip(from, to, g -> {
            double in = above ? seam : -seam;
            g.setPaint(stage.palette().accent());
            g.fill(across(stage, edge + in, rise, above ? top - 60 : to + 60));
            g.setPaint(stage.palette().accent2());
            Path2D black = across(stage, edge, rise, above ? top - 60 : to + 60);
            g.fill(black);
            if (!above) chart(g, stage, black, edge);
        });
        return new Slide(sprite, above ? -1 : 1, edge - stage.height() / 2.0);
    }

    private static Path2D across(BackdropSetting stage, double y, double rise, double far) {
        Path2D path = new Path2D.Double();
        path.moveTo(-BackdropSetting.SPILL, y + rise);
        path.lineTo(stage.width() + BackdropSetting.SPILL, y - rise);
        path.lineTo(stage.width() + BackdropSetting.SPILL, far);
        path.lineTo(-BackdropSetting.SPILL, far);
        path.closePath();
        return path;
    }

    /** Returns an upright slab on the right. */
    private static BackdropLayer side(BackdropSetting stage) {
        double x = stage.between(1090, 1165);
        double lean = stage.between(36, 76);
        Sprite sprite =
                Sprite.painted(960, -BackdropSetting.SPILL, 1040, stage.height() + 2 * BackdropSetting.SPILL, g -> {
                    for (int pass = 0; pass < 2; pass++) {
                        double at = x + pass * 26;
                        Path2D path = new Path2D.Double();
                        path.moveTo(at + lean, -BackdropSetting.SPILL);
                        path.lineTo(2100, -BackdropSetting.SPILL);
                        path.lineTo(2100, stage.height() + BackdropSetting.SPILL);
                        path.lineTo(at - lean, stage.height() + BackdropSetting.SPILL);
                        path.closePath();
                        g.setPaint(
                                pass == 0
                                        ? stage.palette().accent()
                                        : stage.palette().accent2());
                        g.fill(path);
                        if (pass == 1) chart(g, stage, path, stage.height() * 0.42);
                    }
                });
        return new Slide(sprite, 2, 0);
    }

    /** Draws a faint grid and a red line that rises or falls, inside the slab. */
    private static void chart(Graphics2D g, BackdropSetting stage, Path2D inside, double top) {
        g.setClip(inside);
        Texture.grid(g, stage, 90, stage.palette().counter().ink(), 0.04);
        Ground.glow(
                g,
                stage.width() * stage.pick(0.5, 0.78),
                stage.pick(1640, 420),
                460,
                stage.palette().accent(),
                0.3);
        double w = stage.width() + 2.0 * BackdropSetting.SPILL;
        double low = stage.pick(1800, 1020);
        double high = Math.max(top + 60, stage.pick(1400, 560));
        boolean rising = stage.kind() % 3 != 0;
        Path2D line = new Path2D.Double();
        int steps = (int) stage.pick(9, 15);
        for (int i = 0; i <= steps; i++) {
            double part = i / (double) steps;
            double level = rising ? Math.pow(part, 1.6) : 1 - Math.pow(part, 1.4);
            double y = low - (low - high) * level + (i % 2 == 0 ? 30 : -26) * stage.between(0.5, 1.3);
            if (i == 0) line.moveTo(-BackdropSetting.SPILL, y);
            else line.lineTo(-BackdropSetting.SPILL + part * w, y);
        }
        g.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(Colours.mix(stage.palette().accent(), stage.palette().accent2(), 0.12));
        g.draw(line);
        g.setClip(null);
    }

    /** Enters from its side in the first 420 ms and then drifts a little; {@code from} is −1 top, 1 bottom, 2 right. */
    private record Slide(Sprite sprite, int from, double fromY) implements BackdropLayer {
        @Override
        public void paint(Graphics2D g, double t, BackdropCamera camera) {
            double away = 1 - Easing.OUT_EXPO.at(t, -0.12, 0.54);
            double x = camera.shiftX(BackdropCamera.MIDDLE, 0) + (from == 2 ? away * 420 : 0);
            double y = camera.shiftY(BackdropCamera.MIDDLE, fromY) * 0.5 + (from == 2 ? 0 : from * away * 260);
            sprite.draw(g, x + Easing.swing(t, 5, 9, 0), y + Easing.swing(t, 4, 7, 0.3));
        }
    }
}
