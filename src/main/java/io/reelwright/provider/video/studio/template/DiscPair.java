package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.EvidenceCard.BeforeAfter;
import io.reelwright.look.Easing;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Two discs whose areas have the true ratio; the later one begins as large as the earlier one and changes on its word. */
final class DiscPair {
    private static final double LEAST = 90;

    private final TemplateContext setting;
    private final BeforeAfter card;

    DiscPair(TemplateContext setting, BeforeAfter card) {
        this.setting = setting;
        this.card = card;
    }

    List<SceneLayer> lay(Rectangle2D area) {
        EntranceCues cues = BeforeAfterTemplate.cues(card, setting);
        double marks = BeforeAfterTemplate.isMarked(card) ? setting.room(74, 80) : 0;
        double values = setting.room(124, 132);
        double pitch = area.getWidth() / 2;
        double most = Math.max(card.before().value(), card.after().value());
        double radius = Math.min((area.getHeight() - marks - values) / 2, pitch / 2 - 12);
        if (radius < LEAST) throw new LayoutRefused("\"" + card.label() + "\" leaves no room for its discs");
        double before = Math.max(6, radius * Math.sqrt(card.before().value() / most));
        double after = Math.max(6, radius * Math.sqrt(card.after().value() / most));
        double one = area.getX() + pitch / 2;
        double two = one + pitch;
        double free = Math.max(0, area.getHeight() - marks - values - 2 * radius) / 2;
        double y = area.getY() + free + marks + radius;
        ArtObjects art = new ArtObjects(setting);
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(disc(one, y, 0, before, cues.at(0), Inks.quiet(setting)));
        layers.add(disc(two, y, before, after, cues.at(1), BeforeAfterTemplate.direction(card, setting)));
        layers.add(ChangeSign.ghost(art.circle(two, y, before), cues.at(0) + 0.3, setting));
        double width = pitch - 20;
        double foot = y + radius + 36;
        double top = area.getY() + free + 6;
        BeforeAfterTemplate.mark(card.before(), one, top, width, cues.at(0), setting, layers);
        BeforeAfterTemplate.mark(card.after(), two, top, width, Math.max(0.25, cues.at(1) - 0.1), setting, layers);
        BeforeAfterTemplate.value(card.before(), false, one, foot, width, cues.at(0) + 0.06, setting, layers);
        BeforeAfterTemplate.value(card.after(), true, two, foot, width, cues.at(1), setting, layers);
        return layers;
    }

    /** Returns a coin that grows or shrinks from one radius to another one. */
    private SceneLayer disc(double x, double y, double from, double to, double at, Color colour) {
        double full = Math.max(from, to);
        Stamp stamp = coin(x, y, full, colour);
        Easing ease = from > to ? Easing.OUT_CUBIC : setting.look().entrance();
        return (canvas, now) -> {
            double t = now.t();
            if (t < at) return;
            double radius = from + (to - from) * ease.at(t, at, 0.6);
            double scale = Math.max(0.05, radius / full) * (1 + Easing.swing(t, 0.008, 3.3, x / 997));
            double down = Easing.swing(t, 6, 3.7, x / 991);
            double alpha = Math.clamp((t - at + 1 / 30.0) / 0.1, 0, 1);
            now.put(canvas, stamp, Depth.KEY, 0, down, scale, x, y, alpha);
        };
    }

    private Stamp coin(double x, double y, double radius, Color colour) {
        ArtObjects art = new ArtObjects(setting);
        Shape disc = art.circle(x, y, radius);
        return Stamp.drawn(SoftShadow.grown(disc.getBounds2D(), 46), g -> {
            SoftShadow.under(g, disc, 14, 36, setting.palette().shade(), 0.34);
            g.setPaint(new RadialGradientPaint(
                    (float) (x - radius * 0.3),
                    (float) (y - radius * 0.4),
                    (float) (radius * 1.5),
                    new float[] {0, 0.55f, 1},
                    new Color[] {ArtObjects.bright(colour), colour, ArtObjects.deep(colour)}));
            g.fill(disc);
            g.setColor(new Color(255, 255, 255, 70));
            g.setStroke(new BasicStroke((float) Math.max(2, radius * 0.03)));
            g.draw(art.circle(x, y, radius * 0.88));
        });
    }
}
