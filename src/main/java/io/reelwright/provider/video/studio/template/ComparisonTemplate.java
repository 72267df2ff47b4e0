package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.look.Easing;
import io.reelwright.look.TextLine;
import io.reelwright.look.Tone;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Two sides on two grounds with a slanted seam; bars in true proportion, and the winner pulses. */
final class ComparisonTemplate implements Template<Comparison> {
    @Override
    public List<SceneLayer> lay(Comparison card, TemplateContext setting) {
        if (setting.standsOnAxis()) return new GroundComparison(setting).lay(card);
        List<SceneLayer> layers = new ArrayList<>();
        double top = title(card, setting, layers);
        double most = Math.max(value(card.left()), value(card.right()));
        ComparisonColumns columns = new ComparisonColumns(setting, card, top);
        layers.addAll(columns.side(card.left(), true, most, card.winner() == 0));
        layers.addAll(columns.side(card.right(), false, most, card.winner() == 1));
        layers.addAll(bokeh(card, setting));
        layers.add(badge(setting, columns.badge()));
        // Drawn last, as it takes most of the time: only once all words have found room.
        layers.addFirst(counterGround(setting));
        return layers;
    }

    private static double value(Side side) {
        Double value = side.value();
        return value == null ? 0 : Math.max(0, value);
    }

    /** Returns the ground of the second side, which slides in from the right and casts a shadow on the first. */
    private static SceneLayer counterGround(TemplateContext setting) {
        int width = setting.stage().width();
        int height = setting.stage().height();
        Path2D half = new Path2D.Double();
        half.moveTo(seam(setting, 0), -2);
        half.lineTo(width + 60, -2);
        half.lineTo(width + 60, height + 2);
        half.lineTo(seam(setting, 1), height + 2);
        half.closePath();
        Tone tone = setting.palette().counter();
        Stamp stamp = Stamp.drawn(
                new java.awt.geom.Rectangle2D.Double(
                        setting.pick(400, 830), 0, width - setting.pick(400, 830) + 60, height),
                g -> {
                    SoftShadow.under(g, half, 0, 36, setting.palette().shade(), 0.4);
                    g.setPaint(new GradientPaint(
                            0,
                            0,
                            tone.ground(0),
                            0,
                            height,
                            setting.stage().tall() ? tone.ground(1) : tone.ground(Math.min(1, tone.reach()))));
                    g.fill(half);
                });
        Entrance slide = new Entrance(-0.18, 0.5, Easing.OUT_EXPO, width * 0.55, 0, 1, false);
        // The camera does not scale this half frame of even colour: the change would be invisible and cost a third
        // of the frame's drawing time.
        return (canvas, now) -> {
            double right = Math.rint(slide.fromX() * (1 - slide.way(now.t())));
            canvas.place(stamp, stamp.x() + right, stamp.y(), 1, now.shown(Depth.KEY));
        };
    }

    /** Returns the x of the seam at a share of the height; it leans the other way in the second arrangement. */
    private static double seam(TemplateContext setting, double part) {
        double down = setting.variant() == 1 ? 1 - part : part;
        return setting.pick(620 - 160 * down, 1030 - 140 * down);
    }

    /** Adds the title on a small plate over the seam; returns the y where the sides may begin. */
    private static double title(Comparison card, TemplateContext setting, List<SceneLayer> layers) {
        double top = setting.pick(276, 92);
        if (NumberTemplate.empty(card.title())) return top;
        StageText type = new StageText(setting);
        ArtObjects art = new ArtObjects(setting);
        TextLine line = type.within(type.kicker(setting.size(48, 48)), card.title() + "", setting.pick(700, 1100));
        double height = line.capHeight() + 44;
        double width = line.width() + 72;
        double centre = setting.pick(setting.variant() == 1 ? 530 : 500, 960);
        Shape plate = art.rounded(
                centre - width / 2,
                top + 4,
                width,
                height,
                Math.min(setting.look().radius(), height / 2));
        layers.add(new MovingStamp(
                art.plate(plate, setting.palette().shade()), Depth.TEXT, Entrance.wipe(0.02), IdleMotion.text(0.3)));
        Color ink =
                setting.palette().caption().outline().equals(setting.palette().shade())
                        ? setting.palette().caption().fill()
                        : setting.palette().light();
        layers.add(type.centred(line, centre, top + 26, ink, Entrance.label(0.05)));
        return top + height + 36;
    }

    /** Returns both pictures again: large, out of focus and cropped by the lower edge. */
    private static List<SceneLayer> bokeh(Comparison card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        // In the second arrangement the pictures are already low, under the words.
        if (!setting.stage().tall() || setting.variant() == 1) return layers;
        ArtObjects art = new ArtObjects(setting);
        layers.addAll(art.bokeh(card.left().picture(), -120, 1400, 560, 0.25));
        layers.addAll(art.bokeh(card.right().picture(), 690, 1440, 560, 0.35));
        return layers;
    }

    private static SceneLayer badge(TemplateContext setting, double y) {
        double x = seam(setting, y / setting.stage().height());
        double radius = 57;
        ArtObjects art = new ArtObjects(setting);
        Shape disc = art.circle(x, y, radius);
        Shape inner = art.circle(x, y, radius - 8);
        StageText type = new StageText(setting);
        TextLine line = type.display(48).fit("VS", 62, 40);
        Color ground = setting.palette().accent();
        Stamp stamp = Stamp.drawn(SoftShadow.grown(disc.getBounds2D(), 40), g -> {
            SoftShadow.under(g, disc, 6, 28, setting.palette().shade(), 0.5);
            g.setColor(setting.palette().onAccent());
            g.fill(disc);
            g.setColor(ground);
            g.fill(inner);
            g.setColor(setting.palette().onAccent());
            g.fill(line.at(x - line.width() / 2, y - line.capHeight() / 2));
        });
        return new MovingStamp(
                stamp, Depth.TEXT, Entrance.pop(0.64, setting.look()), new IdleMotion(0, 2, 0.02, 2.4, 0));
    }
}
