package io.reelwright.provider.video.studio.world;

import io.reelwright.look.Colours;
import io.reelwright.look.Sprite;
import io.reelwright.picture.PictureLibrary;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Things that belong to a place and tell its stops apart: at each one stands behind what the video speaks of, dim, now on the right and now on
 * the left. None of them is of a time that its world does not know.
 */
final class Props {
    private static final double SHARE = 0.85;
    /** How much of the air lies over them, 0 to 1. */
    private static final double DIM = 0.4;

    /** Pixels from the surface to what lies nearer to the viewer. */
    private static final double NEAR = 390;

    private static final Map<String, List<String>> OF_WORLD = Map.ofEntries(
            Map.entry("kitchen", List.of("teapot", "potted-plant", "jar", "steaming-bowl")),
            Map.entry("shelf", List.of("amphora", "package", "jar", "potted-plant")),
            Map.entry("room", List.of("potted-plant", "mantelpiece-clock", "couch-and-lamp", "books")),
            Map.entry("field", List.of("deciduous-tree", "ewe", "sunflower", "rooster", "house")),
            Map.entry("sea", List.of("anchor", "sailboat", "bucket", "desert-island")),
            Map.entry("space", List.of("satellite-antenna", "rocket", "telescope", "satellite")),
            Map.entry("street", List.of("taxi", "bicycle", "fountain", "bus", "potted-plant")),
            Map.entry("town", List.of("horse", "fountain", "wheel", "rooster")),
            Map.entry("atlas", List.of("globe-showing-europe-africa", "books", "compass", "luggage")),
            Map.entry("desk", List.of("open-book", "mantelpiece-clock", "memo", "potted-plant")),
            Map.entry("laboratory", List.of("microscope", "alembic", "petri-dish", "test-tube")),
            Map.entry("clinic", List.of("bed", "potted-plant", "thermometer", "stethoscope")),
            Map.entry("forest", List.of("evergreen-tree", "deer", "owl", "wood")),
            Map.entry("road", List.of("deciduous-tree", "house", "evergreen-tree", "rock")),
            Map.entry("stage", List.of("performing-arts", "drum", "violin", "top-hat")),
            Map.entry("market", List.of("balance-scale", "amphora", "watermelon", "potted-plant")),
            Map.entry("body", List.of("microbe", "bubbles")),
            Map.entry("arena", List.of("trophy", "stopwatch", "megaphone", "whistle")),
            Map.entry("court", List.of("balance-scale", "scroll", "potted-plant", "classical-building")),
            Map.entry("circuit", List.of("desktop-computer", "satellite-antenna", "robot", "floppy-disk")),
            Map.entry("mountain", List.of("tent", "evergreen-tree", "goat", "rock")));

    private Props() {}

    /** Returns the planes with the things of some stops of a world. */
    static List<Strip> strips(
            String world, PictureLibrary pictures, WorldSetting setting, boolean descends, int first, int last) {
        List<String> names = OF_WORLD.getOrDefault(world, List.of());
        List<Strip> strips = new ArrayList<>();
        if (names.isEmpty()) return strips;
        int size = (int) setting.pick(310, 280);
        int turn = setting.random("props", 0).nextInt(names.size());
        for (int stop = Math.max(0, first - 1); stop <= last + 1; stop++) {
            int number = stop;
            double share = descends ? 1 : SHARE;
            double left =
                    left(setting, descends, number, size) + (descends ? 0 : number * setting.pick(900, 1300) * SHARE);
            double top = setting.surface() - size * 0.97 - 12 + (descends ? number * WorldSpace.pitch(setting) : 0);
            String name = names.get(Math.floorMod(number + turn, names.size()));
            strips.add(Strip.behind(
                    share,
                    top,
                    top + size + 8,
                    (g, _) ->
                            pictures.image(name, size).ifPresent(image -> draw(g, dimmed(image, setting), left, top))));
            // What is on the right at one stop is on the left at the next one.
            if (setting.tall() && !descends && Math.floorMod(stop, 2) == 0)
                strips.add(near(names, number, turn, pictures, setting));
        }
        return strips;
    }

    /** Returns a thing of the place that lies nearer to the viewer, cropped by the frame: only a camera that looks down sees it. */
    private static Strip near(List<String> names, int stop, int turn, PictureLibrary pictures, WorldSetting setting) {
        int size = 560;
        String name = names.get(Math.floorMod(stop + turn + 2, names.size()));
        double left = 1010 - size / 2.0 + stop * 900;
        double top = setting.surface() + NEAR;
        return Strip.behind(
                1,
                top,
                top + size,
                (g, _) -> pictures.image(name, size)
                        .ifPresent(image -> draw(
                                g, Sprite.of(dimmed(image, setting)).blurred(16).image(), left, top)));
    }

    private static double left(WorldSetting setting, boolean descends, int stop, int size) {
        // Along a way the thing of a stop is still there at the next one, on the other side.
        boolean right = !descends || Math.floorMod(stop, 2) == 0;
        return (right ? setting.pick(930, 1730) : setting.pick(150, 1010)) - size / 2.0;
    }

    private static void draw(Graphics2D g, BufferedImage image, double x, double y) {
        g.drawImage(image, (int) Math.round(x), (int) Math.round(y), null);
    }

    /** Returns a picture with some of the air of the place over it. */
    static BufferedImage dimmed(BufferedImage image, WorldSetting setting) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = out.createGraphics();
        g.drawImage(image, 0, 0, null);
        g.setComposite(AlphaComposite.SrcAtop);
        g.setColor(Colours.alpha(setting.tones().ground(1), DIM));
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.dispose();
        return out;
    }
}
