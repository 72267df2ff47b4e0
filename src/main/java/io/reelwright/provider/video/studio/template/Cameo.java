package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.Profile;
import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;

/**
 * A profile of cut paper in an oval frame, which swings a little as if it hung on a nail. It stands as an empty frame until the name is spoken;
 * then the profile rises into it, and a ring spreads.
 */
final class Cameo implements SceneLayer {
    /** Width of the frame as a share of its height. */
    static final double SLIM = 0.81;

    private final Stamp frame;
    private final Stamp paper;
    private final Ellipse2D opening;
    private final Color ring;
    private final double named;
    private final Entrance entrance;
    private final IdleMotion idle = new IdleMotion(7, 9, 0.008, 3.4, 0.1);

    /**
     * Draws a cameo around a centre.
     *
     * @param height height of its frame in pixels
     * @param named  second at which the name is spoken
     */
    Cameo(
            Profile profile,
            double x,
            double y,
            double height,
            boolean looksLeft,
            double named,
            TemplateContext setting) {
        Ellipse2D outer = oval(x, y, height);
        this.opening = oval(x, y, height * 0.87);
        this.frame = frame(outer, opening, setting);
        this.ring = setting.palette().ground().accent();
        this.named = named;
        this.entrance = new Entrance(0.02, 0.6, setting.look().entrance(), 0, 90, 0.86, false);
        AffineTransform place = AffineTransform.getTranslateInstance(x - height * 0.012, y + height * 0.09);
        place.scale((looksLeft ? -1 : 1) * height / 690, height / 690);
        this.paper = paper(CutPaper.of(profile), place, setting);
    }

    private static Ellipse2D oval(double x, double y, double height) {
        double width = height * SLIM;
        return new Ellipse2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private static Stamp frame(Ellipse2D outer, Ellipse2D opening, TemplateContext setting) {
        Color gold = setting.palette().accent2();
        Color light = Colours.mix(gold, Color.WHITE, 0.55);
        Color deep = Colours.mix(gold, Color.BLACK, 0.42);
        return Stamp.drawn(SoftShadow.grown(outer.getBounds2D(), 70), g -> {
            SoftShadow.under(g, outer, 22, 56, setting.palette().shade(), 0.5);
            g.setPaint(new LinearGradientPaint(
                    (float) outer.getMinX(),
                    (float) outer.getMinY(),
                    (float) outer.getMaxX(),
                    (float) outer.getMaxY(),
                    new float[] {0, 0.28f, 0.52f, 0.78f, 1},
                    new Color[] {light, deep, gold, deep, light}));
            g.fill(outer);
            g.setColor(Colours.mix(gold, Color.BLACK, 0.62));
            g.fill(inset(opening, -0.02));
            ground(g, opening, setting);
            g.setColor(Colours.alpha(Color.WHITE, 0.45));
            g.setStroke(new BasicStroke(5));
            g.draw(inset(outer, 0.03));
        });
    }

    private static Ellipse2D inset(Ellipse2D oval, double share) {
        double by = oval.getHeight() * share;
        return new Ellipse2D.Double(
                oval.getX() + by, oval.getY() + by, oval.getWidth() - 2 * by, oval.getHeight() - 2 * by);
    }

    private static void ground(Graphics2D g, Ellipse2D opening, TemplateContext setting) {
        Color light = Colours.mix(Color.WHITE, setting.palette().accent2(), 0.12);
        Color edge = Colours.mix(light, Colours.mix(setting.palette().accent2(), Color.BLACK, 0.25), 0.38);
        g.setPaint(new RadialGradientPaint(
                (float) (opening.getCenterX() - opening.getWidth() * 0.15),
                (float) (opening.getCenterY() - opening.getHeight() * 0.18),
                (float) (opening.getHeight() * 0.72),
                new float[] {0, 0.5f, 1},
                new Color[] {light, Colours.mix(light, edge, 0.3), edge}));
        g.fill(opening);
    }

    private Stamp paper(CutPaper cut, AffineTransform place, TemplateContext setting) {
        Shape paper = place.createTransformedShape(cut.paper());
        Shape cuts = place.createTransformedShape(cut.cuts());
        Color dark = Colours.mix(setting.palette().shade(), Color.BLACK, 0.35);
        Color tone = Colours.luminance(dark) > 0.06 ? new Color(0x1A1310) : dark;
        return Stamp.drawn(opening.getBounds2D(), g -> {
            g.clip(opening);
            SoftShadow.under(g, paper, 6, 16, tone, 0.35);
            g.setColor(tone);
            g.fill(paper);
            g.setColor(Colours.mix(Color.WHITE, setting.palette().accent2(), 0.2));
            g.fill(cuts);
        });
    }

    @Override
    public void paint(Canvas canvas, FrameMoment now) {
        double t = now.t();
        double alpha = entrance.alpha(t);
        if (alpha <= 0) return;
        double left = 1 - entrance.way(t);
        double beat = Easing.pulse(t, named, 0.1, 0.3);
        double scale = (1 - 0.14 * left) * (1 + 0.035 * beat) * (1 + Easing.swing(t, idle.swell(), 3.9, idle.phase()));
        double dx = Easing.swing(t, idle.x(), idle.period() * 1.3, idle.phase());
        double dy = 90 * left + Easing.swing(t, idle.y(), idle.period(), idle.phase());
        ring(canvas, t, dx, dy);
        now.put(canvas, frame, Depth.KEY, dx, dy, scale, frame.centreX(), frame.centreY(), alpha);
        double shown = Math.clamp((t - named + 1 / 60.0) / 0.12, 0.16, 1);
        now.put(canvas, paper, Depth.KEY, dx, dy, scale, frame.centreX(), frame.centreY(), alpha * shown);
    }

    /** Draws a ring that spreads from the frame while the name is spoken. */
    private void ring(Canvas canvas, double t, double dx, double dy) {
        double part = Easing.OUT_CUBIC.at(t, named, 0.7);
        if (part <= 0 || part >= 1) return;
        Graphics2D g = canvas.graphics();
        double by = opening.getHeight() * (0.1 + 0.14 * part);
        g.setColor(Colours.alpha(ring, 0.6 * (1 - part)));
        g.setStroke(new BasicStroke((float) (10 - 6 * part)));
        g.draw(new Ellipse2D.Double(
                opening.getX() - by + dx,
                opening.getY() - by + dy,
                opening.getWidth() + 2 * by,
                opening.getHeight() + 2 * by));
    }
}
