package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import io.reelwright.picture.PictureLibrary;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Large parts of a place that is alike wherever one looks: each stop has another one on its wall, so that a viewer sees that the camera has moved on. */
final class Landmarks {
    /** Share of the travel that landmarks make. */
    static final double SHARE = 0.7;

    /** Share of the travel from which on a plane is before them. */
    static final double BEFORE = 0.75;

    private static final Map<String, List<Landmark>> OF_WORLD = Map.of(
            "clinic",
            List.of(door(), frame("anatomical-heart"), window(), shelves(), screen("lungs")),
            "court",
            List.of(plinth("balance-scale"), door(), shelves(), frame("ballot-box-with-ballot"), banner()),
            "arena",
            List.of(screen("1st-place-medal"), banner(), plinth("soccer-ball"), screen("ticket")),
            "stage",
            List.of(frame("studio-microphone"), banner(), plinth("trumpet"), frame("crescent-moon"), plinth("rose")),
            "desk",
            List.of(window(), shelves(), frame("world-map"), door(), plinth("globe-showing-europe-africa")),
            "circuit",
            List.of(screen("locked"), shelves(), screen("cloud"), plinth("laptop"), screen("bar-chart")),
            "kitchen",
            List.of(window(), shelves(), frame("red-apple"), door(), frame("croissant")),
            "laboratory",
            List.of(screen("dna"), shelves(), window(), frame("atom-symbol"), door()),
            "room",
            List.of(shelves(), frame("sunflower"), door(), frame("crescent-moon"), plinth("amphora")));

    private Landmarks() {}

    private enum Kind {
        DOOR,
        WINDOW,
        SHELVES,
        BANNER,
        FRAME,
        SCREEN,
        PLINTH
    }

    /**
     * A part of a place.
     *
     * @param picture what it shows; null for nothing
     */
    private record Landmark(Kind kind, @Nullable String picture) {}

    private static Landmark door() {
        return new Landmark(Kind.DOOR, null);
    }

    private static Landmark window() {
        return new Landmark(Kind.WINDOW, null);
    }

    private static Landmark shelves() {
        return new Landmark(Kind.SHELVES, null);
    }

    private static Landmark banner() {
        return new Landmark(Kind.BANNER, null);
    }

    private static Landmark frame(String picture) {
        return new Landmark(Kind.FRAME, picture);
    }

    private static Landmark screen(String picture) {
        return new Landmark(Kind.SCREEN, picture);
    }

    private static Landmark plinth(String picture) {
        return new Landmark(Kind.PLINTH, picture);
    }

    /** Returns the pictures that are shown, for a test that they exist. */
    static List<String> pictures() {
        return OF_WORLD.values().stream()
                .flatMap(List::stream)
                .flatMap(landmark -> java.util.stream.Stream.ofNullable(landmark.picture()))
                .distinct()
                .toList();
    }

    /** Returns the planes with the landmarks of some stops. */
    static List<Strip> strips(String world, PictureLibrary pictures, WorldSetting setting, int first, int last) {
        List<Landmark> kinds = OF_WORLD.getOrDefault(world, List.of());
        List<Strip> strips = new ArrayList<>();
        if (kinds.isEmpty()) return strips;
        int turn = setting.random("landmark", 0).nextInt(kinds.size());
        double foot = setting.surface() + 30;
        double high = setting.pick(660, 520);
        for (int stop = Math.max(0, first - 1); stop <= last + 1; stop++) {
            int number = stop;
            Landmark landmark = kinds.get(Math.floorMod(stop + turn, kinds.size()));
            double centre = setting.pick(770, 1050) + stop * setting.pick(900, 1300) * SHARE;
            strips.add(Strip.behind(
                    SHARE, foot - high, foot, (g, _) -> draw(g, landmark, pictures, setting, centre, foot, number)));
        }
        return strips;
    }

    private static void draw(
            Graphics2D g,
            Landmark landmark,
            PictureLibrary pictures,
            WorldSetting setting,
            double x,
            double foot,
            int stop) {
        Figures figures = new Figures(g);
        double part = setting.pick(1, 0.82);
        switch (landmark.kind()) {
            case DOOR -> door(figures, setting, x, foot, part);
            case WINDOW -> window(figures, setting, x, foot - 200 * part, part);
            case SHELVES -> shelves(figures, setting, x, foot, part, stop);
            case BANNER -> banner(figures, setting, x, foot - 640 * part, part);
            case FRAME -> frame(figures, setting, x, foot - 230 * part, part);
            case SCREEN -> screen(figures, setting, x, foot, part);
            case PLINTH -> plinth(figures, setting, x, foot, part);
        }
        String picture = landmark.picture();
        if (picture == null) return;
        double size = switch (landmark.kind()) {
            case SCREEN -> 220 * part;
            case FRAME -> 250 * part;
            default -> 330 * part;
        };
        double top = switch (landmark.kind()) {
            case SCREEN -> foot - 590 * part;
            case FRAME -> foot - 555 * part;
            default -> foot - 250 * part - size * 0.96;
        };
        pictures.image(picture, (int) size)
                .ifPresent(image -> g.drawImage(Props.dimmed(image, setting), (int) (x - size / 2), (int) top, null));
    }

    /** Returns a tone that stands out from the wall. */
    private static Color tone(WorldSetting setting, double way) {
        WorldTones tones = setting.tones();
        return tones.shade(tones.dark() ? way : -way, 0.9);
    }

    private static void door(Figures figures, WorldSetting setting, double x, double foot, double part) {
        double wide = 320 * part;
        double high = 600 * part;
        figures.round(x - wide / 2 - 22, foot - high - 22, wide + 44, high + 60, 18, tone(setting, 0.42));
        figures.falling(x - wide / 2, foot - high, wide, high, tone(setting, 0.2), tone(setting, 0.3));
        for (int row = 0; row < 2; row++)
            for (int side = -1; side <= 1; side += 2)
                figures.round(
                        x + side * wide * 0.23 - wide * 0.17,
                        foot - high * (0.92 - 0.46 * row),
                        wide * 0.34,
                        high * 0.38,
                        8,
                        tone(setting, 0.34));
        figures.disc(
                x + wide * 0.4,
                foot - high * 0.46,
                13 * part,
                setting.tones().palette().accent2());
    }

    private static void window(Figures figures, WorldSetting setting, double x, double foot, double part) {
        double wide = 360 * part;
        double high = 420 * part;
        figures.round(x - wide / 2 - 20, foot - high - 20, wide + 40, high + 40, 10, tone(setting, 0.44));
        figures.falling(
                x - wide / 2,
                foot - high,
                wide,
                high,
                setting.tones().palette().light(),
                Colours.mix(setting.tones().lamp(), setting.tones().palette().light(), 0.5));
        figures.disc(
                x + wide * 0.2,
                foot - high * 0.66,
                46 * part,
                Colours.alpha(setting.tones().lamp(), 0.9));
        figures.box(x - 8, foot - high, 16, high, tone(setting, 0.44))
                .box(x - wide / 2, foot - high * 0.52, wide, 16, tone(setting, 0.44))
                .round(x - wide / 2 - 40, foot + 14, wide + 80, 24, 8, tone(setting, 0.5));
    }

    private static void shelves(Figures figures, WorldSetting setting, double x, double foot, double part, int stop) {
        double wide = 380 * part;
        double high = 620 * part;
        figures.round(x - wide / 2, foot - high, wide, high, 10, tone(setting, 0.4));
        SplittableRandom random = setting.random("spines", stop);
        Color[] spines = {
            setting.tones().palette().accent(),
            setting.tones().palette().accent2(),
            tone(setting, 0.7),
            tone(setting, 0.55)
        };
        for (int row = 0; row < 4; row++) {
            double floor = foot - high + (row + 1) * high / 4 - 10;
            figures.box(x - wide / 2 + 14, floor - high / 4 + 22, wide - 28, high / 4 - 22, tone(setting, 0.14));
            double at = x - wide / 2 + 22;
            while (at < x + wide / 2 - 60) {
                double thick = 18 + random.nextDouble(26);
                double tall = high / 4 * (0.5 + random.nextDouble(0.3));
                figures.round(
                        at, floor - tall, thick, tall, 4, Colours.alpha(spines[random.nextInt(spines.length)], 0.85));
                at += thick + 3 + (random.nextDouble() < 0.12 ? 40 : 0);
            }
        }
    }

    private static void banner(Figures figures, WorldSetting setting, double x, double top, double part) {
        double wide = 230 * part;
        double high = 440 * part;
        Color cloth = setting.tones().palette().accent();
        figures.round(x - wide * 0.66, top, wide * 1.32, 18, 8, tone(setting, 0.5));
        figures.polygon(
                cloth,
                x - wide / 2,
                top + 12,
                x + wide / 2,
                top + 12,
                x + wide / 2,
                top + high,
                x,
                top + high - 70 * part,
                x - wide / 2,
                top + high);
        figures.box(
                        x - wide / 2,
                        top + 70 * part,
                        wide,
                        26 * part,
                        setting.tones().palette().accent2())
                .disc(x, top + 210 * part, 62 * part, setting.tones().palette().accent2())
                .disc(x, top + 210 * part, 40 * part, cloth);
    }

    private static void frame(Figures figures, WorldSetting setting, double x, double foot, double part) {
        double wide = 360 * part;
        double high = 390 * part;
        figures.round(
                        x - wide / 2 - 20,
                        foot - high - 20,
                        wide + 40,
                        high + 40,
                        12,
                        setting.tones().palette().accent2())
                .round(x - wide / 2, foot - high, wide, high, 4, tone(setting, 0.16));
    }

    private static void screen(Figures figures, WorldSetting setting, double x, double foot, double part) {
        double wide = 500 * part;
        double high = 310 * part;
        double top = foot - 640 * part;
        figures.box(x - 15, top + high, 30, foot - top - high, tone(setting, 0.4))
                .round(x - wide / 2, top, wide, high, 18, tone(setting, 0.5))
                .round(x - wide / 2 + 16, top + 16, wide - 32, high - 32, 8, tone(setting, 0.08));
        for (int i = 0; i < 3; i++)
            figures.round(
                    x - wide / 2 + 34,
                    top + 60 * part + i * 62 * part,
                    70 * part,
                    18 * part,
                    8,
                    i == 1 ? setting.tones().palette().accent() : tone(setting, 0.5));
    }

    private static void plinth(Figures figures, WorldSetting setting, double x, double foot, double part) {
        double wide = 240 * part;
        double high = 250 * part;
        figures.fill(
                new Arc2D.Double(x - 260 * part, foot - 640 * part, 520 * part, 1280 * part, 0, 180, Arc2D.CHORD),
                Colours.alpha(tone(setting, 0.3), 0.7));
        figures.round(x - wide / 2 - 24, foot - high, wide + 48, 34, 6, tone(setting, 0.62))
                .box(x - wide / 2, foot - high + 34, wide, high - 34, tone(setting, 0.5))
                .box(x - wide / 2, foot - high + 34, wide * 0.2, high - 34, tone(setting, 0.58));
    }
}
