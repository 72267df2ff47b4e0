package io.reelwright.provider.video.studio.world;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Look;
import io.reelwright.picture.PictureLibrary;
import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Builds the places in which videos play. */
public final class Worlds {
    private static final Map<String, WorldArt> ARTS = Map.ofEntries(
            Map.entry("kitchen", new KitchenWorld()),
            Map.entry("shelf", new ShelfWorld()),
            Map.entry("room", new RoomWorld()),
            Map.entry("field", new FieldWorld()),
            Map.entry("sea", new SeaWorld()),
            Map.entry("space", new SpaceWorld()),
            Map.entry("street", new StreetWorld()),
            Map.entry("town", new TownWorld()),
            Map.entry("atlas", new AtlasWorld()),
            Map.entry("desk", new DeskWorld()),
            Map.entry("laboratory", new LaboratoryWorld()),
            Map.entry("clinic", new ClinicWorld()),
            Map.entry("forest", new ForestWorld()),
            Map.entry("road", new RoadWorld()),
            Map.entry("stage", new StageWorld()),
            Map.entry("market", new MarketWorld()),
            Map.entry("body", new BodyWorld()),
            Map.entry("arena", new ArenaWorld()),
            Map.entry("court", new CourtWorld()),
            Map.entry("circuit", new CircuitWorld()),
            Map.entry("mountain", new MountainWorld()));

    private Worlds() {}

    /**
     * Builds a place for a take; empty for the neutral world, in which the look's own backdrop is shown, and for a name that is not known.
     *
     * @param name name in the storyboard
     * @param seed root of every random choice, the same for all takes of a video
     * @param path where the camera stands during the take
     * @param pictures draws the things that stand about
     */
    public static Optional<World> of(
            String name, Look look, Aspect aspect, long seed, WorldPath path, PictureLibrary pictures) {
        return Optional.ofNullable(ARTS.get(name))
                .map(art -> new World(
                        new WorldSetting(look, aspect, seed),
                        art,
                        (setting, first, last) -> Stream.concat(
                                        Landmarks.strips(name, pictures, setting, first, last).stream(),
                                        Props.strips(name, pictures, setting, art.descends(), first, last).stream())
                                .toList(),
                        path));
    }

    /** Returns the names of all worlds that have a place, in alphabetical order. */
    public static List<String> names() {
        return ARTS.keySet().stream().sorted().toList();
    }

    /** Returns whether a world has a place. */
    public static boolean knows(String name) {
        return ARTS.containsKey(name);
    }

    /** Returns whether a world shows something of what is told in it. */
    public static boolean carries(String name, Carries what) {
        WorldArt art = ARTS.get(name);
        return art != null && art.carries().contains(what);
    }

    /** Returns the colour of the boards on a world's wall, in the light of a look; empty where it has none. */
    public static Optional<Color> boards(String name, Look look) {
        return Optional.ofNullable(ARTS.get(name))
                .filter(art -> art.carries().contains(Carries.LIST))
                .map(art -> new WorldTones(look).material(art.wood()));
    }

    /** Returns the y of the line on which things stand, in pixels of the frame. */
    public static int surface(Aspect aspect, Gaze gaze) {
        return (aspect == Aspect.TALL ? 1750 : 850) - gaze.descent(aspect);
    }
}
