package io.reelwright.provider.video.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Diagnosis.Finding;
import io.reelwright.campaign.Diagnosis.Mend;
import io.reelwright.campaign.Direction;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Transition;
import io.reelwright.media.EncodingProgress;
import io.reelwright.media.FrameRequest;
import io.reelwright.media.MediaException;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import io.reelwright.media.ProbeResult;
import io.reelwright.provider.video.DrawingOrder;
import io.reelwright.provider.video.Offer.Made;
import io.reelwright.provider.video.TakeRequest;
import io.reelwright.testing.Await;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaProviderTest {
    private static final int FRAMES = 60;
    /** An APP1 segment with one EXIF entry: orientation 6, the camera was held upright. */
    private static final byte[] UPRIGHT = HexFormat.of()
            .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000" + "00000000");

    @TempDir
    Path folder;

    @Test
    void aPictureBecomesATakeOfTheRightLengthWithItsWords() throws Exception {
        DrawingOrder order = order("a", card(photo("lake.jpg", 1600, 1200), false), FRAMES);

        Made made = provider().make(order, part -> {});

        assertThat(made.model()).isEqualTo("media-picture");
        assertThat(made.textBoxes().get(Aspect.TALL)).hasSize(2);
        assertTake(order);
    }

    @Test
    void aClipThatIsTooShortIsRepeatedToTheLengthOfItsScene() throws Exception {
        Path clip = OwnFfmpeg.clip(folder.resolve("walk.mp4"), 640, 360, 30, false);
        DrawingOrder order = order("a", card(clip, true), FRAMES);

        Made made = provider().make(order, part -> {});

        assertThat(made.model()).isEqualTo("media-clip");
        assertThat(made.textBoxes().get(Aspect.TALL)).hasSize(2);
        assertTake(order);
    }

    @Test
    void aShortClipMovesUntilTheEndOfItsScene() throws Exception {
        Path clip = OwnFfmpeg.clip(folder.resolve("walk.mp4"), 320, 568, 20, false);
        for (int frames : new int[] {28, FRAMES}) {
            DrawingOrder order = order("short" + frames, card(clip, true), frames);
            Made made = provider().make(order, part -> {});

            assertThat(made.notes()).isEmpty();
            List<Integer> end = new ArrayList<>();
            OwnFfmpeg.get()
                    .frames(
                            file(order),
                            FrameRequest.all(27, 48, Pixels.GRAY).part((frames - 8) / 30.0, 8),
                            (_, grey) -> end.add(Arrays.hashCode(grey)));
            assertThat(end.stream().distinct().count()).isGreaterThan(3);
        }
    }

    @Test
    void aClipInWhichNothingMovesIsTold() throws Exception {
        Path still = folder.resolve("still.mp4");
        OwnFfmpeg.get()
                .run(
                        List.of(
                                "-filter_complex",
                                "color=s=320x568:c=gray:d=2:r=30[v]",
                                "-map",
                                "[v]",
                                still.toString()),
                        EncodingProgress.NONE,
                        Duration.ofMinutes(1));

        Made made = provider().make(order("a", card(still, true), FRAMES), part -> {});

        assertThat(made.notes()).singleElement().asString().startsWith("still.mp4: nothing moves");
    }

    @Test
    void letteringOnATransparentGroundIsReadableAndWhole() throws Exception {
        for (int ink : new int[] {0xff000000, 0xffffffff}) {
            BufferedImage logo = new BufferedImage(900, 900, BufferedImage.TYPE_INT_ARGB);
            for (int y = 0; y < 900; y++)
                for (int x = 0; x < 900; x++) logo.setRGB(x, y, x % 300 < 100 ? ink : 0x00ff00ff);
            Path file = folder.resolve("logo" + ink + ".png");
            ImageIO.write(logo, "png", file.toFile());
            DrawingOrder order = order("logo" + ink, card(file, false), 2);
            provider().make(order, part -> {});

            byte[] row = Arrays.copyOfRange(firstFrame(order), 480 * 1080 * 3, 481 * 1080 * 3);
            int darkest = 255;
            int lightest = 0;
            for (int i = 0; i < row.length; i += 3) {
                int green = row[i + 1] & 0xff;
                darkest = Math.min(darkest, green);
                lightest = Math.max(lightest, green);
                assertThat((row[i] & 0xff) - green).as("magenta").isLessThan(90);
            }
            assertThat(lightest - darkest).isGreaterThan(100);
        }
    }

    @Test
    void theSameOrderGivesTheSameFile() throws Exception {
        Path picture = photo("lake.png", 1600, 1200);
        Path clip = OwnFfmpeg.clip(folder.resolve("walk.mp4"), 640, 360, 8, false);
        for (OwnMedia card : List.of(card(picture, false), card(clip, true))) {
            DrawingOrder one = order("a", card, 12);
            DrawingOrder two = order("b", card, 12);
            provider().make(one, part -> {});
            provider().make(two, part -> {});
            assertThat(file(one)).hasSameBinaryContentAs(file(two));
        }
    }

    @Test
    void everyMendChangesThePicture() throws Exception {
        OwnMedia card = card(photo("lake.png", 1600, 1200), false);
        DrawingOrder first = order("a", card, 12);
        provider().make(first, part -> {});
        for (Mend mend : List.of(Mend.NEW_SEED, Mend.OTHER_LAYOUT, Mend.BRIGHTER)) {
            DrawingOrder next = order(mend.name(), card, 12, mend);
            provider().make(next, part -> {});
            assertThat(Files.mismatch(file(first), file(next))).isNotEqualTo(-1);
        }
    }

    @Test
    void aPhotoTakenUprightLooksAsIfItHadBeenTurnedByHand() throws Exception {
        Path lying = photo("lying.jpg", 1200, 900);
        BufferedImage flat = ImageIO.read(lying.toFile());
        BufferedImage turned = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1200; y++) for (int x = 0; x < 900; x++) turned.setRGB(x, y, flat.getRGB(y, 899 - x));
        Path byHand = folder.resolve("by-hand.png");
        ImageIO.write(turned, "png", byHand.toFile());
        DrawingOrder exif = order("a", card(withExif(lying, folder.resolve("upright.jpg")), false), 2);
        DrawingOrder hand = order("b", card(byHand, false), 2);
        provider().make(exif, part -> {});
        provider().make(hand, part -> {});

        assertThat(difference(firstFrame(exif), firstFrame(hand))).isLessThan(3);
    }

    @Test
    void aBrokenOrMissingFileIsNamedWithTheMendAndLeavesNothing() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture at all");
        for (Path file : List.of(broken, folder.resolve("gone.jpg"))) {
            DrawingOrder order = order("a", card(file, false), 12);
            assertThatThrownBy(() -> provider().make(order, part -> {}))
                    .isInstanceOf(MediaException.class)
                    .hasMessageContaining(file.getFileName().toString())
                    .hasMessageContaining("replace it with an undamaged picture or clip of the same name");
            assertThat(file(order)).doesNotExist();
        }
    }

    @Test
    void aClipThatASceneBeginsBehindItsEndIsRepeated() throws Exception {
        Path clip = OwnFfmpeg.clip(folder.resolve("walk.mp4"), 640, 360, 8, false);
        DrawingOrder order = order("a", new OwnMedia(clip.toString(), true, 30, null, "A walk", null), 12);

        provider().make(order, part -> {});

        assertTake(order);
    }

    @Test
    void namesThatReadLikePatternsOrOptionsOpenExactlyThatFile() throws Exception {
        Path plain = photo("lake.jpg", 320, 480);
        Path clip = OwnFfmpeg.clip(folder.resolve("walk.mp4"), 320, 180, 4, false);
        for (String name : List.of("100%d", "a b 'q\" \u00e9\u65e5", "-lead", "g*?{x}", "50% off [1]")) {
            Path picture = Files.copy(plain, folder.resolve(name + ".jpg"));
            Path film = Files.copy(clip, folder.resolve(name + ".mp4"));
            for (OwnMedia card : List.of(card(picture, false), card(film, true))) {
                DrawingOrder order = order("named", card, 2);
                provider().make(order, part -> {});
                assertTake(order);
            }
        }
    }

    @Test
    void aClipThatWasTurnedByTheCameraIsShownUpright() throws Exception {
        Path lying = OwnFfmpeg.clip(folder.resolve("lying.mp4"), 640, 360, 4, false);
        Path turned = folder.resolve("turned.mp4");
        OwnFfmpeg.get()
                .run(
                        List.of("-display_rotation", "90", "-i", lying.toString(), "-c", "copy", turned.toString()),
                        EncodingProgress.NONE,
                        Duration.ofMinutes(1));
        Path byHand = folder.resolve("by-hand.mp4");
        OwnFfmpeg.get()
                .run(
                        List.of("-i", lying.toString(), "-vf", "transpose=cclock", "-qp", "0", byHand.toString()),
                        EncodingProgress.NONE,
                        Duration.ofMinutes(1));
        DrawingOrder camera = order("a", card(turned, true), 2);
        DrawingOrder hand = order("b", card(byHand, true), 2);
        provider().make(camera, part -> {});
        provider().make(hand, part -> {});

        assertThat(difference(firstFrame(camera), firstFrame(hand))).isLessThan(3);
    }

    @Test
    void anAnamorphicClipIsShownInItsTrueProportions() throws Exception {
        Path square = OwnFfmpeg.clip(folder.resolve("square.mp4"), 640, 480, 4, false);
        Path narrow = folder.resolve("narrow.mp4");
        OwnFfmpeg.get()
                .run(
                        List.of(
                                "-i",
                                square.toString(),
                                "-vf",
                                "scale=480:480,setsar=4/3",
                                "-qp",
                                "0",
                                narrow.toString()),
                        EncodingProgress.NONE,
                        Duration.ofMinutes(1));
        DrawingOrder plain = order("a", card(square, true), 2);
        DrawingOrder anamorphic = order("b", card(narrow, true), 2);
        provider().make(plain, part -> {});
        provider().make(anamorphic, part -> {});

        ProbeResult.Picture seen = OwnFfmpeg.get().probe(narrow).pictureNow();
        assertThat(seen.seenWidth()).isEqualTo(640);
        assertThat(seen.seenHeight()).isEqualTo(480);
        assertThat(difference(firstFrame(plain), firstFrame(anamorphic))).isLessThan(6);
    }

    @Test
    void aStopInTheMiddleOfAClipLeavesNoFile() throws Exception {
        Path clip = OwnFfmpeg.clip(folder.resolve("walk.mp4"), 640, 360, 60, false);
        DrawingOrder order = order("stopped", card(clip, true), 9_000);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread maker = Thread.ofVirtual().start(() -> {
            try {
                provider().make(order, part -> {});
            } catch (Exception stopped) {
                end.set(stopped);
            }
        });
        Await.until("the begun file", () -> !maker.isAlive() || Files.exists(file(order)));
        maker.interrupt();
        maker.join();

        assertThat(end.get()).isInstanceOf(InterruptedException.class);
        assertThat(file(order)).doesNotExist();
    }

    @Test
    void anOrderStoppedBetweenItsShapesLeavesNoFile() throws Exception {
        DrawingOrder tall = order("a", card(photo("lake.png", 1600, 1200), false), 12);
        Map<Aspect, Path> both =
                Map.of(Aspect.TALL, folder.resolve("tall.part"), Aspect.WIDE, folder.resolve("wide.part"));
        DrawingOrder order = new DrawingOrder(tall.wish(), both);

        assertThatThrownBy(
                        () -> provider().make(order, _ -> Thread.currentThread().interrupt()))
                .isInstanceOf(InterruptedException.class);

        Thread.interrupted();
        assertThat(both.values()).allSatisfy(file -> assertThat(file).doesNotExist());
    }

    private void assertTake(DrawingOrder order) throws Exception {
        ProbeResult.Picture picture = OwnFfmpeg.get().probe(file(order)).pictureNow();
        assertThat(picture.frames()).isEqualTo(order.scene().takeFrames());
        assertThat(picture.width()).isEqualTo(1080);
        assertThat(picture.height()).isEqualTo(1920);
    }

    private MediaProvider provider() {
        return new MediaProvider(OwnFfmpeg.get());
    }

    private static OwnMedia card(Path file, boolean video) {
        return new OwnMedia(file.toString(), video, 0, null, "A quiet lake", "Our trip");
    }

    private Path photo(String name, int width, int height) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        for (int y = 0; y < height; y += 50) {
            for (int x = 0; x < width; x += 50) {
                g.setColor(Color.getHSBColor(x / (float) width, 0.6f, 0.4f + 0.5f * y / height));
                g.fillRect(x, y, 46, 46);
            }
        }
        g.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, name.substring(name.indexOf('.') + 1), file.toFile());
        return file;
    }

    private static Path withExif(Path jpeg, Path out) throws Exception {
        byte[] plain = Files.readAllBytes(jpeg);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        bytes.write(UPRIGHT);
        bytes.write(plain, 2, plain.length - 2);
        return Files.write(out, bytes.toByteArray());
    }

    private byte[] firstFrame(DrawingOrder order) throws Exception {
        List<byte[]> frames = new ArrayList<>();
        OwnFfmpeg.get().frames(file(order), FrameRequest.all(1080, 1920, Pixels.BGR24), (i, bytes) -> {
            frames.add(bytes.clone());
            return false;
        });
        return frames.getFirst();
    }

    private static double difference(byte[] one, byte[] two) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) sum += Math.abs((one[i] & 0xff) - (two[i] & 0xff));
        return sum / (double) one.length;
    }

    private static Path file(DrawingOrder order) {
        return order.files().values().iterator().next();
    }

    private DrawingOrder order(String name, OwnMedia card, int frames, Mend... mends) {
        Scene scene = new Scene(0, 0, frames, 0, 0, Script.Role.HOOK, "", card, "", CameraMove.PUSH_IN, Transition.CUT);
        Direction direction = new Direction(
                Niche.SCIENCE,
                "",
                "",
                Direction.HookStyle.FACT,
                "",
                3,
                "bulletin",
                Direction.MusicMood.CALM,
                List.of(),
                6,
                new Direction.ProviderPlan("media", "studio", 0));
        MotionBlueprint blueprint =
                new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());
        List<Finding> findings = List.of(mends).stream()
                .map(mend -> new Finding("test", 0, 0, 0, mend, ""))
                .toList();
        Map<Aspect, Path> files = Map.of(Aspect.TALL, folder.resolve(name + ".part"));
        return new DrawingOrder(
                new TakeRequest(
                        "test",
                        QualityTier.PREMIUM,
                        scene,
                        List.of(),
                        direction,
                        blueprint,
                        List.copyOf(files.keySet()),
                        1,
                        7,
                        "",
                        findings),
                files);
    }
}
