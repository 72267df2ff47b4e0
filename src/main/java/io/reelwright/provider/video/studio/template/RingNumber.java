package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.look.Colours;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.look.TextStyle;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A figure inside a ring that closes to the figure's share; a small picture moves with the ring's tip. */
final class RingNumber {
    private static final double STROKE = 26;

    private final TemplateContext setting;
    private final CountingFigure count;

    RingNumber(TemplateContext setting, CountingFigure count) {
        this.setting = setting;
        this.count = count;
    }

    List<SceneLayer> lay(BigNumber card) {
        StageText type = new StageText(setting);
        boolean tall = setting.stage().tall();
        List<SceneLayer> layers = new ArrayList<>();
        boolean turned = setting.variant() == 1 && card.proof() == Proof.RING;
        double x = turned && !tall ? 900 : setting.stage().bands().left();
        double y = setting.pick(290, 0);
        String words = card.label().isBlank() ? String.valueOf(card.kicker()) : card.label();
        TextBlock label = type.fill(
                type.display(setting.size(words.length() < 14 ? 128 : 92, 128)),
                words,
                setting.pick(832, 900),
                setting.pick(190, 560),
                tall ? 2 : 4,
                1.16,
                TextBlock.Align.LEFT);
        TextLine kicker = NumberTemplate.empty(card.kicker()) || card.label().isBlank() || tall
                ? null
                : type.above(card.kicker(), setting.size(48, 50), 900);
        if (!tall) y = 450 - (label.height() + (kicker == null ? 0 : kicker.capHeight() + 54)) / 2;
        if (kicker != null) {
            layers.add(type.line(kicker, x, y, setting.palette().muted(), Entrance.label(0)));
            y += kicker.capHeight() + 54;
        }
        double deep = label.height() + NumberTemplate.tail(label);
        if (turned && tall) y = 972 - deep;
        layers.addAll(type.block(label, x, y, setting.palette().ink(), Entrance.text(0.03)));
        double below = 290 + deep + 56;
        double radius = tall ? Math.min(300, (972 - below) / 2 - 16) : 316;
        if (radius < 190) throw new LayoutRefused("\"" + words + "\" leaves no room for a ring");
        double centreX = setting.pick(540, turned ? 460 : 1420);
        double centreY = tall ? turned ? 290 + 16 + radius : 972 - 16 - radius : 452;
        layers.add(new Ring(card, centreX, centreY, radius));
        layers.addAll(inside(card, centreX, centreY, radius, type));
        return layers;
    }

    private List<SceneLayer> inside(BigNumber card, double centreX, double centreY, double radius, StageText type) {
        List<SceneLayer> layers = new ArrayList<>();
        String unitText = NumberTemplate.longUnit(card);
        TextStyle face = type.figure(100);
        TextLine figure = face.fit(count.at(count.end()), radius * 1.46, radius * 0.52);
        TextLine unit =
                unitText.isEmpty() ? null : type.within(type.display(setting.size(64, 66)), unitText, radius * 1.3);
        double height = figure.capHeight() + (unit == null ? 0 : 34 + unit.capHeight());
        double y = centreY - height / 2;
        double x = centreX - figure.width() / 2;
        type.claim(figure, x, y);
        layers.add(new CountPainter(
                count, figure, face, x, y, true, type, setting.palette().ink()));
        if (unit != null) {
            double below = y + figure.capHeight() + 34;
            layers.add(type.centred(
                    unit, centreX, below, setting.palette().ground().accent(), Entrance.label(0.35)));
        }
        return layers;
    }

    /** The ring with its ticks. The static parts are one stamp, and so is the arc once it is complete. */
    private final class Ring implements SceneLayer {
        private final double x;
        private final double y;
        private final double radius;
        private final double share;
        private final Color colour;
        private final Stamp track;
        private final Stamp full;
        private final Stamp knob;

        Ring(BigNumber card, double x, double y, double radius) {
            this.x = x;
            this.y = y;
            this.radius = radius;
            this.share = NumberTemplate.share(card);
            this.colour = setting.palette().ground().accent();
            this.track = Stamp.drawn(box(radius + 70), this::drawTrack);
            this.full = Stamp.drawn(box(radius + 80), g -> {
                if (setting.look().dark()) {
                    Stamp glow = SoftShadow.of(stroke().createStrokedShape(arc(share)), 46, colour, 0.4);
                    g.drawImage(glow.image(), glow.x(), glow.y(), null);
                }
                drawArc(g, share);
            });
            Optional<Stamp> picture = new ArtObjects(setting).stamp(card.picture(), -62, -62, 124);
            this.knob = picture.orElseGet(this::dot);
        }

        @Override
        public void paint(Canvas canvas, FrameMoment now) {
            double t = now.t();
            now.put(canvas, track, Depth.KEY, 0, 0, Math.clamp(t / 0.2, 0.3, 1));
            double part = count.part(t);
            if (part <= 0) return;
            if (count.done(t)) now.put(canvas, full, Depth.KEY);
            else drawThrough(canvas, now, share * part);
            double breath = count.done(t) ? Math.sin((t - count.end()) * 1.7) * 0.008 : 0;
            double angle = 2 * Math.PI * (share * part + breath) - Math.PI / 2;
            now.put(canvas, knob, Depth.KEY, x + Math.cos(angle) * radius, y + Math.sin(angle) * radius, 1);
        }

        private void drawThrough(Canvas canvas, FrameMoment now, double part) {
            GrowthPainter.through(canvas, now, Depth.KEY, g -> drawArc(g, part));
        }

        private void drawTrack(Graphics2D g) {
            g.setColor(Colours.alpha(setting.palette().ink(), 0.16));
            g.setStroke(stroke());
            g.draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            g.setColor(Colours.alpha(setting.palette().muted(), 0.5));
            g.setStroke(new BasicStroke(3));
            for (int tick = 0; tick < 60; tick++) {
                double angle = tick * Math.PI / 30;
                double from = radius + 32;
                double to = from + (tick % 5 == 0 ? 26 : 14);
                g.draw(new Line2D.Double(
                        x + from * Math.sin(angle),
                        y - from * Math.cos(angle),
                        x + to * Math.sin(angle),
                        y - to * Math.cos(angle)));
            }
        }

        private void drawArc(Graphics2D g, double part) {
            g.setColor(colour);
            g.setStroke(stroke());
            g.draw(arc(part));
        }

        private Arc2D arc(double part) {
            return new Arc2D.Double(x - radius, y - radius, 2 * radius, 2 * radius, 90, -360 * part, Arc2D.OPEN);
        }

        private Stamp dot() {
            Ellipse2D disc = new Ellipse2D.Double(-23, -23, 46, 46);
            return Stamp.drawn(SoftShadow.grown(disc.getBounds2D(), 20), g -> {
                SoftShadow.under(g, disc, 2, 18, setting.palette().shade(), 0.5);
                g.setColor(setting.palette().light());
                g.fill(disc);
                g.setColor(colour);
                g.fill(new Ellipse2D.Double(-14, -14, 28, 28));
            });
        }

        private BasicStroke stroke() {
            return new BasicStroke((float) STROKE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }

        private Rectangle2D box(double reach) {
            return new Rectangle2D.Double(x - reach, y - reach, 2 * reach, 2 * reach);
        }
    }
}
