package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Easing;
import io.reelwright.look.Grain;
import io.reelwright.look.Sprite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place as one take sees it. Its planes are drawn once and then moved; none is scaled, because resampling a whole frame costs 30 ms.
 * Immutable, so several threads may paint it.
 */
public final class World {
    /** Pixels by which planes extend beyond what the camera needs, so that its drift shows no edge. */
    static final int SPILL = 80;

    /** Share of the travel that the farthest plane makes. */
    static final double FAR = 0.35;

    /** Longest drift of the far plane in pixels. */
    private static final double DRIFT = 10;

    private final WorldPath path;
    private final Grain grain;
    private final WorldSpace space;
    private final List<Visit> visits;
    private final Optional<Light> light;

    /** What is seen between two cuts: the first leg that belongs to it, and its planes. */
    private record Visit(int firstLeg, BufferedImage far, Region place, List<Plane> planes) {}

    /** What stands about in a place. */
    @FunctionalInterface
    interface Furnishing {
        List<Strip> strips(WorldSetting setting, int first, int last);
    }

    private record Plane(Strip strip, Tiles tiles) {}

    World(WorldSetting setting, WorldArt art, Furnishing props, WorldPath path) {
        this.path = path;
        this.grain = new Grain(setting.random("grain", 0), setting.look().grain());
        this.space = new WorldSpace(setting, art.descends());
        this.visits = new ArrayList<>();
        this.light = art.light(setting).map(place -> new Light(setting, place, new ReadableGround(setting.look())));
        List<WorldPath.Leg> legs = path.legs();
        int from = 0;
        for (int i = 1; i <= legs.size(); i++) {
            if (i < legs.size() && !legs.get(i).jumps()) continue;
            visits.add(visit(setting, art, props, from, legs.subList(from, i)));
            from = i;
        }
    }

    private Visit visit(WorldSetting setting, WorldArt art, Furnishing props, int first, List<WorldPath.Leg> legs) {
        Region place = space.region(FAR, legs);
        BufferedImage far = new BufferedImage(
                (int) Math.ceil(place.width()), (int) Math.ceil(place.height()), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = far.createGraphics();
        Sprite.smooth(g);
        g.translate(-place.left(), -place.top());
        g.setPaint(setting.tones().backdrop(setting, art.descends()));
        g.fill(new Rectangle2D.Double(place.left(), place.top(), place.width(), place.height()));
        art.far(g, setting, place);
        g.dispose();
        ReadableGround readable = new ReadableGround(setting.look());
        readable.limit(far, place.top(), space.text(FAR, legs));
        int least = (int)
                Math.floor(legs.stream().mapToDouble(WorldPath.Leg::stop).min().orElse(0));
        int most = (int)
                Math.ceil(legs.stream().mapToDouble(WorldPath.Leg::stop).max().orElse(0));
        List<Plane> planes = new ArrayList<>();
        for (Strip strip : furnished(art.strips(setting, least, most), props.strips(setting, least, most))) {
            Region all = space.region(strip.share(), legs);
            double top = Math.max(all.top(), Math.floor(strip.top()));
            double bottom = Math.min(all.bottom(), Math.ceil(strip.bottom()));
            if (bottom <= top) continue;
            Region part = new Region(Math.floor(all.left()), top, Math.ceil(all.right()), bottom);
            Sprite sprite = Sprite.painted(
                    (int) part.left(),
                    (int) part.top(),
                    (int) part.width(),
                    (int) part.height(),
                    painter -> strip.paint().paint(painter, part));
            readable.limit(sprite.image(), part.top(), space.text(strip.share(), legs));
            planes.add(new Plane(strip, Tiles.of(sprite.image(), sprite.x(), sprite.y())));
        }
        return new Visit(first, far, place, planes);
    }

    /** Returns planes in order of depth; things that stand about are before what is farther, on the ground, and large ones before the wall. */
    private static List<Strip> furnished(List<Strip> planes, List<Strip> props) {
        List<Strip> all = new ArrayList<>(planes);
        int before = (int) planes.stream().filter(strip -> !strip.front()).count();
        int wall = (int) planes.stream()
                .takeWhile(strip -> strip.share() < Landmarks.BEFORE)
                .count();
        all.addAll(
                before,
                props.stream().filter(strip -> strip.share() > Landmarks.SHARE).toList());
        all.addAll(
                wall,
                props.stream().filter(strip -> strip.share() <= Landmarks.SHARE).toList());
        return all;
    }

    /** Adds the look's film grain to a finished frame. */
    public void grain(BufferedImage frame) {
        grain.over(frame);
    }

    /** Returns the camera's path. */
    public WorldPath path() {
        return path;
    }

    /** Returns how far a thing that belongs to a leg's stand has moved from its place at a second, to the right, in pixels. */
    public double movedRight(int leg, double t) {
        return space.right(path.legs().get(leg).stop()) - space.right(path.stop(t));
    }

    /** Returns how far it has moved down, likewise. */
    public double movedDown(int leg, double t) {
        WorldPath.Leg stand = path.legs().get(leg);
        return space.down(stand, 1) - space.down(path.stop(t), down(t), 1);
    }

    private double down(double t) {
        return path.down(t, space.setting().aspect());
    }

    /**
     * Paints everything behind text and pictures.
     *
     * @param t  seconds since the start of the take
     * @param clock seconds since the start of the video, for what swings
     * @param dx drift of the camera, in pixels at the depth of the things
     */
    public void paintBack(Graphics2D g, double t, double clock, double dx, double dy) {
        Visit visit = visit(t);
        double x = space.right(path.stop(t)) * FAR - FAR * dx - Easing.swing(clock, DRIFT, 13, 0.1);
        double y = space.down(path.stop(t), down(t), FAR) - FAR * dy;
        List<Plane> planes =
                visit.planes().stream().filter(plane -> !plane.strip().front()).toList();
        Shape whole = g.getClip();
        below(g, planes, t, dy);
        g.drawImage(
                visit.far(),
                (int) Math.round(visit.place().left() - x),
                (int) Math.round(visit.place().top() - y),
                null);
        double tilt = space.down(0, down(t), FAR) - FAR * dy;
        light.ifPresent(sun -> sun.paint(g, path.hour(t), path.told(t), tilt));
        for (int i = 0; i < planes.size(); i++) {
            g.setClip(whole);
            below(g, planes.subList(i + 1, planes.size()), t, dy);
            paint(g, planes.get(i), t, clock, dx, dy);
        }
        g.setClip(whole);
    }

    /** Paints what is nearest to the lens, before text and pictures. */
    public void paintFront(Graphics2D g, double t, double clock, double dx, double dy) {
        for (Plane plane : visit(t).planes()) if (plane.strip().front()) paint(g, plane, t, clock, dx, dy);
    }

    /** Limits painting to what nearer planes do not hide. */
    private void below(Graphics2D g, List<Plane> nearer, double t, double dy) {
        int height = space.setting().height();
        int seen = nearer.stream()
                .filter(plane -> plane.strip().sway() == 0)
                .mapToInt(plane -> plane.tiles().hides(-y(plane.strip(), t, dy), height))
                .min()
                .orElse(height);
        if (seen < height) g.clipRect(0, 0, space.setting().width(), seen);
    }

    private double y(Strip strip, double t, double dy) {
        return space.down(path.stop(t), down(t), strip.share()) - strip.share() * dy;
    }

    private void paint(Graphics2D g, Plane plane, double t, double clock, double dx, double dy) {
        Strip strip = plane.strip();
        double x = space.right(path.stop(t)) * strip.share() - strip.share() * dx;
        double sway = strip.sway() == 0 ? 0 : Easing.swing(clock, strip.sway(), 5.3, strip.share());
        plane.tiles().draw(g, sway - x, sway * 0.3 - y(strip, t, dy));
    }

    private Visit visit(double t) {
        int leg = path.leg(t);
        Visit found = visits.getFirst();
        for (Visit visit : visits) if (visit.firstLeg() <= leg) found = visit;
        return found;
    }
}
