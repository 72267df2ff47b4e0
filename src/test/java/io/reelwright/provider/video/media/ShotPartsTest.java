package io.reelwright.provider.video.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.media.FrameWish;
import io.reelwright.media.FrameWriter;
import io.reelwright.media.OwnFfmpeg;
import io.reelwright.media.Pixels;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ShotPartsTest {
    private static final OwnMedia CARD = new OwnMedia(
            "x.jpg", false, 0, "On location", "Ak-Baital Pass in the early morning light", "Pamir Highway");

    @Test
    void wordsStayInsideTheSafeBoxOfEveryShapeAndLook() {
        for (Look look : Looks.all()) {
            for (boolean raised : new boolean[] {false, true}) {
                assertThat(new LowerThird(CARD, look, Aspect.TALL, 4, raised).boxes())
                        .isNotEmpty()
                        .allMatch(b ->
                                b.x() >= 65 && b.x() + b.width() <= 918 && b.y() >= 269 && b.y() + b.height() <= 1010);
                assertThat(new LowerThird(CARD, look, Aspect.WIDE, 4, raised).boxes())
                        .isNotEmpty()
                        .allMatch(b ->
                                b.x() >= 96 && b.x() + b.width() <= 1824 && b.y() >= 84 && b.y() + b.height() <= 860);
            }
        }
    }

    @Test
    void aLongNameKeepsToTwoLinesAndItsSubtitle() {
        OwnMedia wordy = new OwnMedia(
                "x.jpg",
                false,
                0,
                "A tag that is far longer than its place allows",
                "Donaudampfschifffahrtsgesellschaftskapitaensmuetze and a great many more words after it than fit",
                "A subtitle that is very much longer than the plate could ever hold in one line");
        for (OwnMedia card : List.of(CARD, wordy)) {
            for (Look look : Looks.all()) {
                for (Aspect aspect : Aspect.values()) {
                    List<TextBox> boxes = new LowerThird(card, look, aspect, 4, false).boxes();
                    assertThat(boxes).as(look.name() + " " + aspect).hasSizeBetween(3, 4);
                    assertThat(boxes).allMatch(b -> b.x() + b.width() <= (aspect == Aspect.TALL ? 845 : 996));
                    assertThat(boxes).noneMatch(b -> boxes.stream().anyMatch(other -> overlap(b, other)));
                }
            }
        }
    }

    private static boolean overlap(TextBox one, TextBox two) {
        return one != two && one.y() < two.y() + two.height() && two.y() < one.y() + one.height();
    }

    @Test
    void anOddPictureIsShownWholeAndAnOrdinaryOneIsNot() {
        Plate odd = new Plate(new int[900 * 300], 900, 300);
        assertThat(odd.suited(1080, 1920))
                .extracting(Plate::width, Plate::height)
                .containsExactly(1080, 1920);
        assertThat(odd.suited(1920, 1080)).isSameAs(odd);
    }

    @Test
    void aClipIsDrawnGradedAndNamed() throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "own-media").toAbsolutePath());
        Path clip = OwnFfmpeg.clip(folder.resolve("clip.mp4"), 640, 360, 2, false);
        for (Aspect aspect : Aspect.values()) {
            BufferedImage shown = new BufferedImage(aspect.width(), aspect.height(), BufferedImage.TYPE_INT_RGB);
            Look look = Looks.of("bulletin");
            OwnFfmpeg.get().frames(clip, FrameWish.all(640, 360, Pixels.BGR24), (i, bytes) -> {
                Plate plate = Plate.of(bytes, 640, 360).suited(aspect.width(), aspect.height());
                new Framing(aspect.width(), aspect.height()).paint(plate, Plate.raw(shown), 1.05, 0.5, 0.5);
                return false;
            });
            int[] before = Plate.raw(shown).clone();
            new Grade(look.palette().shade(), false).apply(Plate.raw(shown), aspect.width(), aspect.height());
            new LowerThird(CARD, look, aspect, 4, false).paint(shown.createGraphics(), 2);
            assertThat(Arrays.equals(before, Plate.raw(shown))).isFalse();
            ImageIO.write(shown, "png", folder.resolve(aspect.label() + ".png").toFile());
            Path out = folder.resolve(aspect.label() + ".mp4");
            try (FrameWriter writer =
                    OwnFfmpeg.get().writer(out, aspect.width(), aspect.height(), List.of("-c:v", "libx264"))) {
                writer.frame(Plate.raw(shown));
                writer.finish();
            }
            assertThat(OwnFfmpeg.get().probe(out).pictureNow().frames()).isEqualTo(1);
        }
    }
}
