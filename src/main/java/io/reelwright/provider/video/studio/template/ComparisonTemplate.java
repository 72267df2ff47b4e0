package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Comparison;
import io.reelwright.campaign.SceneCard.Side;
import io.reelwright.look.Ease;
import io.reelwright.look.Line;
import io.reelwright.look.Tone;
import io.reelwright.provider.video.studio.stage.Actor;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.Idle;
import io.reelwright.provider.video.studio.stage.Layer;
import io.reelwright.provider.video.studio.stage.Soft;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Two things side by side on two grounds with a slanted seam; bars at true ratio, the winner pulses. */
final class ComparisonTemplate implements Template<Comparison> {
    @Override
    public List<Layer> lay(Comparison card, Setting setting) {
        List<Layer> layers = new ArrayList<>();
        layers.add(counterGround(setting));
        double top = title(card, setting, layers);
        double most = Math.max(value(card.left()), value(card.right()));
        Columns columns = new Columns(setting, card, top);
        layers.addAll(columns.side(card.left(), true, most, card.winner() == 0));
        layers.addAll(columns.side(card.right(), false, most, card.winner() == 1));
        layers.addAll(bokeh(card, setting));
        layers.add(badge(setting, columns.badge()));
        return layers;
    }

    private static double value(Side side) {
        Double value = side.value();
        return value == null ? 0 : Math.max(0, value);
    }

    /** The other half of the picture, sliding in from the right; its edge throws a shadow on the first. */
    private static Layer counterGround(Setting setting) {
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
                    Soft.under(g, half, 0, 36, setting.palette().shade(), 0.4);
                    g.setPaint(new GradientPaint(
                            0,
                            0,
                            tone.ground(0),
                            0,
                            height,
                            setting.stage().tall() ? tone.ground(1) : tone.ground(Math.min(1, tone.reach()))));
                    g.fill(half);
                });
        Entrance slide = new Entrance(-0.18, 0.5, Ease.OUT_EXPO, width * 0.55, 0, 1, false);
        // Half a frame of even colour is not scaled by the camera: nobody sees it, and it would cost a third of the
        // frame.
        return (canvas, now) -> {
            double right = Math.rint(slide.fromX() * (1 - slide.way(now.t())));
            canvas.place(stamp, stamp.x() + right, stamp.y(), 1, 1);
        };
    }

    /** Where the seam is at a part of the height; it leans the other way in the second arrangement. */
    private static double seam(Setting setting, double part) {
        double down = setting.variant() == 1 ? 1 - part : part;
        return setting.pick(620 - 160 * down, 1030 - 140 * down);
    }

    /** A small plate over the seam; where the sides may begin is given back. */
    private static double title(Comparison card, Setting setting, List<Layer> layers) {
        double top = setting.pick(276, 92);
        if (NumberTemplate.empty(card.title())) return top;
        Type type = new Type(setting);
        Art art = new Art(setting);
        Line line = type.within(type.kicker(setting.size(48, 48)), card.title() + "", setting.pick(700, 1100));
        double height = line.capHeight() + 44;
        double width = line.width() + 72;
        double centre = setting.pick(setting.variant() == 1 ? 530 : 500, 960);
        Shape plate = art.rounded(
                centre - width / 2,
                top + 4,
                width,
                height,
                Math.min(setting.look().radius(), height / 2));
        layers.add(new Actor(
                art.plate(plate, setting.palette().shade()), Depth.TEXT, Entrance.wipe(0.02), Idle.text(0.3)));
        Color ink =
                setting.palette().caption().outline().equals(setting.palette().shade())
                        ? setting.palette().caption().fill()
                        : setting.palette().light();
        layers.add(type.centred(line, centre, top + 26, ink, Entrance.label(0.05)));
        return top + height + 36;
    }

    /** The two pictures again, large, out of focus and cut by the lower edge. */
    private static List<Layer> bokeh(Comparison card, Setting setting) {
        List<Layer> layers = new ArrayList<>();
        // Under the words the pictures themselves are already low.
        if (!setting.stage().tall() || setting.variant() == 1) return layers;
        Art art = new Art(setting);
        layers.addAll(art.bokeh(card.left().picture(), -120, 1400, 560, 0.25));
        layers.addAll(art.bokeh(card.right().picture(), 690, 1440, 560, 0.35));
        return layers;
    }

    private static Layer badge(Setting setting, double y) {
        double x = seam(setting, y / setting.stage().height());
        double radius = 57;
        Art art = new Art(setting);
        Shape disc = art.circle(x, y, radius);
        Shape inner = art.circle(x, y, radius - 8);
        Type type = new Type(setting);
        Line line = type.display(48).fit("VS", 62, 40);
        Color ground = setting.palette().accent();
        Stamp stamp = Stamp.drawn(Soft.grown(disc.getBounds2D(), 40), g -> {
            Soft.under(g, disc, 6, 28, setting.palette().shade(), 0.5);
            g.setColor(setting.palette().onAccent());
            g.fill(disc);
            g.setColor(ground);
            g.fill(inner);
            g.setColor(setting.palette().onAccent());
            g.fill(line.at(x - line.width() / 2, y - line.capHeight() / 2));
        });
        return new Actor(stamp, Depth.TEXT, Entrance.pop(0.64, setting.look()), new Idle(0, 2, 0.02, 2.4, 0));
    }
}
