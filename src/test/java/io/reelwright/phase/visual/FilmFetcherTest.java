package io.reelwright.phase.visual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Transition;
import io.reelwright.media.Ffmpeg;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.money.CostSource;
import io.reelwright.money.Job;
import io.reelwright.money.JobState;
import io.reelwright.money.JobSubject;
import io.reelwright.net.BaseAddress;
import io.reelwright.net.GuardedHttpClient;
import io.reelwright.net.HttpCall;
import io.reelwright.net.HttpFailure;
import io.reelwright.phase.visual.FilmDelivery.FetchedClip;
import io.reelwright.phase.visual.FilmDelivery.UnusableFilm;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.FilmJoints;
import io.reelwright.provider.video.IntermediateFormat;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.PlainSeller;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmFetcherTest {
    private static final int FRAMES = 30;

    @TempDir
    Path folder;

    private final AtomicInteger status = new AtomicInteger(200);
    private final Ffmpeg ffmpeg = OwnFfmpeg.get();
    private byte[] film = {};
    private HttpServer server;
    private GuardedHttpClient http;

    @BeforeEach
    void aSellersFiles() throws Exception {
        http = new GuardedHttpClient();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/film", exchange -> {
            exchange.sendResponseHeaders(status.get(), film.length);
            exchange.getResponseBody().write(film);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void closed() {
        server.stop(0);
        http.close();
    }

    @Test
    void aFilmIsAsLongAsItsSceneWhateverItsLengthAndOfEveryShape() throws Exception {
        for (double seconds : new double[] {1.5, 0.9, 0.5}) {
            film = Files.readAllBytes(clip(seconds));

            Map<Aspect, Path> files = delivered();

            for (Map.Entry<Aspect, Path> one : files.entrySet()) {
                ProbeResult.Picture picture = ffmpeg.probe(one.getValue()).pictureNow();
                assertThat(frames(one.getValue()))
                        .as("of a film of %s s", seconds)
                        .hasSize(FRAMES);
                assertThat(picture.width()).isEqualTo(one.getKey().width());
                assertThat(picture.height()).isEqualTo(one.getKey().height());
            }
        }
    }

    @Test
    void aLittleTooShortIsSlowedAndMuchTooShortGoesOnFromItsLastFrame() {
        assertThat(FilmFit.rate(1.5, FRAMES)).isEqualTo(30);
        assertThat(FilmFit.rate(1, FRAMES)).isEqualTo(30);
        assertThat(FilmFit.rate(0.9, FRAMES)).isEqualTo(30 / 0.9);
        assertThat(FilmFit.rate(0.8, FRAMES)).isEqualTo(30);
    }

    @Test
    void whereAFilmEndsThePictureStillMoves() throws Exception {
        film = Files.readAllBytes(clip(0.5));

        List<byte[]> frames = frames(delivered().values().iterator().next());

        assertThat(frames.get(FRAMES - 1)).isNotEqualTo(frames.get(18));
    }

    @Test
    void aFilmOfLessThanHalfOfItsSceneIsNotShown() throws Exception {
        film = Files.readAllBytes(clip(0.3));

        assertThatThrownBy(this::delivered)
                .isInstanceOf(UnusableFilm.class)
                .hasMessage("the delivered film cannot be used: lasts 0.3 s, and the scene lasts 1.0 s");
    }

    @Test
    void whatIsNoFilmIsNotShown() throws Exception {
        film = "no film at all".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(this::delivered)
                .isInstanceOf(UnusableFilm.class)
                .hasMessageStartingWith("the delivered film cannot be used")
                // Its buyer has nothing to copy or save again.
                .hasMessageNotContainingAny(";", "save it", "copy it");
        film = Files.readAllBytes(clip(0.5));
        film = Arrays.copyOf(film, film.length / 2);
        assertThatThrownBy(this::delivered).isInstanceOf(UnusableFilm.class).hasMessageNotContaining(folder.toString());
        status.set(404);
        assertThatThrownBy(this::delivered).isInstanceOf(UnusableFilm.class).hasMessageContaining("404");
    }

    @Test
    void whatCannotBeFetchedNowIsNoReasonToBuyAgain() {
        status.set(503);

        assertThatThrownBy(this::delivered)
                .isInstanceOfSatisfying(
                        HttpFailure.class,
                        failed -> assertThat(failed.isPassing()).isTrue());
    }

    @Test
    void aFilmThatGoesOnBeginsWithTheLastFrameOfTheOneBeforeAndShowsItOnce() throws Exception {
        film = Files.readAllBytes(clip(0.5));
        Path first = folder.resolve("first.mp4");
        Path last = folder.resolve("last.png");
        new FilmFetcher(http, ffmpeg).fetch(seller(), job(), first, last);
        BufferedImage picture = ImageIO.read(last.toFile());
        assertThat(picture.getWidth()).isEqualTo(640);
        assertThat(picture.getHeight()).isEqualTo(360);
        // Another film that begins with that frame and then is white.
        Path second = folder.resolve("second.mp4");
        try (FrameWriter writer = ffmpeg.writer(second, 640, 360, IntermediateFormat.ENCODING)) {
            writer.frame(picture.getRGB(0, 0, 640, 360, null, 0, 640));
            int[] white = new int[640 * 360];
            Arrays.fill(white, 0xffffff);
            for (int i = 0; i < 15; i++) writer.frame(white);
            writer.finish();
        }

        Path take = folder.resolve("take.mp4");
        new FilmFetcher(http, ffmpeg)
                .join(
                        List.of(new FetchedClip(first, null), new FetchedClip(second, null)),
                        new DrawingOrder(wish(), Map.of(Aspect.WIDE, take)));

        List<byte[]> frames = frames(take);
        assertThat(frames).hasSize(FRAMES);
        assertThat(mean(frames.get(14))).isLessThan(200);
        for (byte[] later : frames.subList(15, FRAMES)) assertThat(mean(later)).isGreaterThan(225);
    }

    @Test
    void aShapeIsMadeOfItsOwnFilmAndOtherwiseOfTheFirstOne() throws Exception {
        film = Files.readAllBytes(clip(1));
        Path first = folder.resolve("first.mp4");
        new FilmFetcher(http, ffmpeg).fetch(seller(), job(), first, null);
        Path white = folder.resolve("white.mp4");
        try (FrameWriter writer = ffmpeg.writer(white, 640, 360, IntermediateFormat.ENCODING)) {
            int[] pixels = new int[640 * 360];
            Arrays.fill(pixels, 0xffffff);
            for (int i = 0; i < FRAMES; i++) writer.frame(pixels);
            writer.finish();
        }
        Map<Aspect, Path> files =
                Map.of(Aspect.TALL, folder.resolve("tall.mp4"), Aspect.WIDE, folder.resolve("wide.mp4"));

        new FilmFetcher(http, ffmpeg)
                .join(
                        List.of(new FetchedClip(first, null), new FetchedClip(white, Aspect.WIDE)),
                        new DrawingOrder(wish(), files));

        for (byte[] frame : frames(folder.resolve("wide.mp4")))
            assertThat(mean(frame)).isGreaterThan(225);
        for (byte[] frame : frames(folder.resolve("tall.mp4")))
            assertThat(mean(frame)).isLessThan(200);
    }

    @Test
    void aSceneThatGoesOnFromTheOneBeforeLeavesOutTheFrameThatWasShown() throws Exception {
        Path take = joined(film(1, 15, 0xffffff, 0), new FilmJoints(true, true, false), Transition.CUT);

        assertThat(frames(take)).hasSize(FRAMES);
        for (byte[] frame : frames(take)) assertThat(mean(frame)).isGreaterThan(225);
    }

    @Test
    void aFilmThatLeadsToTheNextSceneIsShownToItsEndBeforeTheCutAndStandsStillUnderATransition() throws Exception {
        // 40 frames, of which the last 2 are white, for a scene of 30 frames and a dissolve of 6.
        Path take = joined(
                film(38, 2, 0, 0xffffff),
                new FilmJoints(true, false, true),
                new Transition(Transition.Kind.DISSOLVE, 6));

        List<byte[]> frames = frames(take);
        assertThat(frames).hasSize(FRAMES + 6);
        assertThat(mean(frames.get(FRAMES - 3))).isLessThan(40);
        for (byte[] late : frames.subList(FRAMES - 1, FRAMES + 6))
            assertThat(mean(late)).isGreaterThan(225);
    }

    @Test
    void theFrameForTheNextSceneIsTheLastOneThatIsShownBeforeACut() throws Exception {
        Path take =
                joined(film(30, 6, 0xff0000, 0x0000ff), FilmJoints.NONE, new Transition(Transition.Kind.DISSOLVE, 6));
        Path picture = folder.resolve("still.png");

        new FilmFetcher(http, ffmpeg).still(take, Aspect.WIDE, FRAMES - 1, picture);
        BufferedImage last = ImageIO.read(picture.toFile());
        new FilmFetcher(http, ffmpeg).still(take, Aspect.WIDE, FRAMES, picture);
        BufferedImage next = ImageIO.read(picture.toFile());

        assertThat(last.getWidth()).isEqualTo(Aspect.WIDE.width());
        assertThat(new Color(last.getRGB(900, 500)).getRed()).isGreaterThan(200);
        assertThat(new Color(next.getRGB(900, 500)).getBlue())
                .as("the frame after it")
                .isGreaterThan(200);
    }

    @Test
    void scenesThatGoOnFromEachOtherAreCroppedInTheMiddle() throws Exception {
        Path film = folder.resolve("lower.mp4");
        BufferedImage drawn = new BufferedImage(360, 640, BufferedImage.TYPE_INT_RGB);
        for (int y = 440; y < 640; y++)
            for (int x = 0; x < 360; x++) if ((x / 20 + y / 20) % 2 == 0) drawn.setRGB(x, y, 0xffffff);
        try (FrameWriter writer = ffmpeg.writer(film, 360, 640, IntermediateFormat.ENCODING)) {
            for (int i = 0; i < FRAMES; i++) writer.frame(drawn.getRGB(0, 0, 360, 640, null, 0, 360));
            writer.finish();
        }

        assertThat(mean(frames(joined(film, FilmJoints.NONE, Transition.CUT)).getFirst()))
                .as("its most interesting part")
                .isGreaterThan(40);
        assertThat(mean(frames(joined(film, new FilmJoints(true, false, false), Transition.CUT))
                        .getFirst()))
                .as("its middle")
                .isLessThan(25);
    }

    private Path film(int first, int second, int colour, int other) throws Exception {
        Path film = folder.resolve("film-" + colour + ".mp4");
        try (FrameWriter writer = ffmpeg.writer(film, 640, 360, IntermediateFormat.ENCODING)) {
            int[] pixels = new int[640 * 360];
            // The frame with which the film was made to begin is black where the rest is white.
            Arrays.fill(pixels, first == 1 ? other : colour);
            for (int i = 0; i < first; i++) writer.frame(pixels);
            Arrays.fill(pixels, first == 1 ? colour : other);
            for (int i = 0; i < second; i++) writer.frame(pixels);
            writer.finish();
        }
        return film;
    }

    private Path joined(Path film, FilmJoints joints, Transition out) throws Exception {
        Path take = Files.createTempFile(folder, "take", ".mp4");
        TakeRequest wish = wish(out);
        DrawingOrder order = new DrawingOrder(wish, Map.of(Aspect.WIDE, take), joints);
        new FilmFetcher(http, ffmpeg).join(List.of(new FetchedClip(film, null)), order);
        return take;
    }

    private static double mean(byte[] luma) {
        long sum = 0;
        for (byte one : luma) sum += one & 255;
        return sum / (double) luma.length;
    }

    private Map<Aspect, Path> delivered() throws Exception {
        Path work = Files.createTempDirectory(folder, "take");
        Map<Aspect, Path> files = Map.of(Aspect.TALL, work.resolve("tall.mp4"), Aspect.WIDE, work.resolve("wide.mp4"));
        DrawingOrder order = new DrawingOrder(wish(), files);
        try {
            new FilmFetcher(http, ffmpeg).deliver(seller(), job(), order);
        } finally {
            try (Stream<Path> left = Files.list(work)) {
                assertThat(left.filter(Files::isDirectory)).isEmpty();
            }
        }
        return files;
    }

    private PlainSeller seller() {
        BaseAddress shop =
                BaseAddress.of("http://127.0.0.1:" + server.getAddress().getPort());
        return new PlainSeller("shop", 1) {
            @Override
            public HttpCall film(Job done) {
                return shop.get("/film");
            }
        };
    }

    private static TakeRequest wish() {
        return wish(Transition.CUT);
    }

    private static TakeRequest wish(Transition out) {
        Scene scene = new Scene(
                0,
                0,
                FRAMES,
                0,
                0,
                Script.Role.HOOK,
                "",
                new SceneCard.OwnMedia("a.mp4", true, 0, null, "A bee", null),
                "a bee",
                CameraMove.STILL,
                out);
        MotionBlueprint blueprint =
                new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());
        return new TakeRequest(
                "X",
                QualityTier.PREMIUM,
                scene,
                List.of(),
                Campaigns.direction(),
                blueprint,
                List.of(Aspect.TALL, Aspect.WIDE),
                1,
                7,
                "",
                List.of());
    }

    private static Job job() {
        return new Job(
                "X/scene/0/1",
                "X",
                JobSubject.scene(0),
                1,
                "shop",
                "film",
                "",
                "",
                JobState.DONE,
                "task",
                1,
                1L,
                CostSource.PROVIDER,
                LocalDate.EPOCH,
                1,
                0,
                0,
                1,
                false,
                "http://anywhere",
                null,
                Instant.EPOCH);
    }

    private Path clip(double seconds) throws Exception {
        Path file = Files.createTempDirectory(folder, "clip").resolve("clip.mp4");
        return OwnFfmpeg.clip(file, 640, 360, (int) Math.round(30 * seconds), false);
    }

    private List<byte[]> frames(Path file) throws Exception {
        List<byte[]> frames = new ArrayList<>();
        ffmpeg.frames(file, FrameRequest.all(64, 64, Pixels.GRAY), (_, luma) -> frames.add(luma.clone()));
        return frames;
    }
}
