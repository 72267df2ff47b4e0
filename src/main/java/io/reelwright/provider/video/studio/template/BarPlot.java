package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.look.Colours;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.LinearGradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Vertical bars in true proportion, the largest in the second accent colour, each with a reflection below the axis. */
final class BarPlot {
    private final TemplateContext setting;
    private final PlotArea plot;
    private final StageText type;

    BarPlot(TemplateContext setting, PlotArea plot) {
        this.setting = setting;
        this.plot = plot;
        this.type = new StageText(setting);
    }

    List<SceneLayer> lay(List<Bar> bars) {
        List<SceneLayer> layers = new ArrayList<>();
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            boolean winner = bar.value() >= most && most > 0;
            double height = most <= 0 ? 8 : Math.max(8, plot.height() * bar.value() / most);
            double at = PlotArea.enters(bar.at(), i, setting);
            Color colour = winner ? best(setting) : setting.palette().accent();
            layers.add(new Column(i, height, at, colour, winner));
            TextLine value = type.within(
                    type.figure(setting.size(winner ? 68 : 54, winner ? 78 : 60)), bar.shown(), plot.pitch() - 14);
            double top = plot.base() - height - 22 - Math.max(value.capHeight(), 0);
            Color ink = winner ? said(colour) : setting.palette().ink();
            layers.add(type.centred(value, plot.centre(i), top, ink, Entrance.label(at + 0.38))
                    .pulsing(setting.opening() ? setting.accent(bar.at()) : -1));
            layers.addAll(label(bar.label(), i, at, winner));
        }
        return layers;
    }

    private List<SceneLayer> label(String text, int index, double at, boolean winner) {
        double width = plot.pitch() - 16;
        TextBlock block = type.fill(
                type.body(setting.size(44, 46)),
                text,
                width,
                setting.pick(76, 92),
                setting.stage().tall() ? 1 : 2,
                1.15,
                TextBlock.Align.CENTRE);
        Color ink = winner ? setting.palette().ink() : setting.palette().muted();
        return type.block(block, plot.centre(index) - width / 2, plot.base() + 30, ink, Entrance.label(at));
    }

    /** Returns the colour itself when it is readable as text on this ground, else the ground's accent. */
    private Color said(Color colour) {
        boolean clear = setting.palette().ground().contrast(colour) >= 4.5;
        return clear ? colour : setting.palette().ground().accent();
    }

    /** Returns the colour of the largest bar: the second accent when it is visible on this ground, else the ink. */
    static Color best(TemplateContext setting) {
        Color ground = setting.palette().ground().ground(0.5);
        Color accent = setting.palette().accent2();
        return Colours.contrast(accent, ground) >= 2
                ? accent
                : setting.palette().ink();
    }

    /** A growing bar with a highlight on its edge, a track behind it and a fading reflection below. */
    private final class Column implements SceneLayer {
        private final Stamp track;
        private final Stamp bar;
        private final Stamp echo;
        private final double at;
        private final double height;
        private final boolean winner;
        private final int index;

        Column(int index, double height, double at, Color colour, boolean winner) {
            this.index = index;
            this.at = at;
            this.height = height;
            this.winner = winner;
            double x = plot.centre(index) - plot.bar() / 2;
            this.track = filled(
                    x,
                    plot.top(),
                    plot.height(),
                    Colours.alpha(setting.palette().ink(), 0.05),
                    Colours.alpha(setting.palette().ink(), 0.05));
            double glow = winner && setting.look().dark() ? 60 : 0;
            Shape shape = bar(x, plot.base() - height, height);
            this.bar = Stamp.drawn(SoftShadow.grown(shape.getBounds2D(), glow), g -> {
                g.clip(new Rectangle2D.Double(0, 0, setting.stage().width(), plot.base()));
                if (glow > 0) SoftShadow.under(g, shape, 0, 56, colour, 0.4);
                g.setPaint(new GradientPaint(
                        0,
                        (float) (plot.base() - height),
                        ArtObjects.bright(colour),
                        0,
                        (float) plot.base(),
                        ArtObjects.deep(colour)));
                g.fill(shape);
                g.setColor(new Color(255, 255, 255, 70));
                if (height > 60)
                    g.fill(new ArtObjects(setting).rounded(x + 14, plot.base() - height + 22, 8, height - 44, 4));
            });
            this.echo = echo(x, colour);
        }

        @Override
        public void paint(Canvas canvas, FrameMoment now) {
            double t = now.t();
            now.put(canvas, track, Depth.TEXT, 0, 0, Math.clamp(t / 0.2, 0.4, 1));
            double part = setting.look().entrance().at(t, at, 0.62);
            if (part <= 0.002) return;
            double shown = height * part + Math.sin(t * 1.9 + index) * 1.6;
            double down = Math.max(0, height - shown);
            canvas.cut((int) Math.round(plot.base()
                    + now.dy() * Depth.TEXT.share()
                    + (plot.base() - canvas.image().getHeight() / 2.0) * (now.zoom(Depth.TEXT) - 1)));
            now.put(canvas, bar, Depth.TEXT, 0, down, 1);
            canvas.uncoverAll();
            double lit = setting.pick(1, 0.6) * part * (winner ? 1 : 0.7) * (0.85 + 0.15 * Math.sin(t * 1.3 + index));
            if (lit > 0) now.put(canvas, echo, Depth.FAR, 0, 0, lit);
        }

        /** Returns the bar's reflection on the ground: it fades in under the label and out into the bleed. */
        private Stamp echo(double x, Color colour) {
            double from = plot.base() + setting.pick(100, 110);
            double to = setting.stage().tall() ? 1820 : setting.stage().height();
            Rectangle2D area = new Rectangle2D.Double(x, from, plot.bar(), to - from);
            return Stamp.drawn(area, g -> {
                g.setPaint(
                        new LinearGradientPaint(0, (float) from, 0, (float) to, new float[] {0, 0.3f, 1}, new Color[] {
                            Colours.alpha(colour, 0.05), Colours.alpha(colour, 0.3), Colours.alpha(colour, 0)
                        }));
                g.fill(area);
            });
        }

        private Stamp filled(double x, double y, double tall, Color from, Color to) {
            Shape shape = bar(x, y, tall);
            return Stamp.drawn(shape.getBounds2D(), g -> {
                g.setPaint(new GradientPaint(0, (float) y, from, 0, (float) (y + tall), to));
                g.fill(shape);
            });
        }

        /** Returns a bar shape, rounded at the top and flat at the bottom. */
        private Shape bar(double x, double y, double tall) {
            double radius = Math.min(Math.min(22, setting.look().radius()), tall / 2);
            var path = new java.awt.geom.Path2D.Double();
            path.moveTo(x, y + tall);
            path.lineTo(x, y + radius);
            path.quadTo(x, y, x + radius, y);
            path.lineTo(x + plot.bar() - radius, y);
            path.quadTo(x + plot.bar(), y, x + plot.bar(), y + radius);
            path.lineTo(x + plot.bar(), y + tall);
            path.closePath();
            return path;
        }
    }
}
