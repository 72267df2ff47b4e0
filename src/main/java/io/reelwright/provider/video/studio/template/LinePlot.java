package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.SoftShadow;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A line through the values, drawn from left to right, with a dot at its tip. */
final class LinePlot {
    private static final double SECONDS = 1.4;

    private final TemplateContext setting;
    private final PlotArea plot;
    private final StageText type;

    LinePlot(TemplateContext setting, PlotArea plot) {
        this.setting = setting;
        this.plot = plot;
        this.type = new StageText(setting);
    }

    List<SceneLayer> lay(List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double[] x = new double[bars.size()];
        double[] y = new double[bars.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = plot.centre(i);
            y[i] = plot.base()
                    - 10
                    - (most <= 0 ? 0 : (plot.height() - 20) * bars.get(i).value() / most);
        }
        double last = Math.max(0.3 + SECONDS, PlotArea.enters(bars.getLast().at(), 0, setting) + 0.3);
        last = Math.min(last, Math.max(0.3 + SECONDS, setting.seconds() - 0.8));
        double span = last - 0.3;
        List<SceneLayer> layers = new ArrayList<>();
        layers.add(curve(x, y, span));
        for (int i = 0; i < x.length; i++) texts(bars.get(i), i, x, y, 0.3 + span * arrival(i, x.length), layers);
        return layers;
    }

    /** Returns the share of the drawing time at which the eased tip reaches a point. */
    private static double arrival(int index, int many) {
        double part = many < 2 ? 1 : index / (many - 1.0);
        return 1 - Math.cbrt(1 - part);
    }

    private void texts(Bar bar, int i, double[] x, double[] y, double at, List<SceneLayer> layers) {
        boolean winner = i == x.length - 1;
        TextLine value = type.within(
                type.figure(setting.size(winner ? 64 : 50, winner ? 74 : 56)), bar.shown(), plot.pitch() - 12);
        Color ink =
                winner ? setting.palette().ground().accent() : setting.palette().ink();
        double right = plot.right() + 4 - value.width() / 2;
        double left = plot.left() + value.width() / 2;
        double top = y[i] - 40 - value.capHeight();
        layers.add(type.centred(value, Math.clamp(x[i], left, Math.max(left, right)), top, ink, Entrance.label(at)));
        double width = plot.pitch() - 16;
        TextBlock label = type.fill(
                type.body(setting.size(44, 46)),
                bar.label(),
                width,
                setting.pick(76, 92),
                setting.stage().tall() ? 1 : 2,
                1.15,
                TextBlock.Align.CENTRE);
        layers.addAll(type.block(
                label, x[i] - width / 2, plot.base() + 30, setting.palette().muted(), Entrance.label(at)));
    }

    private SceneLayer curve(double[] x, double[] y, double span) {
        Color accent = setting.palette().ground().accent();
        Path2D line = path(x, y);
        Path2D under = new Path2D.Double(line);
        under.lineTo(x[x.length - 1], plot.base());
        under.lineTo(x[0], plot.base());
        under.closePath();
        Rectangle2D box =
                new Rectangle2D.Double(x[0] - 40, plot.top() - 40, x[x.length - 1] - x[0] + 80, plot.height() + 60);
        Stamp whole = Stamp.drawn(box, g -> {
            g.setPaint(new GradientPaint(
                    0,
                    (float) plot.top(),
                    Colours.alpha(accent, 0.42),
                    0,
                    (float) plot.base(),
                    Colours.alpha(accent, 0.02)));
            g.fill(under);
            g.setColor(accent);
            g.setStroke(new BasicStroke(11, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(line);
            for (int i = 0; i < x.length; i++) g.fill(new Ellipse2D.Double(x[i] - 14, y[i] - 14, 28, 28));
        });
        Stamp tip = tip(accent);
        return (canvas, now) -> {
            double part = Easing.OUT_CUBIC.at(now.t(), 0.3, span);
            double at = x[0] + (x[x.length - 1] - x[0]) * part;
            double edge = canvas.image().getWidth() / 2.0;
            canvas.uncover(
                    0,
                    (int) (edge + (at - edge) * now.zoom(Depth.TEXT) + now.dx() * Depth.TEXT.share())
                            + (part >= 1 ? 60 : 1));
            now.put(canvas, whole, Depth.TEXT, 0, 0, now.t() < 0.28 ? 0 : 1);
            canvas.uncoverAll();
            double beat = 1 + 0.12 * Math.sin(now.t() * 3.2);
            now.put(canvas, tip, Depth.TEXT, at, height(x, y, at), beat, 0, 0, Math.clamp(now.t() / 0.2, 0.2, 1));
        };
    }

    private Stamp tip(Color accent) {
        Ellipse2D disc = new Ellipse2D.Double(-20, -20, 40, 40);
        return Stamp.drawn(SoftShadow.grown(disc.getBounds2D(), 40), g -> {
            SoftShadow.under(g, disc, 0, 36, accent, 0.7);
            g.setColor(setting.palette().light());
            g.fill(disc);
            g.setColor(accent);
            g.fill(new Ellipse2D.Double(-11, -11, 22, 22));
        });
    }

    private static Path2D path(double[] x, double[] y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x[0], y[0]);
        for (int i = 1; i < x.length; i++) path.lineTo(x[i], y[i]);
        return path;
    }

    /** Returns the y of the line at a given x. */
    private static double height(double[] x, double[] y, double at) {
        for (int i = 1; i < x.length; i++)
            if (at <= x[i]) return y[i - 1] + (y[i] - y[i - 1]) * (at - x[i - 1]) / (x[i] - x[i - 1]);
        return y[y.length - 1];
    }
}
