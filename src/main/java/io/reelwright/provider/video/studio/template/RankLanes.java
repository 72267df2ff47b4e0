package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Bar;
import io.reelwright.look.Colours;
import io.reelwright.look.Easing;
import io.reelwright.look.TextLine;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** One lane for each place, the best on top: number, name and value, and a bar from zero at its true ratio. */
final class RankLanes {
    private static final double LEAST = 92;
    private static final double MOST = 210;

    private final TemplateContext setting;
    private final double[] at;

    RankLanes(TemplateContext setting, double[] at) {
        this.setting = setting;
        this.at = at;
    }

    List<SceneLayer> lay(List<Bar> places, Rectangle2D area) {
        double pitch = Math.min(MOST, area.getHeight() / places.size());
        if (pitch < LEAST) throw new LayoutRefused(places.size() + " lanes need more than " + area.getHeight() + " px");
        double most = places.stream().mapToDouble(Bar::value).max().orElse(1);
        double free = (area.getHeight() - pitch * places.size()) * setting.pick(0.3, 0.5);
        List<SceneLayer> layers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            double y = area.getY() + free + pitch * i;
            Rectangle2D lane = new Rectangle2D.Double(area.getX(), y, area.getWidth(), pitch);
            row(places.get(i), i, most <= 0 ? 0 : places.get(i).value() / most, lane, layers);
        }
        return layers;
    }

    private void row(Bar bar, int place, double share, Rectangle2D lane, List<SceneLayer> layers) {
        StageText type = new StageText(setting);
        boolean first = place == 0;
        double when = at[place];
        double size = Math.min(lane.getHeight() * 0.46, setting.size(60, 66));
        double least = setting.stage().bands().minimum();
        double letters = Math.max(least, size);
        Color ink =
                first ? setting.palette().ground().accent() : setting.palette().ink();
        TextLine value = type.within(type.figure(letters * 1.1), bar.shown(), lane.getWidth() * 0.42);
        TextLine number = type.figure(letters * 1.1).line("" + (place + 1));
        double top = lane.getY() + 8;
        double x = lane.getX();
        double indent = letters * 1.2;
        double room = lane.getWidth() - indent - value.width() - 36;
        TextLine name = type.within(type.body(letters), bar.label(), room);
        double foot = top + value.capHeight();
        layers.add(bar(x, foot + 26, lane, share, when, first));
        layers.add(type.line(
                number, x, foot - number.capHeight(), setting.palette().muted(), Entrance.label(when)));
        layers.add(type.line(
                name, x + indent, foot - name.capHeight(), setting.palette().ink(), Entrance.label(when)));
        layers.add(type.line(value, lane.getMaxX() - value.width(), top, ink, Entrance.label(when + 0.1))
                .pulsing(setting.opening() ? setting.accent(bar.at()) : -1));
    }

    private SceneLayer bar(double x, double y, Rectangle2D lane, double share, double when, boolean first) {
        double height = Math.clamp(lane.getMaxY() - y - 22, 14, 58);
        ArtObjects art = new ArtObjects(setting);
        Color colour = first ? Inks.shape(setting.palette().accent(), setting) : Inks.quiet(setting);
        Stamp track = filled(
                art.rounded(x, y, lane.getWidth(), height, height / 2),
                Colours.alpha(setting.palette().ink(), 0.12));
        Stamp lit = filled(art.rounded(x, y, Math.max(height, lane.getWidth() * share), height, height / 2), colour);
        return (canvas, now) -> {
            double t = now.t();
            now.put(canvas, track, Depth.TEXT, 0, 0, Math.clamp(t / 0.3, 0.2, 1));
            double part = Easing.OUT_CUBIC.at(t, when, 0.6);
            if (part <= 0) return;
            double breath = 1 - 0.006 * (1 + Math.sin(t * 2.2 + y)) * part;
            canvas.uncover(0, (int) Math.round(lit.x() + lit.width() * part * breath + now.dx()));
            now.put(canvas, lit, Depth.TEXT);
            canvas.uncoverAll();
        };
    }

    private static Stamp filled(Shape shape, Color colour) {
        return Stamp.drawn(shape.getBounds2D(), g -> {
            g.setColor(colour);
            g.fill(shape);
        });
    }
}
