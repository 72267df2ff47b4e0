package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.ChartKind;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.look.Colours;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** A title and a chart on an axis that starts at 0; values are written next to the bars, there is no legend. */
final class ChartTemplate implements Template<Chart> {
    @Override
    public List<SceneLayer> lay(Chart card, TemplateContext setting) {
        if (card.bars().isEmpty()) throw new LayoutRefused("the chart \"" + card.title() + "\" has no bars");
        List<SceneLayer> layers = new ArrayList<>();
        double below = head(card, setting, layers);
        boolean second = setting.variant() == 1;
        if (setting.standsOnAxis()) {
            layers.addAll(new GroundBars(setting, plot(card, setting, below)).lay(card.bars()));
            layers.addAll(0, new GroundAxis(setting).foreground(card.picture()));
            return layers;
        }
        if (second && (card.kind() == ChartKind.BARS || setting.stage().tall())) {
            layers.addAll(new BarRows(setting, area(setting, below)).lay(card.bars()));
            return layers;
        }
        PlotArea plot = plot(card, setting, below);
        layers.add(axis(plot, setting));
        if (card.kind() == ChartKind.LINE && !second) layers.addAll(new LinePlot(setting, plot).lay(card.bars()));
        else layers.addAll(new BarPlot(setting, plot).lay(card.bars()));
        return layers;
    }

    /** Adds title and subtitle; returns the y below them. */
    private static double head(Chart card, TemplateContext setting, List<SceneLayer> layers) {
        StageText type = new StageText(setting);
        boolean turned = setting.variant() == 1 && !setting.stage().tall();
        double x = turned ? 1180 : setting.stage().bands().left();
        boolean tall = setting.stage().tall();
        double width = setting.pick(832, 640);
        double y = setting.pick(290, 150);
        TextBlock title = type.title(
                type.caps(card.title()),
                setting.size(88, 100),
                width,
                setting.pick(180, 420),
                tall ? 2 : 4,
                TextBlock.Align.LEFT);
        layers.addAll(type.block(title, x, y, setting.palette().ink(), Entrance.text(0.02)));
        y += title.height() + NumberTemplate.tail(title) + 34;
        if (!card.subtitle().isBlank()) {
            TextBlock sub = type.fill(
                    type.body(setting.size(46, 48)), card.subtitle(), width, 120, 2, 1.2, TextBlock.Align.LEFT);
            layers.addAll(type.block(sub, x, y, setting.palette().muted(), Entrance.label(0.2)));
            y += sub.height() + NumberTemplate.tail(sub) + 34;
        }
        if (setting.standsOnAxis()) return y;
        if (tall) layers.addAll(new ArtObjects(setting).hero(card.picture(), 320, 1310, 470, 0.7));
        if (!tall && 850 - y > 250)
            layers.addAll(new ArtObjects(setting).hero(card.picture(), x + 10, y + 20, Math.min(330, 830 - y), 0.4));
        return y;
    }

    /** Returns the left edge of the chart in a wide picture: right of the title, or left of it in the second arrangement. */
    private static double chart(TemplateContext setting) {
        return setting.variant() == 1 ? 100 : 800;
    }

    private static Rectangle2D area(TemplateContext setting, double below) {
        double top = setting.pick(below + 34, 150);
        return new Rectangle2D.Double(
                setting.pick(80, chart(setting)), top, setting.pick(832, 1010), setting.pick(980, 840) - top);
    }

    private static PlotArea plot(Chart card, TemplateContext setting, double below) {
        int many = card.bars().size();
        double left = setting.pick(72, chart(setting));
        double right = setting.pick(912, chart(setting) + 1010);
        double base = setting.standsOnAxis() ? setting.surface() : setting.pick(900, 740);
        double top = setting.pick(below + 72, 190);
        if (base - top < 170) throw new LayoutRefused("\"" + card.title() + "\" leaves no room for its chart");
        double pitch = (right - left) / many;
        double bar = Math.min(setting.pick(190, 210), pitch * 0.8);
        return new PlotArea(left, right, base, Math.max(top, base - 500), pitch, bar);
    }

    private static SceneLayer axis(PlotArea plot, TemplateContext setting) {
        Rectangle2D line = new Rectangle2D.Double(plot.left() - 6, plot.base(), plot.right() - plot.left() + 12, 4);
        Stamp stamp = Stamp.drawn(line, g -> {
            g.setColor(Colours.alpha(setting.palette().ink(), 0.55));
            g.fill(line);
        });
        return new MovingStamp(
                stamp,
                Depth.TEXT,
                new Entrance(0, 0.3, io.reelwright.look.Easing.OUT_CUBIC, 0, 0, 1, true),
                IdleMotion.text(0));
    }
}
