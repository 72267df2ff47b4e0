package io.reelwright.provider.video.studio.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.look.Colours;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.picture.PictureLibrary;
import io.reelwright.provider.video.studio.world.WorldPath.Hour;
import io.reelwright.provider.video.studio.world.WorldPath.Leg;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are drawn so that takes meet without a seam and text before them can be read. */
final class WorldsTest {
    private static final PictureLibrary PICTURES = new PictureLibrary();
    private static final List<Look> LOOKS = List.copyOf(Looks.all());

    static List<String> names() {
        return Worlds.names();
    }

    /** Places of each kind: along a way and down, with and without a horizon; the slow tests have all. */
    static List<String> some() {
        return List.of("shelf", "sea", "street", "atlas");
    }

    @Test
    void thereAreMoreThanTwentyPlaces() {
        assertThat(names())
                .hasSizeGreaterThan(20)
                .contains("kitchen", "sea", "court")
                .doesNotContain("neutral");
        assertThat(Worlds.knows("neutral")).isFalse();
    }

    @Test
    void theTableOfWorldsSaysWhatEachOneCarries() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(World.class.getResourceAsStream("/io/reelwright/phase/storyboard/worlds.tsv"))) {
            List<String> rows = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .toList();
            assertThat(rows).hasSameSizeAs(names());
            for (String row : rows) {
                List<String> cells = List.of(row.split("\t", -1));
                String carried = Stream.of(Carries.values())
                        .filter(what -> Worlds.carries(cells.get(0), what))
                        .map(Carries::label)
                        .collect(Collectors.joining(", "));
                assertThat(cells.get(3)).as(cells.get(0)).isEqualTo(carried.isEmpty() ? "-" : carried);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("some")
    void textAboveTheGroundReadsWhereValuesStandOnIt(String name) {
        Look look = LOOKS.get((names().indexOf(name) + 2) % LOOKS.size());
        for (Aspect aspect : Aspect.values()) assertReadable(name, look, aspect, 2, Gaze.AT_VALUES);
    }

    @ParameterizedTest
    @MethodSource("some")
    void textOfEveryColourReadsBeforeAPlace(String name) {
        Look look = LOOKS.get(names().indexOf(name) % LOOKS.size());
        assertReadable(name, look, names().indexOf(name) % 2 == 0 ? Aspect.TALL : Aspect.WIDE, 3);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("names")
    void textOfEveryColourReadsBeforeAPlaceInEveryLook(String name) {
        for (Look look : LOOKS)
            for (Aspect aspect : Aspect.values()) {
                assertReadable(name, look, aspect, 0);
                assertReadable(name, look, aspect, 2);
                if (Worlds.carries(name, Carries.AXIS)) assertReadable(name, look, aspect, 1, Gaze.AT_VALUES);
            }
    }

    @ParameterizedTest
    @MethodSource("some")
    void aTakeEndsWhereTheNextOneBegins(String name) {
        assertSeamless(name);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("names")
    void aTakeOfEveryPlaceEndsWhereTheNextOneBegins(String name) {
        assertSeamless(name);
    }

    private static void assertSeamless(String name) {
        Look look = LOOKS.get((names().indexOf(name) + 5) % LOOKS.size());
        Aspect aspect = names().indexOf(name) % 2 == 0 ? Aspect.TALL : Aspect.WIDE;
        WorldPath before = new WorldPath(List.of(new Leg(-1, 1, Gaze.AHEAD, true), new Leg(0, 2, Gaze.AHEAD, false)));
        WorldPath after = new WorldPath(List.of(new Leg(-1, 2, Gaze.AHEAD, true), new Leg(0, 3, Gaze.AHEAD, false)));
        int[] end = frame(world(name, look, aspect, before), aspect, 4, 14);
        World next = world(name, look, aspect, after);
        int[] start = frame(next, aspect, -0.001, 14);
        assertThat(differing(end, start)).isLessThan(0.002);
        int[] arrived = frame(next, aspect, 4, 14);
        assertThat(differing(start, arrived)).as("it travels on").isGreaterThan(0.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forest", "shelf"})
    void noMoveOfTheCameraShowsAnEdge(String name) {
        Aspect aspect = names().indexOf(name) % 2 == 0 ? Aspect.WIDE : Aspect.TALL;
        WorldPath path = new WorldPath(List.of(
                new Leg(-1, 1, Gaze.AHEAD, true),
                new Leg(0, 2, Gaze.AHEAD, false),
                new Leg(2, 2, Gaze.AT_THING, false),
                new Leg(4, 0, Gaze.AHEAD, true)));
        World world = world(name, LOOKS.getFirst(), aspect, path);
        for (double t : new double[] {0, 0.05, 0.3, 1, 2.1, 4})
            for (int drift : new int[] {-40, 40}) {
                BufferedImage frame = blank(aspect);
                Graphics2D g = frame.createGraphics();
                world.paintBack(g, t, t, drift, drift);
                g.dispose();
                assertThat(pixels(frame)).as(name + " at " + t).doesNotContain(Color.MAGENTA.getRGB());
            }
    }

    @Test
    void thePicturesOfLandmarksExist() {
        for (String picture : Landmarks.pictures())
            assertThat(PICTURES.image(picture, 64)).as(picture).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic", "court"})
    void eachStopOfAPlaceHasSomethingOfItsOwn(String name) {
        List<int[]> stops = IntStream.range(0, 4)
                .mapToObj(stop ->
                        frame(world(name, LOOKS.getFirst(), Aspect.TALL, WorldPath.at(stop)), Aspect.TALL, 1, 1))
                .toList();
        for (int i = 0; i < stops.size(); i++)
            for (int j = 0; j < i; j++)
                assertThat(differing(stops.get(i), stops.get(j)))
                        .as(j + " and " + i)
                        .isGreaterThan(0.07);
    }

    @Test
    void theSunGoesBackToTheMorningAndCrossesTheSkyAsYearsAreTold() {
        WorldPath path = new WorldPath(
                List.of(new Leg(0, 0, Gaze.AT_VALUES, true)),
                List.of(new Hour(1, 0), new Hour(3, 0.5), new Hour(5, 1)));
        assertThat(path.hour(0.5)).isEqualTo(1);
        assertThat(path.hour(2)).isZero();
        assertThat(path.hour(4)).isEqualTo(0.5);
        assertThat(path.hour(6)).isEqualTo(1);
        World world = world("road", LOOKS.getFirst(), Aspect.TALL, path);
        assertThat(differing(frame(world, Aspect.TALL, 2, 1), frame(world, Aspect.TALL, 4, 1)))
                .isGreaterThan(0.01);
    }

    @Test
    void whatStandsOnTheGroundMovesWithIt() {
        WorldPath path = new WorldPath(List.of(
                new Leg(-1, 1, Gaze.AHEAD, true),
                new Leg(0, 2, Gaze.AHEAD, false),
                new Leg(2, 2, Gaze.AT_THING, false)));
        World world = world("field", LOOKS.getFirst(), Aspect.TALL, path);
        assertThat(world.movedRight(1, 0)).as("it comes from the right").isGreaterThan(800);
        assertThat(world.movedRight(1, 1)).isZero();
        assertThat(world.movedDown(1, 1)).isZero();
        assertThat(world.movedDown(2, 2)).as("the ground comes up").isGreaterThan(700);
        assertThat(world.movedDown(2, 3)).isZero();
    }

    @Test
    void placesOfOneVideoAreTheSameAndThoseOfAnotherDiffer() {
        Look look = LOOKS.get(1);
        int[] one = frame(world("street", look, Aspect.TALL, WorldPath.at(0)), Aspect.TALL, 1, 1);
        int[] again = frame(world("street", look, Aspect.TALL, WorldPath.at(0)), Aspect.TALL, 1, 1);
        World other = Worlds.of("street", look, Aspect.TALL, 8, WorldPath.at(0), PICTURES)
                .orElseThrow();
        assertThat(again).isEqualTo(one);
        assertThat(differing(one, frame(other, Aspect.TALL, 1, 1))).isGreaterThan(0.02);
    }

    private static void assertReadable(String name, Look look, Aspect aspect, int stop) {
        assertReadable(name, look, aspect, stop, Gaze.AHEAD);
    }

    private static void assertReadable(String name, Look look, Aspect aspect, int stop, Gaze gaze) {
        int left = aspect == Aspect.TALL ? 65 : 96;
        int right = aspect == Aspect.TALL ? 918 : 1824;
        int top = aspect == Aspect.TALL ? 269 : 84;
        int bottom = gaze == Gaze.AT_VALUES ? Worlds.surface(aspect, gaze) : aspect == Aspect.TALL ? 1010 : 860;
        WorldPath path = new WorldPath(List.of(new Leg(0, stop, gaze, true)));
        World world = Worlds.of(name, look, aspect, 7, path, PICTURES).orElseThrow();
        BufferedImage frame = blank(aspect);
        Graphics2D g = frame.createGraphics();
        world.paintBack(g, 1, 1, 0, 0);
        g.dispose();
        for (Color colour : List.of(
                look.palette().ink(),
                look.palette().muted(),
                look.palette().ground().accent())) {
            double[] contrasts = new double[(right - left) / 7 * ((bottom - top) / 7)];
            for (int i = 0; i < contrasts.length; i++) {
                int x = left + i % ((right - left) / 7) * 7;
                int y = top + i / ((right - left) / 7) * 7;
                contrasts[i] = Colours.contrast(new Color(frame.getRGB(x, y)), colour);
            }
            Arrays.sort(contrasts);
            assertThat(contrasts[contrasts.length / 200])
                    .as(name + " in " + look.name() + " " + aspect + " at " + stop)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static World world(String name, Look look, Aspect aspect, WorldPath path) {
        return Worlds.of(name, look, aspect, 7, path, PICTURES).orElseThrow();
    }

    private static int[] frame(World world, Aspect aspect, double t, double clock) {
        BufferedImage frame = blank(aspect);
        Graphics2D g = frame.createGraphics();
        world.paintBack(g, t, clock, 0, 0);
        world.paintFront(g, t, clock, 0, 0);
        g.dispose();
        return pixels(frame);
    }

    private static double differing(int[] one, int[] other) {
        int different = 0;
        for (int i = 0; i < one.length; i++) if (Math.abs((one[i] >> 8 & 255) - (other[i] >> 8 & 255)) > 3) different++;
        return different / (double) one.length;
    }

    private static BufferedImage blank(Aspect aspect) {
        BufferedImage frame = new BufferedImage(aspect.width(), aspect.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = frame.createGraphics();
        g.setColor(Color.MAGENTA);
        g.fillRect(0, 0, frame.getWidth(), frame.getHeight());
        g.dispose();
        return frame;
    }

    private static int[] pixels(BufferedImage frame) {
        return frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth());
    }
}
