package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.look.TextBlock;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Three blocks by place, the first in the middle, or as many steps as there are values; the name is above its block and the value on it. */
final class Podium {
    /** Height of each place as a share of the first one. */
    private static final double[] HEIGHTS = {1, 0.72, 0.52};
    /** Column of each place. */
    private static final int[] COLUMNS = {1, 0, 2};

    private static final double LEAST = 270;
    private static final double LOWEST = 130;

    private final TemplateContext setting;
    private final double[] at;

    Podium(TemplateContext setting, double[] at) {
        this.setting = setting;
        this.at = at;
    }

    List<SceneLayer> lay(List<Bar> places, Rectangle2D area) {
        double names = setting.room(126, 140);
        double high = area.getHeight() - names;
        if (high < LEAST) throw new LayoutRefused("a podium needs more than " + Math.round(high) + " px");
        List<SceneLayer> layers = new ArrayList<>();
        boolean podium = places.size() == COLUMNS.length;
        double most = places.stream().mapToDouble(Bar::value).max().orElse(1);
        double pitch = area.getWidth() / places.size();
        for (int place = 0; place < places.size(); place++) {
            double centre = area.getX() + pitch * ((podium ? COLUMNS[place] : place) + 0.5);
            double share = podium ? HEIGHTS[place] : places.get(place).value() / Math.max(1e-9, most);
            block(places.get(place), place, centre, pitch, area.getMaxY(), high * share, layers);
        }
        return layers;
    }

    private void block(
            Bar bar, int place, double centre, double pitch, double base, double height, List<SceneLayer> layers) {
        boolean first = place == 0;
        Color colour =
                first ? setting.palette().accent() : setting.palette().surface().ground(0);
        Color ink = first
                ? setting.palette().onAccent()
                : setting.palette().surface().ink();
        double when = at[place];
        double width = pitch - 10;
        layers.add(new Tower(centre, width, base, 0, height, when, colour, setting));
        // A low step has no room for its value.
        if (height < LOWEST) throw new LayoutRefused("\"" + bar.label() + "\" is too low a step");
        StageText plain = new StageText(setting, false);
        TextLine value =
                plain.within(plain.figure(setting.size(first ? 112 : 84, first ? 124 : 92)), bar.shown(), width - 36);
        Color read = Inks.on(ArtObjects.bright(colour), ink);
        layers.add(plain.centred(value, centre, base - height + 44, read, Entrance.label(when + 0.12))
                .pulsing(setting.opening() ? setting.accent(bar.at()) : -1));
        StageText type = new StageText(setting);
        TextBlock name = type.fill(
                type.body(setting.size(50, 54)), bar.label(), width - 8, 116, 2, 1.15, TextBlock.Align.CENTRE);
        double top = base - height - 28 - NumberTemplate.tail(name) - name.height();
        layers.addAll(type.block(
                name, centre - (width - 8) / 2, top, setting.palette().ink(), Entrance.label(when)));
    }
}
