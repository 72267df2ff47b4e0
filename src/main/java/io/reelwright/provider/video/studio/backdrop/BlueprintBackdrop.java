package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Grain;
import io.reelwright.look.Palette;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A drafting grid with a turning dial; below it circuit traces or the panel of a machine. */
final class BlueprintBackdrop {
    private BlueprintBackdrop() {}

    static Backdrop build(BackdropSetting stage) {
        Palette p = stage.palette();
        double x = stage.pick(540 + stage.side() * stage.between(0, 90), stage.between(1400, 1500));
        double y = stage.pick(stage.between(1590, 1720), stage.between(440, 600));
        double r = stage.pick(520, 400);
        BufferedImage ground = Ground.build(stage, false, g -> {
            Ground.glow(
                    g,
                    stage.width() * stage.between(0.05, 0.95),
                    stage.height() * stage.between(0.08, 0.4),
                    800,
                    Colours.hex("3F7BFF"),
                    0.36);
            Ground.glow(g, x, y, r * 1.25, Colours.hex("2F63E0"), 0.34);
            Texture.grid(g, stage, 60, p.light(), 0.075);
            circles(g, x, y, r, p.light());
            if (stage.kind() % 2 == 0) traces(g, stage);
        });
        List<BackdropLayer> back = new ArrayList<>();
        back.add(new Dial(x, y, r * 0.93, Colours.alpha(p.light(), 0.5)));
        List<BackdropLayer> front = new ArrayList<>();
        if (stage.kind() % 2 == 1 && stage.tall() && !stage.occupied()) front.add(panel(stage, x));
        Sprite cross = cross(p.accent());
        for (int i = 0; i < 4; i++) {
            double cx = i % 2 == 0 ? 60 : stage.width() - 60;
            double cy = i < 2 ? stage.pick(200, 50) : stage.height() - stage.pick(70, 50);
            back.add(DriftingSheet.thing(stage, placed(cross, cx, cy), BackdropCamera.BACKGROUND, cx, cy, 0, 9));
        }
        return new Backdrop(
                stage,
                ground,
                back,
                front,
                new Grain(stage.random(), stage.look().grain()));
    }

    private static Sprite placed(Sprite sprite, double x, double y) {
        return new Sprite(sprite.image(), sprite.x() + (int) x, sprite.y() + (int) y);
    }

    private static Sprite cross(Color colour) {
        return Sprite.painted(-22, -22, 44, 44, g -> {
            g.setPaint(Colours.alpha(colour, 0.85));
            g.setStroke(new BasicStroke(3));
            g.draw(new Line2D.Double(-20, 0, 20, 0));
            g.draw(new Line2D.Double(0, -20, 0, 20));
        });
    }

    private static void circles(Graphics2D g, double x, double y, double r, Color colour) {
        for (double part : new double[] {1, 0.78, 0.55}) {
            boolean dashed = part == 0.78;
            g.setStroke(
                    dashed
                            ? new BasicStroke(
                                    2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {14, 12}, 0)
                            : new BasicStroke(2.4f));
            g.setPaint(Colours.alpha(colour, 0.34));
            g.draw(new Ellipse2D.Double(x - r * part, y - r * part, 2 * r * part, 2 * r * part));
        }
        g.setStroke(new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {26, 8, 5, 8}, 0));
        g.draw(new Line2D.Double(x - r * 1.15, y, x + r * 1.15, y));
        g.draw(new Line2D.Double(x, y - r * 1.08, x, y + r * 1.08));
    }

    /** Sixty ticks around a circle, every fifth longer; one turn takes a minute. */
    private record Dial(double x, double y, double r, Color colour) implements BackdropLayer {
        @Override
        public void paint(Graphics2D g, double t, BackdropCamera camera) {
            double cx = x + camera.shiftX(BackdropCamera.FAR, 0);
            double cy = y + camera.shiftY(BackdropCamera.FAR, 0);
            Path2D ticks = new Path2D.Double();
            for (int i = 0; i < 60; i++) {
                double a = (i / 60.0 + t / 60) * 2 * Math.PI;
                double inner = i % 5 == 0 ? r - 30 : r - 14;
                ticks.moveTo(cx + inner * Math.cos(a), cy + inner * Math.sin(a));
                ticks.lineTo(cx + r * Math.cos(a), cy + r * Math.sin(a));
            }
            g.setPaint(colour);
            g.setStroke(new BasicStroke(3));
            g.draw(ticks);
        }
    }

    /** Draws circuit traces that run up from the lower edge with a jog at 45 degrees and end in a ring. */
    private static void traces(Graphics2D g, BackdropSetting stage) {
        Palette p = stage.palette();
        int count = (int) stage.pick(13, 20);
        double highest = stage.pick(1330, 800);
        for (int i = 0; i < count; i++) {
            double pitch = stage.width() / (double) count;
            double x = (i + 0.5) * pitch;
            double low = stage.height() + 90;
            double knee = stage.between(highest + (low - highest) * 0.45, low - 150);
            double step = pitch * stage.random().nextInt(-1, 2);
            double end = stage.between(highest, knee - Math.abs(step) - 30);
            boolean lit = stage.random().nextInt(5) == 0;
            Color colour = lit ? p.accent() : p.light();
            Path2D trace = new Path2D.Double();
            trace.moveTo(x, low);
            trace.lineTo(x, knee);
            trace.lineTo(x + step, knee - Math.abs(step));
            trace.lineTo(x + step, end + 13);
            g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setPaint(Colours.alpha(colour, lit ? 0.8 : 0.32));
            g.draw(trace);
            g.draw(new Ellipse2D.Double(x + step - 13, end - 13, 26, 26));
            if (lit) Ground.glow(g, x + step, end, 60, colour, 0.4);
        }
    }

    /** Returns a panel with lamps, a screen and keys, cropped by the lower edge. */
    private static BackdropLayer panel(BackdropSetting stage, double centre) {
        Palette p = stage.palette();
        double w = 560;
        double x = centre - w / 2;
        double y = 1400;
        Sprite sprite = stage.strip(y - 30, stage.height() + BackdropSetting.SPILL, g -> {
            plate(g, x, y, w, 700, 28, p.surface().ground(0), p.light(), 6);
            plate(g, x + 36, y + 36, 232, 210, 14, p.ground().stops().getLast(), p.light(), 4);
            lamps(g, stage, x + 54, y + 54);
            plate(g, x + 292, y + 36, 232, 210, 14, p.shade(), p.light(), 4);
            wave(g, stage, x + 308, y + 141, 200);
            for (int row = 0; row < 4; row++)
                for (int column = 0; column < 6; column++) {
                    boolean lit = stage.random().nextInt(9) == 0;
                    Color face = lit ? p.accent() : Colours.mix(p.surface().ground(0), p.light(), 0.1);
                    plate(g, x + 36 + column * 82.6, y + 284 + row * 92, 74, 78, 12, face, p.light(), 3.5f);
                }
        });
        return DriftingSheet.band(stage, sprite, BackdropCamera.KEY, y + 200);
    }

    private static void lamps(Graphics2D g, BackdropSetting stage, double x, double y) {
        for (int i = 0; i < 10; i++) {
            boolean lit = stage.random().nextInt(4) == 0;
            g.setPaint(lit ? stage.palette().accent() : Colours.alpha(stage.light(), 0.16));
            g.fill(new RoundRectangle2D.Double(x + i % 2 * 102, y + i / 2 * 35.5, 94, 28, 8, 8));
        }
    }

    private static void wave(Graphics2D g, BackdropSetting stage, double x, double y, double width) {
        Path2D line = new Path2D.Double();
        double turns = stage.between(2, 4);
        for (int i = 0; i <= width; i += 2) {
            double part = i / width;
            double v = y - 62 * Math.sin(part * turns * 2 * Math.PI) * Math.sin(part * Math.PI);
            if (i == 0) line.moveTo(x, v);
            else line.lineTo(x + i, v);
        }
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setPaint(Colours.hex("7CF5B0"));
        g.draw(line);
    }

    private static void plate(
            Graphics2D g, double x, double y, double w, double h, double r, Color fill, Color line, float stroke) {
        RoundRectangle2D shape = new RoundRectangle2D.Double(x, y, w, h, 2 * r, 2 * r);
        g.setPaint(fill);
        g.fill(shape);
        g.setStroke(new BasicStroke(stroke));
        g.setPaint(Colours.alpha(line, 0.9));
        g.draw(shape);
    }
}
