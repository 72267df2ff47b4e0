package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.look.Colours;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Horizontal bars in true proportion from 0: the second arrangement of a bar chart. */
final class BarRows {
    private static final double LABEL = 0.3;
    private static final double GAP = 24;

    private final TemplateContext setting;
    private final Rectangle2D area;
    private final StageText type;

    BarRows(TemplateContext setting, Rectangle2D area) {
        this.setting = setting;
        this.area = area;
        this.type = new StageText(setting);
    }

    List<SceneLayer> lay(List<Bar> bars) {
        double pitch = Math.min(setting.pick(170, 160), area.getHeight() / bars.size());
        if (pitch < 76) throw new LayoutRefused(bars.size() + " bars need " + Math.round(76.0 * bars.size()) + " px");
        double top = area.getY() + (area.getHeight() - pitch * bars.size()) * 0.4;
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double label = area.getWidth() * LABEL;
        double values =
                bars.stream().mapToDouble(bar -> value(bar).width()).max().orElse(0);
        double room = area.getWidth() - label - 2 * GAP - values;
        if (room < 150) throw new LayoutRefused("the values of " + bars.size() + " bars leave them no room");
        List<SceneLayer> layers = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            double middle = top + pitch * (i + 0.5);
            double share = most <= 0 ? 0 : Math.max(0, bars.get(i).value() / most);
            layers.addAll(row(bars.get(i), i, middle, pitch, label, Math.max(12, room * share), share >= 1));
        }
        return layers;
    }

    private List<SceneLayer> row(
            Bar bar, int index, double middle, double pitch, double label, double length, boolean winner) {
        double at = PlotArea.enters(bar.at(), index, setting);
        Color ink = winner ? setting.palette().ink() : setting.palette().muted();
        TextBlock name = type.fill(
                type.body(setting.size(50, 52)),
                bar.label(),
                label,
                pitch - 16,
                pitch > 112 ? 2 : 1,
                1.14,
                TextBlock.Align.LEFT);
        List<SceneLayer> layers =
                new ArrayList<>(type.block(name, area.getX(), middle - name.height() / 2, ink, Entrance.label(at)));
        double x = area.getX() + label + GAP;
        layers.add(new Growing(body(x, middle, Math.min(92, pitch * 0.6), length, winner), length, at, index));
        TextLine value = value(bar);
        Color said =
                winner ? setting.palette().ground().accent() : setting.palette().ink();
        layers.add(type.line(value, x + length + GAP, middle - value.capHeight() / 2, said, Entrance.label(at + 0.38)));
        return layers;
    }

    private TextLine value(Bar bar) {
        return type.figure(setting.size(62, 72)).line(bar.shown());
    }

    private Stamp body(double x, double middle, double thick, double length, boolean winner) {
        Color ground = setting.palette().ground().ground(0.5);
        Color best = Colours.clearest(
                ground, setting.palette().accent2(), setting.palette().ground().accent());
        Color colour = winner ? best : setting.palette().accent();
        double radius = Math.min(setting.look().radius(), thick * 0.3);
        Shape shape = new ArtObjects(setting).rounded(x, middle - thick / 2, length, thick, radius);
        return Stamp.drawn(shape.getBounds2D(), g -> {
            g.setPaint(new GradientPaint(
                    (float) x, 0, ArtObjects.deep(colour), (float) (x + length), 0, ArtObjects.bright(colour)));
            g.fill(shape);
        });
    }

    /** A bar that is revealed from its left end; its tip then moves a little. */
    private record Growing(Stamp bar, double length, double at, int index) implements SceneLayer {
        @Override
        public void paint(Canvas canvas, FrameMoment now) {
            double part = io.reelwright.look.Easing.OUT_CUBIC.at(now.t(), at, 0.62);
            if (part <= 0) return;
            double tip = 3 * (1 + Math.sin(now.t() * 1.9 + index)) * part;
            double centre = canvas.image().getWidth() / 2.0;
            double right = bar.x() + length * part + 1 - tip;
            double shown = centre + (right - centre) * now.zoom(Depth.TEXT) + now.dx() * Depth.TEXT.share();
            canvas.uncover(0, (int) Math.round(shown));
            now.put(canvas, bar, Depth.TEXT);
            canvas.uncoverAll();
        }
    }
}
