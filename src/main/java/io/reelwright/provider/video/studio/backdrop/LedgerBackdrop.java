package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Deep green with a fine grid; at the bottom a rising curve over fading columns, and coins. */
final class LedgerBackdrop {
    private LedgerBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        boolean flipped = stage.random().nextBoolean();
        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(
                    g, stage.mirror(stage.width(), flipped), stage.height() * 0.2, 800, Colours.hex("17A468"), 0.42);
            Ground.glow(
                    g,
                    stage.mirror(stage.width() * 0.05, flipped),
                    stage.height() * 0.75,
                    700,
                    Colours.hex("0F8F5C"),
                    0.34);
            Texture.grid(g, stage, 90, p.light(), 0.042);
            columns(g, stage);
            curve(g, stage, p.accent());
        });
        List<BackdropLayer> front = coins(stage, flipped);
        List<BackdropLayer> back =
                List.of(Motes.dust(stage, 16, stage.height() * 0.55, stage.height(), Colours.alpha(p.accent2(), 0.6)));
        return new Backdrop(
                stage,
                ground,
                back,
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    /** Draws faint columns in the lower part of the frame. */
    private static void columns(Graphics2D g, BackdropSetting stage) {
        Palette p = stage.palette();
        int count = (int) stage.pick(6, 11);
        double pitch = stage.width() / (double) count;
        double base = stage.height() + 60;
        double room = stage.pick(640, 330);
        for (int i = 0; i < count; i++) {
            double share = 0.3 + 0.7 * Math.pow((i + 1.0) / count, 1.5) + stage.between(-0.08, 0.08);
            double top = base - room * Math.min(1, share);
            Color colour = i == count - 1 ? p.accent2() : p.accent();
            g.setPaint(new GradientPaint(
                    0, (float) top, Colours.alpha(colour, 0.2), 0, (float) base, Colours.alpha(colour, 0.02)));
            g.fill(new RoundRectangle2D.Double(i * pitch + pitch * 0.14, top, pitch * 0.72, base - top, 36, 36));
        }
    }

    /** Draws a growth curve: slow at first, then steep. */
    private static void curve(Graphics2D g, BackdropSetting stage, Color colour) {
        double w = stage.width();
        double low = stage.pick(1850, 1040);
        double high = stage.pick(1330, 640);
        Path2D line = new Path2D.Double();
        double bend = stage.between(2.2, 3.2);
        for (int x = -90; x <= w + 90; x += 10) {
            double part = Math.clamp((x + 90) / (w + 180), 0.0, 1.0);
            double y = low - (low - high) * Math.pow(part, bend) - 14 * Math.sin(part * 9 + bend);
            if (x == -90) line.moveTo(x, y);
            else line.lineTo(x, y);
        }
        Path2D area = new Path2D.Double(line);
        area.lineTo(w + 90, stage.height() + 90);
        area.lineTo(-90, stage.height() + 90);
        area.closePath();
        g.setPaint(new GradientPaint(
                0, (float) high, Colours.alpha(colour, 0.16), 0, (float) low + 80, Colours.alpha(colour, 0)));
        g.fill(area);
        for (int pass = 0; pass < 2; pass++) {
            g.setStroke(new BasicStroke(pass == 0 ? 16 : 6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(Colours.alpha(colour, pass == 0 ? 0.08 : 0.42));
            g.draw(line);
        }
    }

    /** Returns x as a share of the width, y and radius of each coin; beside the large picture when there is one. */
    private static double[][] places(BackdropSetting stage) {
        boolean crowded = List.of("hero", "endcard", "comparison").contains(stage.template());
        if (stage.occupied() && crowded) return new double[0][];
        if (stage.tall())
            return stage.occupied()
                    ? new double[][] {{0.07, 1440, 60}, {0.94, 1370, 84}, {0.965, 1800, 106}}
                    : new double[][] {{0.16, 1650, 76}, {0.83, 1545, 104}, {0.5, 1880, 146}};
        return stage.occupied()
                ? new double[][] {{0.035, 985, 62}, {0.975, 985, 66}, {0.87, 1095, 92}}
                : new double[][] {{0.035, 985, 62}, {0.955, 900, 84}, {0.87, 1075, 108}};
    }

    private static List<BackdropLayer> coins(BackdropSetting stage, boolean flipped) {
        double[][] places = places(stage);
        double[] periods = {3.0, 3.6, 4.2};
        List<BackdropLayer> coins = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            double x = stage.mirror(places[i][0] * stage.width() + stage.between(-24, 24), flipped && stage.tall());
            double y = places[i][1] + stage.between(-20, 20);
            double r = places[i][2];
            Sprite coin = Coin.of(stage, x, y, r, stage.between(-18, 18));
            coins.add(DriftingSheet.thing(
                    stage, coin, i == 2 ? BackdropCamera.NEAR : BackdropCamera.KEY, x, y, 9, periods[i]));
        }
        return coins;
    }
}
