package io.reelwright.provider.video.studio.backdrop;

import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.Sprite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;

/** Small bright particles in the air or the water: twinkling stars, embers, bubbles, dust. */
final class Motes implements BackdropLayer {
    /**
     * A single particle.
     *
     * @param rise    pixels per second upwards
     * @param sway    horizontal swing to either side in pixels
     * @param period  seconds of one twinkle; a swing takes 1.7 times as long
     * @param bright  mean opacity
     * @param twinkle amplitude of the opacity
     */
    private record Mote(
            Sprite sprite,
            double x,
            double y,
            double rise,
            double sway,
            double period,
            double phase,
            double bright,
            double twinkle) {}

    private final List<Mote> motes;
    private final double top;
    private final double bottom;
    private final double depth;

    private Motes(List<Mote> motes, double top, double bottom, double depth) {
        this.motes = List.copyOf(motes);
        this.top = top;
        this.bottom = bottom;
        this.depth = depth;
    }

    /** Returns stars that twinkle in the sky above {@code bottom}. */
    static Motes stars(BackdropSetting stage, int count, double bottom, Color colour) {
        List<Mote> motes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double k = stage.random().nextDouble();
            motes.add(new Mote(
                    dot(0.8 + k * k * 3, colour),
                    stage.between(0, stage.width()),
                    stage.between(0, bottom),
                    0,
                    0,
                    stage.between(1.5, 3),
                    stage.random().nextDouble(),
                    0.6,
                    0.35));
        }
        return new Motes(motes, 0, bottom, BackdropCamera.BACKGROUND);
    }

    /** Returns soft sparks that rise slowly from {@code bottom} to {@code top}. */
    static Motes embers(BackdropSetting stage, int count, double top, double bottom, Color colour) {
        Sprite[] sizes = {ember(22, colour), ember(30, colour), ember(42, colour)};
        List<Mote> motes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            motes.add(new Mote(
                    sizes[stage.random().nextInt(3)],
                    stage.between(0, stage.width()),
                    stage.between(top, bottom),
                    stage.between(10, 22),
                    stage.between(8, 20),
                    stage.between(3, 5),
                    stage.random().nextDouble(),
                    0.62,
                    0.3));
        }
        return new Motes(motes, top, bottom, BackdropCamera.KEY);
    }

    /** Returns bubbles that rise through the whole frame, most of them near its sides, away from text. */
    static Motes bubbles(BackdropSetting stage, int count, Color colour) {
        List<Mote> motes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double edge = stage.between(0, 0.14) * stage.width();
            boolean anywhere = i % 4 == 0;
            double x = anywhere
                    ? stage.between(0, stage.width())
                    : stage.mirror(edge, stage.random().nextBoolean());
            motes.add(new Mote(
                    bubble(stage.between(5, anywhere ? 9 : 17), colour),
                    x,
                    stage.between(0, stage.height()),
                    stage.between(34, 70),
                    stage.between(5, 12),
                    stage.between(2.2, 4),
                    stage.random().nextDouble(),
                    0.55,
                    0.05));
        }
        return new Motes(motes, -30, stage.height() + 30, BackdropCamera.MIDDLE);
    }

    /** Returns flat floating dots, for light looks. */
    static Motes dust(BackdropSetting stage, int count, double top, double bottom, Color colour) {
        List<Mote> motes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            motes.add(new Mote(
                    dot(stage.between(2, 6), colour),
                    stage.between(0, stage.width()),
                    stage.between(top, bottom),
                    stage.between(4, 12),
                    stage.between(6, 14),
                    stage.between(4, 7),
                    stage.random().nextDouble(),
                    0.5,
                    0.15));
        }
        return new Motes(motes, top, bottom, BackdropCamera.MIDDLE);
    }

    @Override
    public void paint(Graphics2D g, double t, BackdropCamera camera) {
        double dx = camera.shiftX(depth, 0);
        double dy = camera.shiftY(depth, 0);
        double span = bottom - top;
        for (Mote mote : motes) {
            double y = mote.y - mote.rise * t - top;
            y = top + y - Math.floor(y / span) * span;
            // Rising particles fade in at the bottom and out at the top, so that none appears suddenly.
            double ends = mote.rise == 0 ? 1 : Math.clamp(Math.min(y - top, bottom - y) / 60, 0.0, 1.0);
            double bright = (mote.bright + Easing.swing(t, mote.twinkle, mote.period, mote.phase)) * ends;
            mote.sprite.draw(
                    g, mote.x + Easing.swing(t, mote.sway, mote.period * 1.7, mote.phase) + dx, y + dy, bright);
        }
    }

    static Sprite dot(double radius, Color colour) {
        return Sprite.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius), colour);
    }

    private static Sprite ember(int size, Color colour) {
        return Sprite.painted(-size, -size, 2 * size, 2 * size, g -> {
            g.setPaint(new RadialGradientPaint(0f, 0f, size, new float[] {0, 0.12f, 0.3f, 1}, new Color[] {
                Colours.mix(colour, Color.WHITE, 0.6),
                Colours.alpha(colour, 0.75),
                Colours.alpha(colour, 0.32),
                Colours.alpha(colour, 0)
            }));
            g.fillRect(-size, -size, 2 * size, 2 * size);
        });
    }

    private static Sprite bubble(double radius, Color colour) {
        int box = (int) Math.ceil(radius) + 3;
        return Sprite.painted(-box, -box, 2 * box, 2 * box, g -> {
            Ellipse2D ring = new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
            g.setPaint(Colours.alpha(colour, 0.12));
            g.fill(ring);
            g.setStroke(new BasicStroke(2.2f));
            g.setPaint(Colours.alpha(colour, 0.75));
            g.draw(ring);
            g.fill(new Ellipse2D.Double(-radius * 0.5, -radius * 0.5, radius * 0.4, radius * 0.4));
        });
    }
}
