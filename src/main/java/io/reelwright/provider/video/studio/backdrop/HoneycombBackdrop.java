package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Warm yellow with a halftone and a dripping upper edge; honeycombs and a pool at the bottom. */
final class HoneycombBackdrop {
    private HoneycombBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        double w = stage.width();
        double h = stage.height();
        BufferedImage ground = Ground.build(stage, true, g -> {
            Ground.glow(g, stage.mirror(w * 0.1, flipped), h * 0.3, 760, Colours.hex("FFE897"), 0.55);
            Texture.halftone(g, stage, 30, Colours.alpha(Colours.hex("E07A00"), 0.3), (x, y) -> {
                double across = flipped ? 1 - x / w : x / w;
                return across * 1.15 - 0.28 - Math.max(0, y / h - 0.16) * stage.pick(1.6, 1.0);
            });
            combs(g, stage, flipped);
            if (!stage.occupied() && stage.tall()) honey(g, stage, flipped);
        });
        List<BackdropLayer> front = new ArrayList<>();
        front.add(new Drips(stage, Colours.hex("C95A00"), Colours.hex("E88A0A")));
        front.add(pool(stage, flipped));
        return new Backdrop(
                stage,
                ground,
                List.of(),
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    private static void combs(java.awt.Graphics2D g, BackdropSetting stage, boolean flipped) {
        double w = stage.width();
        double h = stage.height();
        Color line = Colours.hex("FFE9A0");
        Texture.honeycombs(
                g,
                stage,
                stage.pick(112, 92),
                line,
                0.62,
                (x, y) -> stage.tall()
                        ? Math.clamp((y - 1235) / 330, 0.0, 1.0)
                        : Math.clamp(((flipped ? x : x) / w - 0.5) * 3.2, 0.0, 0.75)
                                * Math.clamp((y / h - 0.1) * 3, 0.35, 1.0));
    }

    /** Draws a cluster of cells full of honey; only where the template has no picture. */
    private static void honey(java.awt.Graphics2D g, BackdropSetting stage, boolean flipped) {
        double x = stage.mirror(stage.width() * stage.between(0.58, 0.74), flipped);
        double y = 1590;
        double reach = 430;
        Texture.comb(stage, 112, (cellX, cellY) -> {
            double away = Math.hypot(cellX - x, (cellY - y) * 1.15) / reach;
            if (away > 1 + 0.25 * Math.sin(cellX * 0.013 + cellY * 0.019)) return;
            HoneyCell.draw(g, cellX, cellY, 107, Math.clamp(1.25 - away * 0.6, 0.4, 1.0));
        });
    }

    /** Returns a pool of syrup with a bright line along its edge. */
    private static BackdropLayer pool(BackdropSetting stage, boolean flipped) {
        Ridge edge = Ridge.of(stage, stage.pick(1806, 1036), stage.pick(20, 9), stage.width() * 0.9);
        double end = stage.height() + BackdropSetting.SPILL;
        return edge.sheet(stage, Colours.hex("C65A04"), Colours.hex("8F3A02"), end, BackdropCamera.NEAR, 10, g -> {
            Path2D shine = new Path2D.Double();
            double from = stage.mirror(stage.width() * 0.1, flipped);
            double to = stage.mirror(stage.width() * 0.46, flipped);
            for (int i = 0; i <= 40; i++) {
                double x = from + (to - from) * i / 40;
                if (i == 0) shine.moveTo(x, edge.at(x) + 24);
                else shine.lineTo(x, edge.at(x) + 24);
            }
            g.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(Colours.alpha(Colours.hex("FFD98A"), 0.55));
            g.draw(shine);
        });
    }
}
