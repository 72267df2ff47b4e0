package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Stops on a card, joined by a line that reaches each stop as it is spoken. */
final class RouteTemplate implements Template<Route> {
    @Override
    public List<SceneLayer> lay(Route card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        EntranceCues cues = setting.cues(card.stops().stream().map(Stop::at).toList());
        boolean pictured = setting.shows(card.picture());
        double end = new TitleLines(setting)
                .lay(
                        card.title(),
                        setting.pick(80, 100),
                        setting.pick(288, 104),
                        setting.pick(830, pictured ? 1480 : 1700),
                        setting.size(84, 84),
                        setting.stage().tall() ? 2 : 1,
                        layers);
        double top = setting.pick(end + 36, Math.max(200, end + 24));
        Rectangle2D box = new Rectangle2D.Double(
                setting.pick(65, 96), top, setting.pick(853, 1728), setting.pick(988, 852) - top);
        int count = card.stops().size();
        List<RouteStop> stops = new ArrayList<>();
        for (int i = 0; i < count; i++)
            stops.add(new RouteStop(setting, card.stops().get(i), i, count, box));
        ArtObjects art = new ArtObjects(setting);
        var shape = ArtObjects.turned(
                art.rounded(
                        box.getX(),
                        box.getY(),
                        box.getWidth(),
                        box.getHeight(),
                        Math.min(44, setting.look().radius())),
                setting.look().lively() ? -0.6 : 0,
                box.getCenterX(),
                box.getCenterY());
        Entrance rise = new Entrance(0.02, 0.5, setting.look().entrance(), 0, 70, 0.96, false);
        MapPrint map = new MapPrint(box, setting);
        Stamp plate = art.plate(shape, setting.palette().surface().ground(0), g -> {
            if (places(card)) map.draw(g);
        });
        layers.add(new MovingStamp(plate, Depth.TEXT, rise, IdleMotion.NONE));
        List<Point2D> dots = stops.stream().map(RouteStop::dot).toList();
        layers.add(new RouteLine(dots, cues, setting));
        for (int i = 0; i < count; i++)
            layers.add(stops.get(i)
                    .words(
                            i == 0 ? 0.3 : cues.hint(i),
                            cues.before(SpokenCaption.FAINT),
                            cues.at(i) + 0.06,
                            cues.next(i)));
        if (setting.stage().tall()) layers.addAll(0, art.hero(card.picture(), 260, 1290, 560, 0.4));
        else
            layers.addAll(art.support(
                    card.picture(), 1650, 40, 170, Entrance.picture(0.4, setting.look()), IdleMotion.picture(0.4)));
        return layers;
    }

    /** Returns whether the stops are places and not numbered steps. */
    private static boolean places(Route card) {
        return card.stops().stream().allMatch(stop -> stop.mark().isBlank());
    }
}
