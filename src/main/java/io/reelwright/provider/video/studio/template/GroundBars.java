package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Values as towers on the ground of a world, in true proportion, the largest in the second accent; each has a sign with its name. */
final class GroundBars {
    private final TemplateContext setting;
    private final PlotArea plot;

    GroundBars(TemplateContext setting, PlotArea plot) {
        this.setting = setting;
        this.plot = plot;
    }

    List<SceneLayer> lay(List<Bar> bars) {
        List<SceneLayer> layers = new ArrayList<>();
        StageText type = new StageText(setting);
        GroundAxis axis = new GroundAxis(setting);
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            boolean winner = bar.value() >= most && most > 0;
            double height = most <= 0 ? 8 : Math.max(8, plot.height() * bar.value() / most);
            double at = PlotArea.enters(bar.at(), i, setting);
            Color colour = winner ? BarPlot.best(setting) : setting.palette().accent();
            layers.add(new Tower(plot.centre(i), plot.bar(), plot.base(), 0, height, at, colour, setting));
            TextLine value = type.within(
                    type.figure(setting.size(winner ? 84 : 64, winner ? 92 : 70)), bar.shown(), plot.pitch() - 14);
            double top = plot.base() - height - 24 - Math.max(value.capHeight(), 0);
            Color ink = winner
                    ? setting.palette().ground().accent()
                    : setting.palette().ink();
            layers.add(type.centred(value, plot.centre(i), top, ink, Entrance.label(at + 0.3))
                    .pulsing(setting.opening() ? setting.accent(bar.at()) : -1));
            layers.addAll(axis.sign(bar.label(), plot.centre(i), plot.pitch() - 10, at, winner));
        }
        return layers;
    }
}
