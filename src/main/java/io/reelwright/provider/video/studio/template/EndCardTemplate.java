package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last scene: a few lines, a button that is pressed, a handle, and pictures on orbits. */
final class EndCardTemplate implements Template<EndCard> {
    private static final double PRESS = 1.3;

    @Override
    public List<SceneLayer> lay(EndCard card, TemplateContext setting) {
        StageText type = new StageText(setting);
        boolean tall = setting.stage().tall();
        boolean centred = centred(setting);
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(new Orbits(card, setting));
        double width = setting.pick(748, 860);
        double x = centred
                ? 540
                : tall || setting.variant() == 0 ? setting.stage().bands().left() : 1000;
        String text = String.join(" ", card.lines());
        TextLine handle =
                card.handle().isBlank() ? null : type.within(type.body(setting.size(60, 60)), card.handle(), width);
        double button = setting.pick(150, 140);
        double below = 64 + button + (handle == null ? 0 : 62 + handle.capHeight() + 14);
        double top = setting.pick(300, 130);
        double floor = setting.pick(982, 842);
        TextBlock block = new AbridgedText(setting)
                .fill(
                        type.display(setting.room(large(setting) ? 190 : 140, large(setting) ? 210 : 160)),
                        type.caps(text),
                        width,
                        floor - top - below,
                        tall ? 4 : 3,
                        Math.max(1.02, setting.look().type().leading()),
                        centred ? TextBlock.Align.CENTRE : TextBlock.Align.LEFT);
        double height = block.ink(0, 0).getMaxY();
        double y = top + Math.max(0, floor - top - below - height) * 0.4;
        layers.addAll(new AccentedPhrase(block, centred ? x - width / 2 : x, y, null, setting).layers(0));
        y += height + 64;
        layers.addAll(button(card, setting, type, x, y, button));
        if (handle != null) {
            double left = centred ? x - handle.width() / 2 : x;
            layers.add(
                    type.line(handle, left, y + button + 62, setting.palette().muted(), Entrance.label(0.6)));
        }
        return layers;
    }

    private static boolean centred(TemplateContext setting) {
        return setting.stage().tall() && setting.variant() == 0;
    }

    /** Returns whether the face is set larger: narrow and serif faces are, grotesks are not. */
    private static boolean large(TemplateContext setting) {
        return setting.look().type().caps()
                || setting.look().type().display().name().contains("SERIF");
    }

    private static List<SceneLayer> button(
            EndCard card, TemplateContext setting, StageText type, double x, double y, double height) {
        ArtObjects art = new ArtObjects(setting);
        Color on = setting.palette().onAccent();
        TextLine label = type.within(type.display(setting.size(68, 66)), card.button(), setting.pick(480, 480));
        double width = Math.max(setting.pick(560, 500), label.width() + 280);
        double left = centred(setting) ? x - width / 2 : x;
        Shape pill = art.rounded(left, y, width, height, height / 2);
        Stamp plate = Stamp.drawn(SoftShadow.grown(pill.getBounds2D(), 60), g -> {
            SoftShadow.under(
                    g,
                    pill,
                    12,
                    48,
                    setting.look().dark()
                            ? setting.palette().accent()
                            : setting.palette().shade(),
                    0.4);
            g.setPaint(new java.awt.GradientPaint(
                    (float) left,
                    0,
                    setting.palette().accent(),
                    (float) (left + width),
                    0,
                    Colours.mix(setting.palette().accent(), Color.WHITE, 0.2)));
            g.fill(pill);
        });
        double textX = left + (width - label.width()) / 2 + 16;
        double textY = y + (height - label.capHeight()) / 2;
        type.claim(label, textX, textY);
        double iconX = textX - 62;
        double iconY = y + height / 2;
        Stamp text = type.ink(label.at(textX, textY), on, false);
        Stamp plus = sign(iconX, iconY, on, setting.palette().accent(), false);
        Stamp check = sign(iconX, iconY, on, setting.palette().accent(), true);
        Stamp ring = ring(left + width - 96, iconY, on);
        Stamp pointer = pointer(left + width - 104, iconY - 8);
        Entrance pop = Entrance.pop(0.35, setting.look());
        double pivotX = left + width / 2;
        double pivotY = iconY;
        SceneLayer layer = (canvas, now) -> {
            double t = now.t();
            double alpha = pop.alpha(t);
            double press = 1 - 0.04 * Easing.pulse(t, PRESS, 0.08, 0.16) + Easing.swing(t, 0.006, 3, 0);
            double scale = (0.5 + 0.5 * pop.way(t)) * press;
            now.put(canvas, plate, Depth.TEXT, 0, 0, scale, pivotX, pivotY, alpha);
            now.put(canvas, text, Depth.TEXT, 0, 0, scale, pivotX, pivotY, alpha);
            now.put(canvas, t < PRESS ? plus : check, Depth.TEXT, 0, 0, scale, pivotX, pivotY, alpha);
            paintPointer(canvas, now, ring, pointer);
        };
        return List.of(layer);
    }

    private static void paintPointer(Canvas canvas, FrameMoment now, Stamp ring, Stamp pointer) {
        double t = now.t();
        double in = Easing.OUT_EXPO.at(t, 0.9, 0.4);
        double alpha = Math.clamp((t - 0.9) / 0.15, 0, 1) * (1 - Easing.IN_CUBIC.at(t, 2.6, 0.3));
        double wave = (t - PRESS) / 0.5;
        if (wave > 0 && wave < 1)
            now.put(canvas, ring, Depth.TEXT, 0, 0, 0.6 + wave, ring.centreX(), ring.centreY(), 0.6 * (1 - wave));
        double press = 1 - 0.12 * Easing.pulse(t, PRESS - 0.06, 0.08, 0.14);
        now.put(canvas, pointer, Depth.TEXT, 120 * (1 - in), 160 * (1 - in), press, pointer.x(), pointer.y(), alpha);
    }

    private static Stamp sign(double x, double y, Color disc, Color mark, boolean check) {
        Ellipse2D circle = new Ellipse2D.Double(x - 32, y - 32, 64, 64);
        Path2D path = new Path2D.Double();
        if (check) {
            path.moveTo(x - 14, y + 1);
            path.lineTo(x - 4, y + 11);
            path.lineTo(x + 15, y - 11);
        } else {
            path.moveTo(x - 15, y);
            path.lineTo(x + 15, y);
            path.moveTo(x, y - 15);
            path.lineTo(x, y + 15);
        }
        return Stamp.drawn(circle.getBounds2D(), g -> {
            g.setColor(disc);
            g.fill(circle);
            g.setColor(mark);
            g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(path);
        });
    }

    private static Stamp ring(double x, double y, Color colour) {
        Ellipse2D circle = new Ellipse2D.Double(x - 60, y - 60, 120, 120);
        return Stamp.drawn(SoftShadow.grown(circle.getBounds2D(), 6), g -> {
            g.setColor(colour);
            g.setStroke(new BasicStroke(5));
            g.draw(circle);
        });
    }

    private static Stamp pointer(double x, double y) {
        Path2D arrow = new Path2D.Double();
        double[][] points = {{0, 0}, {0, 74}, {17, 58}, {29, 86}, {43, 80}, {31, 53}, {54, 53}};
        arrow.moveTo(x, y);
        for (double[] point : points) arrow.lineTo(x + point[0], y + point[1]);
        arrow.closePath();
        return Stamp.drawn(SoftShadow.grown(arrow.getBounds2D(), 16), g -> {
            SoftShadow.under(g, arrow, 5, 14, Color.BLACK, 0.4);
            g.setColor(Color.WHITE);
            g.fill(arrow);
            g.setColor(new Color(20, 20, 30));
            g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(arrow);
        });
    }

    /** A large picture with rings on which smaller pictures circle, one turn in 24 s. */
    private static final class Orbits implements SceneLayer {
        private static final double TURN = 24;
        private static final double[] START = {-0.7, 2.5, 0.8, 3.9};

        private final double x;
        private final double y;
        private final double radius;
        private final Stamp rings;
        private final Optional<Stamp> sun;
        private final List<Stamp> planets = new ArrayList<>();
        private final TemplateContext setting;

        Orbits(EndCard card, TemplateContext setting) {
            this.setting = setting;
            boolean second = setting.variant() == 1;
            this.x = setting.pick(second ? 640 : 540, second ? 480 : 1440);
            this.y = setting.pick(1560, 470);
            this.radius = setting.pick(350, 330);
            this.rings = rings();
            ArtObjects art = new ArtObjects(setting);
            List<String> shown = card.pictures().stream().filter(setting::shows).toList();
            double size = setting.pick(330, 360);
            this.sun = shown.isEmpty()
                    ? Optional.of(bead(96).at((int) x - 122, (int) y - 122))
                    : art.stamp(shown.getFirst(), x - size / 2, y - size / 2, size);
            for (String name : shown.subList(Math.min(1, shown.size()), Math.min(5, shown.size())))
                art.stamp(name, -70, -70, 140).ifPresent(planets::add);
            for (int i = planets.size(); i < 3; i++) planets.add(bead(13 + 5 * i));
        }

        @Override
        public void paint(Canvas canvas, FrameMoment now) {
            double t = now.t();
            now.put(canvas, rings, Depth.MID, 0, 0, 1, x, y, Math.clamp(0.3 + t / 0.4, 0, 1));
            double in = setting.look().entrance().at(t, 0.1, 0.62);
            sun.ifPresent(stamp -> now.put(
                    canvas,
                    stamp,
                    Depth.KEY,
                    0,
                    Easing.swing(t, 7, 3.6, 0.2) + 120 * (1 - in),
                    0.82 + 0.18 * in,
                    x,
                    y,
                    Math.clamp((t - 0.1) / 0.16, 0, 1)));
            for (int i = 0; i < planets.size(); i++) {
                double reach = radius * (i % 2 == 0 ? 0.98 : 0.74);
                double angle = START[i] + 2 * Math.PI * t / TURN * (i % 2 == 0 ? 1 : 1.35);
                double alpha = Math.clamp((t - 0.3 - 0.12 * i) / 0.2, 0, 1);
                now.put(
                        canvas,
                        planets.get(i),
                        Depth.KEY,
                        x + reach * Math.cos(angle),
                        y + reach * Math.sin(angle),
                        alpha);
            }
        }

        private Stamp rings() {
            Ellipse2D outer = new Ellipse2D.Double(x - radius * 1.4, y - radius * 1.4, radius * 2.8, radius * 2.8);
            return Stamp.drawn(outer.getBounds2D(), g -> {
                g.setColor(Colours.alpha(setting.palette().ink(), 0.26));
                double[] parts = {0.74, 0.98, 1.36};
                for (int i = 0; i < parts.length; i++) {
                    float[] dash = i == 2 ? new float[] {14, 12} : null;
                    g.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0));
                    double reach = radius * parts[i];
                    g.draw(new Ellipse2D.Double(x - reach, y - reach, 2 * reach, 2 * reach));
                }
            });
        }

        private Stamp bead(double reach) {
            Ellipse2D disc = new Ellipse2D.Double(-reach, -reach, 2 * reach, 2 * reach);
            return Stamp.drawn(SoftShadow.grown(disc.getBounds2D(), 24), g -> {
                SoftShadow.under(g, disc, 0, 22, setting.palette().accent(), 0.6);
                Color second = setting.palette().accent2();
                boolean seen = Colours.contrast(second, setting.palette().shade()) > 1.8;
                g.setColor(reach > 20 && seen ? second : setting.palette().accent());
                g.fill(disc);
            });
        }
    }
}
