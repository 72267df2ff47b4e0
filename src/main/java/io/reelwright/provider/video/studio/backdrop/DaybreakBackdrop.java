package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** A pale dawn: soft lights, floating dust, banks of cloud below. */
final class DaybreakBackdrop {
    private DaybreakBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        double floor = stage.pick(1560, 930);
        BufferedImage ground = Ground.build(stage, true, g -> {
            Ground.glow(
                    g,
                    stage.mirror(stage.width() * 0.98, flipped),
                    stage.height() * 0.05,
                    620,
                    Colours.hex("FFB48A"),
                    0.6);
            Ground.glow(g, stage.mirror(0, flipped), stage.height() * 0.5, 700, Colours.hex("E3B8FF"), 0.5);
            Ground.glow(
                    g, stage.mirror(stage.width(), flipped), stage.height() * 0.68, 760, Colours.hex("8FB0FF"), 0.5);
            if (stage.kind() % 2 == 0) {
                double x = stage.mirror(stage.width() * 0.74, flipped);
                double y = floor - stage.pick(90, 10);
                Sun.disc(
                        g,
                        x,
                        y,
                        stage.pick(230, 150),
                        Colours.hex("FFF3DC"),
                        Colours.hex("FFC9A6"),
                        Colours.hex("FFD9B8"),
                        0.7);
            }
            bank(g, stage, floor - stage.pick(30, 20), stage.pick(150, 80), 0.5);
        });
        Sprite middle = stage.strip(
                floor - stage.pick(190, 100),
                floor + stage.pick(330, 150) + 60,
                g -> bank(g, stage, floor + stage.pick(90, 40), stage.pick(165, 85), 0.72));
        Sprite near = stage.strip(
                floor + stage.pick(20, 10),
                stage.height() + BackdropSetting.SPILL,
                g -> bank(g, stage, floor + stage.pick(235, 105), stage.pick(190, 95), 0.94));
        return new Backdrop(
                stage,
                ground,
                List.of(
                        Motes.dust(stage, 26, stage.height() * 0.66, stage.height() * 0.9, p.accent()),
                        DriftingSheet.band(stage, middle, BackdropCamera.MIDDLE, floor)),
                List.of(DriftingSheet.band(stage, near, BackdropCamera.NEAR, floor + 200)),
                new Grain(stage.random(), stage.look().grain()));
    }

    /** Draws a bank of cloud: round heads of different sizes along a line, white and fading downwards. */
    private static void bank(Graphics2D g, BackdropSetting stage, double y, double head, double opacity) {
        Area cloud = new Area(new Rectangle2D.Double(
                -BackdropSetting.SPILL, y, stage.width() + 2 * BackdropSetting.SPILL, stage.height()));
        for (double x = -BackdropSetting.SPILL; x < stage.width() + BackdropSetting.SPILL; ) {
            double r = head * stage.between(0.62, 1.5);
            double lift = r * stage.between(0.0, 0.3);
            cloud.add(new Area(new Ellipse2D.Double(x - r, y - r - lift + r * 0.35, 2 * r, 2 * r)));
            x += r * stage.between(1.0, 1.55);
        }
        Color top = Colours.alpha(Color.WHITE, opacity);
        Color foot = Colours.alpha(Colours.hex("D9D3FA"), Math.min(1, opacity + 0.05));
        g.setPaint(new GradientPaint(0, (float) (y - head), top, 0, (float) (y + head * 1.5), foot));
        g.fill(cloud);
    }
}
