package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.look.Colours;
import io.reelwright.provider.video.studio.stage.Canvas;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.FrameMoment;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Years on a spine that extends as they are spoken: downwards in a tall picture, to the right in a wide one. */
final class TimelineTemplate implements Template<Timeline> {
    private static final double SPINE = 8;
    /** Centre x of the roundel in a tall picture, and the width that it leaves for words. */
    private static final double STAMP_X = 813;

    private static final double STAMPED_WIDTH = 536;

    @Override
    public List<SceneLayer> lay(Timeline card, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        EntranceCues cues = setting.cues(card.stops().stream().map(Stop::at).toList());
        boolean pictured = setting.shows(card.picture());
        double end = new TitleLines(setting)
                .lay(
                        card.title(),
                        setting.pick(80, 100),
                        setting.pick(288, 112),
                        setting.pick(830, pictured ? 1420 : 1700),
                        setting.size(92, 104),
                        2,
                        layers);
        if (setting.standsOnAxis()) {
            layers.addAll(new GroundTimeline(setting, card.stops().size()).lay(card, end, cues));
            if (!setting.stage().tall())
                Roundel.of(card.picture(), 1690, 186, 84, cues, setting).ifPresent(layers::add);
            return layers;
        }
        Optional<SceneLayer> caravan = Caravan.of(card.picture(), setting);
        boolean narrow = narrow(card, caravan.isPresent(), setting);
        List<TimelineStop> stops = new ArrayList<>();
        int count = card.stops().size();
        for (int i = 0; i < count; i++)
            stops.add(new TimelineStop(
                    setting, card.stops().get(i), box(i, count, end, caravan.isPresent(), narrow, setting)));
        List<Point2D> dots = stops.stream().map(TimelineStop::dot).toList();
        layers.add((canvas, now) -> spine(canvas, now, dots, cues, setting));
        for (int i = 0; i < count; i++)
            layers.add(stops.get(i).words(0.12 + 0.06 * i, cues.before(SpokenCaption.FAINT), cues.at(i), cues.next(i)));
        layers.addAll(0, scene(card, caravan, narrow, cues, setting));
        return layers;
    }

    /** Returns the timeline's subject: a caravan where possible, else a large picture below; and a roundel beside the words. */
    private static List<SceneLayer> scene(
            Timeline card, Optional<SceneLayer> caravan, boolean stamped, EntranceCues cues, TemplateContext setting) {
        List<SceneLayer> layers = new ArrayList<>();
        caravan.ifPresent(layers::add);
        ArtObjects art = new ArtObjects(setting);
        double size = art.low(620);
        if (setting.stage().tall() && caravan.isEmpty())
            layers.addAll(art.hero(card.picture(), 540 - size / 2, 1275, size, 0.35));
        if (!setting.stage().tall())
            Roundel.of(card.picture(), 1690, 186, 84, cues, setting).ifPresent(layers::add);
        else if (stamped)
            Roundel.of(card.picture(), STAMP_X, 640, 80, cues, setting).ifPresent(layers::add);
        return layers;
    }

    /** Returns whether a tall picture has room for a roundel right of all words; only next to a caravan, which shows no detail. */
    private static boolean narrow(Timeline card, boolean walking, TemplateContext setting) {
        if (!walking || !setting.stage().tall() || setting.variant() == 1 || setting.tightness() > 0) return false;
        var body = new StageText(setting).body(setting.size(50, 54));
        return card.stops().stream().allMatch(stop -> body.line(stop.text()).width() < STAMPED_WIDTH);
    }

    private static Rectangle2D box(
            int index, int count, double titleEnd, boolean walking, boolean narrow, TemplateContext setting) {
        if (setting.stage().tall()) {
            double top = titleEnd + 56;
            double width = narrow ? STAMPED_WIDTH : 742;
            double pitch = Math.min(count < 4 ? 330 : 230, (984 - top) / count);
            return new Rectangle2D.Double(172, top + index * pitch, width, pitch - 24);
        }
        double pitch = 1720.0 / count;
        double top = Math.max(walking ? 300 : 360, titleEnd + 60);
        return new Rectangle2D.Double(100 + index * pitch, top, pitch - 50, 846 - top);
    }

    private static void spine(
            Canvas canvas, FrameMoment now, List<Point2D> dots, EntranceCues cues, TemplateContext setting) {
        double appear = Math.clamp(now.t() / 0.25 + 0.2, 0, 1);
        Color ink = setting.palette().ink();
        Color accent = Colours.contrast(
                                setting.palette().accent(),
                                setting.palette().ground().ground(0.3))
                        > 2
                ? setting.palette().accent()
                : setting.palette().ground().accent();
        StopDots marks = new StopDots(
                accent,
                Colours.mix(ink, setting.palette().ground().ground(0.3), 0.45),
                setting.palette().ground().ground(0.35));
        Point2D first = dots.getFirst();
        Point2D end = setting.stage().tall()
                ? new Point2D.Double(first.getX(), dots.getLast().getY() + 40)
                : new Point2D.Double(1820, first.getY());
        Point2D reached = reached(dots, end, new RouteProgress(cues).at(now.t()), now.t() - cues.at(cues.count() - 1));
        GrowthPainter.through(canvas, now, Depth.TEXT, g -> {
            rod(g, first, end, Colours.alpha(ink, 0.22 * appear));
            rod(g, first, reached, accent);
            for (int i = 0; i < dots.size(); i++)
                marks.draw(g, dots.get(i), setting.pick(15, 16), now.t(), cues.at(i), cues.next(i));
        });
    }

    private static Point2D reached(List<Point2D> dots, Point2D end, double advance, double sinceLast) {
        if (advance <= 0) return dots.getFirst();
        int passed = (int) advance;
        boolean last = passed >= dots.size() - 1;
        Point2D from = dots.get(Math.min(passed, dots.size() - 1));
        Point2D to = last ? end : dots.get(passed + 1);
        double part = last ? 1 - Math.exp(-Math.max(0, sinceLast) * 0.5) : advance - passed;
        return new Point2D.Double(
                from.getX() + (to.getX() - from.getX()) * part, from.getY() + (to.getY() - from.getY()) * part);
    }

    private static void rod(Graphics2D g, Point2D from, Point2D to, Color colour) {
        g.setColor(colour);
        double half = SPINE / 2;
        g.fill(new Rectangle2D.Double(
                from.getX() - half,
                from.getY() - half,
                to.getX() - from.getX() + SPINE,
                to.getY() - from.getY() + SPINE));
    }
}
