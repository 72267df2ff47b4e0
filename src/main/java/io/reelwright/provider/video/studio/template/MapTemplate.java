package io.reelwright.provider.video.studio.template;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Spot;
import io.reelwright.look.Colours;
import io.reelwright.look.TextBlock;
import io.reelwright.provider.video.studio.stage.Depth;
import io.reelwright.provider.video.studio.stage.Entrance;
import io.reelwright.provider.video.studio.stage.IdleMotion;
import io.reelwright.provider.video.studio.stage.LayoutRefused;
import io.reelwright.provider.video.studio.stage.MovingStamp;
import io.reelwright.provider.video.studio.stage.SceneLayer;
import io.reelwright.provider.video.studio.stage.Stamp;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Places on a map. Three compositions: a map over the whole frame, over which the camera travels where the places are far apart; a sheet
 * with the whole route and what travels beside it; a globe.
 */
final class MapTemplate implements Template<SceneCard.Map> {
    private static final int MOST = 6;
    private static final double SWAY = 9;
    /** Width of a route in pixels. */
    private static final double LINE = 11;

    /** Size of what travels, and its distance below the end of the route: it stays clear of the pin. */
    private static final double VEHICLE = 150;

    private static final double DOWN = 30;

    /** Pictures of what travels: they ride at the end of the route. */
    private static final Set<String> VEHICLES = Set.of(
            "airplane",
            "helicopter",
            "rocket",
            "ship",
            "sailboat",
            "canoe",
            "locomotive",
            "train",
            "high-speed-train",
            "bus",
            "automobile",
            "taxi",
            "delivery-truck",
            "motorcycle",
            "bicycle",
            "tractor",
            "horse",
            "camel",
            "two-hump-camel");

    @Override
    public List<SceneLayer> lay(SceneCard.Map card, TemplateContext setting) {
        List<Spot> spots = card.spots().stream()
                .filter(spot -> Double.isFinite(spot.longitude()) && Double.isFinite(spot.latitude()))
                .limit(MOST)
                .toList();
        if (spots.isEmpty()) throw new LayoutRefused("a map without places");
        boolean route = card.route() && spots.size() > 1;
        if (setting.variant() == 0) return new Sheet(card, spots, route, setting).frame();
        if (route) return new Sheet(card, spots, true, setting).panel();
        return new Sheet(card, spots, false, setting).globe();
    }

    /** One card that is being laid out. */
    private record Sheet(SceneCard.Map card, List<Spot> spots, boolean route, TemplateContext setting) {
        private MapColours colours() {
            return MapColours.of(setting);
        }

        private double width() {
            return setting.stage().width();
        }

        private double height() {
            return setting.stage().height();
        }

        /** Fills the frame with the map. */
        List<SceneLayer> frame() {
            List<SceneLayer> title = new ArrayList<>();
            List<Rectangle2D> taken = new ArrayList<>();
            double top = plateTitle(title, taken);
            Rectangle2D band = setting.stage().bands().text();
            Rectangle2D room = new Rectangle2D.Double(
                    setting.pick(150, 330),
                    top + MapPin.HEIGHT + 24,
                    setting.pick(700, 1260),
                    Math.max(80, band.getMaxY() - 60 - top - MapPin.HEIGHT - 24));
            MapView view = MapView.whole(spots, room, width());
            if (spots.size() > 1 && !setting.opening() && view.isSmall(width()))
                view = MapView.travelling(spots, room, width(), height());
            MapPlane plane = new MapPlane(view.projection(), colours());
            Rectangle2D shown = view.shown(width(), height(), 2 * SWAY);
            MapView seen = view;
            Stamp ground = Stamp.drawn(shown, g -> {
                plane.draw(g, shown);
                ahead(g, seen);
            });
            List<SceneLayer> layers = new ArrayList<>();
            layers.add(layer(view, ground, band, taken, SWAY, false));
            if (rides() || !setting.shows(card.picture())) layers.addAll(compass());
            layers.addAll(title);
            layers.addAll(thing(setting.pick(260, 1300), setting.pick(1290, 420), setting.pick(560, 420)));
            return layers;
        }

        /** Prints the map on a sheet; in a tall picture what travels is below it, in a wide one on its right. */
        List<SceneLayer> panel() {
            List<SceneLayer> layers = new ArrayList<>();
            boolean pictured = setting.shows(card.picture());
            double end = new TitleLines(setting)
                    .lay(
                            card.title(),
                            setting.pick(80, 100),
                            setting.pick(288, 104),
                            setting.pick(830, pictured ? 1080 : 1700),
                            setting.size(84, 84),
                            setting.stage().tall() ? 2 : 1,
                            layers);
            double top = card.title().isBlank() ? setting.pick(276, 96) : end + setting.pick(40, 36);
            Rectangle2D box = new Rectangle2D.Double(
                    setting.pick(65, 96),
                    top,
                    setting.pick(853, pictured ? 1080 : 1728),
                    setting.pick(1000, 850) - top);
            Rectangle2D room = new Rectangle2D.Double(
                    box.getX() + setting.pick(90, 190),
                    box.getY() + MapPin.HEIGHT + 40,
                    box.getWidth() - setting.pick(180, 380),
                    Math.max(60, box.getHeight() - MapPin.HEIGHT - 100));
            MapView view = MapView.whole(spots, room, box.getWidth());
            MapPlane plane = new MapPlane(view.projection(), colours());
            ArtObjects art = new ArtObjects(setting);
            Shape shape = art.rounded(
                    box.getX(),
                    box.getY(),
                    box.getWidth(),
                    box.getHeight(),
                    Math.min(44, setting.look().radius()));
            Stamp ground = art.plate(shape, colours().sea(), (Graphics2D g) -> {
                plane.draw(g, box);
                ahead(g, view);
            });
            Rectangle2D inner =
                    new Rectangle2D.Double(box.getX() + 14, box.getY() + 14, box.getWidth() - 28, box.getHeight() - 28);
            layers.add(layer(view, ground, inner, new ArrayList<>(), 0, false));
            if (setting.stage().tall()) layers.addAll(0, art.hero(card.picture(), 270, 1290, 540, 0.3));
            else layers.addAll(art.hero(card.picture(), 1270, 210, 540, 0.3));
            return layers;
        }

        /** Shows the globe with the places on its near side. */
        List<SceneLayer> globe() {
            List<SceneLayer> layers = new ArrayList<>();
            boolean named =
                    !setting.stage().tall() && spots.size() == 1 && card.title().isBlank();
            if (named) layers.addAll(largeName(spots.getFirst()));
            double end = new TitleLines(setting)
                    .lay(
                            card.title(),
                            setting.pick(80, 100),
                            setting.pick(288, 150),
                            setting.pick(830, 900),
                            setting.size(84, 100),
                            setting.stage().tall() ? 1 : 3,
                            layers);
            double radius = setting.pick(Math.min(345, (1000 - end - 30) / 2), 400);
            Point2D centre = new Point2D.Double(setting.pick(540, 1400), setting.pick(1000 - radius, 500));
            Spot middle = spots.getFirst();
            double tilt = Math.clamp(middle.latitude() - 12, -60, 60);
            MapGlobe globe = new MapGlobe(middle.longitude() - 8, tilt, centre, radius);
            List<Point2D> places = new ArrayList<>();
            for (Spot spot : spots) {
                if (!globe.faces(spot.longitude(), spot.latitude()))
                    throw new LayoutRefused(spot.name() + " is on the other side of the globe");
                places.add(globe.at(spot.longitude(), spot.latitude()));
            }
            List<Point2D> still =
                    places.stream().map(_ -> (Point2D) new Point2D.Double()).toList();
            MapProjection none = new MapProjection(1, MapProjection.MERCATOR, 0, 0, centre);
            layers.add(layer(
                    new MapView(none, places, still),
                    globe.stamp(setting, colours()),
                    below(end),
                    new ArrayList<>(),
                    0,
                    named));
            if (setting.stage().tall())
                layers.addAll(0, new ArtObjects(setting).hero(card.picture(), 300, 1300, 480, 0.4));
            else layers.addAll(new ArtObjects(setting).hero(card.picture(), 240, 440, 400, 0.4));
            return layers;
        }

        private MapLayer layer(
                MapView view, Stamp ground, Rectangle2D area, List<Rectangle2D> taken, double sway, boolean named) {
            boolean still = !view.travels();
            if (still) for (int i = 0; i < spots.size(); i++) taken.addAll(marks(view.seen(i)));
            List<@Nullable Stamp> plates = new ArrayList<>();
            for (int i = 0; i < spots.size(); i++) {
                // Where the map moves, each spot is alone with its pin, but all plates have places of their own.
                List<Rectangle2D> own = still ? List.of() : marks(view.seen(i));
                List<Rectangle2D> all = new ArrayList<>(taken);
                all.addAll(own);
                String name = named ? "" : spots.get(i).name();
                MapPlate plate = new MapPlate(setting, name, spots.get(i).label());
                plates.add(plate.isEmpty() ? null : plate.placed(view.seen(i), area, all));
                all.removeAll(own);
                taken.clear();
                taken.addAll(all);
            }
            MapColours colours = colours();
            MapRouteLine line = route ? new MapRouteLine(view.spots(), colours, LINE) : null;
            EntranceCues cues = setting.entrances(spots.stream().map(Spot::at).toList());
            return new MapLayer(
                    view, ground, new MapPin(setting, colours), plates, line, vehicle(), cues, colours, sway);
        }

        /** Sets the name of the only place large beside the globe. */
        private List<SceneLayer> largeName(Spot spot) {
            StageText type = new StageText(setting);
            double at = setting.entrances(List.of(spot.at())).at(0);
            double size = setting.size(130, 130);
            TextBlock block = new AbridgedText(setting)
                    .fill(type.display(size), type.caps(spot.name()), 820, 2.4 * size, 2, 1.12);
            double y = setting.shows(card.picture()) ? 150 : 400;
            return type.block(block, 100, y, setting.palette().ink(), Entrance.text(at));
        }

        private Rectangle2D below(double y) {
            return new Rectangle2D.Double(0, y + 12, width(), height());
        }

        /** Places a compass out of focus in a corner, as a thing that lies on the map. */
        private List<SceneLayer> compass() {
            return new ArtObjects(setting)
                    .bokeh("compass", setting.pick(690, 1560), setting.pick(1440, 700), setting.pick(540, 470), 0.1);
        }

        private static Rectangle2D pinBox(Point2D point) {
            return new Rectangle2D.Double(
                    point.getX() - MapPin.HALF, point.getY() - MapPin.HEIGHT, 2 * MapPin.HALF, MapPin.HEIGHT + 10);
        }

        /** Returns what is drawn at a spot: its pin, and what travels while it is there. */
        private List<Rectangle2D> marks(Point2D point) {
            List<Rectangle2D> marks = new ArrayList<>(List.of(pinBox(point)));
            if (rides())
                marks.add(new Rectangle2D.Double(
                        point.getX() - VEHICLE / 2, point.getY() + DOWN, VEHICLE, VEHICLE * 0.9));
            return marks;
        }

        /** Prints what is not spoken yet on a map that does not move: dots for the places and for the way between them. */
        private void ahead(Graphics2D g, MapView view) {
            if (view.travels()) return;
            if (route) new MapRouteLine(view.spots(), colours(), LINE).drawAhead(g);
            g.setColor(Colours.alpha(colours().casing(), 0.8));
            for (Point2D spot : view.spots()) g.fill(new Ellipse2D.Double(spot.getX() - 9, spot.getY() - 9, 18, 18));
        }

        private boolean rides() {
            return route && setting.variant() == 0 && card.picture() != null && VEHICLES.contains(card.picture());
        }

        private @Nullable Stamp vehicle() {
            return rides()
                    ? new ArtObjects(setting)
                            .stamp(card.picture(), -VEHICLE / 2, DOWN, VEHICLE)
                            .orElse(null)
                    : null;
        }

        /** Shows a picture that does not travel large in the foreground, with the last place that is spoken. */
        private List<SceneLayer> thing(double x, double y, double size) {
            if (rides()) return List.of();
            EntranceCues cues = setting.entrances(spots.stream().map(Spot::at).toList());
            double at = setting.opening() ? 0.4 : cues.at(spots.size() - 1) + 0.1;
            return new ArtObjects(setting).hero(card.picture(), x, y, size, at);
        }

        /** Sets the title on a plate, because what is below it changes; returns the y below it. */
        private double plateTitle(List<SceneLayer> layers, List<Rectangle2D> taken) {
            double top = setting.pick(290, 108);
            if (card.title().isBlank()) return setting.pick(269, 84);
            StageText type = new StageText(setting, false);
            double size = setting.size(76, 72);
            TextBlock block = new AbridgedText(setting)
                    .fill(
                            type.display(size),
                            type.caps(card.title()),
                            setting.pick(780, 1100),
                            2.3 * size,
                            2,
                            Math.max(1.08, setting.look().type().leading()));
            double x = setting.pick(96, 128);
            Rectangle2D ink = block.ink(x, top + 26);
            ArtObjects art = new ArtObjects(setting);
            Shape shape = art.rounded(
                    ink.getX() - 30,
                    ink.getY() - 26,
                    ink.getWidth() + 60,
                    ink.getHeight() + 52,
                    Math.min(18, setting.look().radius() / 2.0));
            layers.add(new MovingStamp(
                    art.plate(shape, setting.palette().accent()), Depth.TEXT, Entrance.wipe(0.02), IdleMotion.NONE));
            layers.addAll(type.block(block, x, top + 26, setting.palette().onAccent(), Entrance.label(0.06)));
            taken.add(shape.getBounds2D());
            return shape.getBounds2D().getMaxY();
        }
    }
}
