package io.reelwright.provider.video.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard.OwnMedia;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.look.Look;
import io.reelwright.look.Looks;
import io.reelwright.media.frame.Focus;
import io.reelwright.media.frame.Framing;
import io.reelwright.media.frame.RgbImage;
import java.util.Arrays;
import java.util.List;
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
    void commonPhotosAreCroppedAndOnlyOddShapesStandWholeBeforeTheirFill() {
        assertThat(BlurredBackdrop.neededFor(4, 3, 1080, 1920)).isFalse();
        assertThat(BlurredBackdrop.neededFor(3, 2, 1080, 1920)).isFalse();
        assertThat(BlurredBackdrop.neededFor(16, 9, 1080, 1920)).isTrue();
        assertThat(BlurredBackdrop.neededFor(3, 4, 1920, 1080)).isFalse();
        assertThat(BlurredBackdrop.neededFor(9, 16, 1920, 1080)).isTrue();
    }

    @Test
    void aPictureStandsUntouchedBeforeAFillOfItsOwnColour() {
        RgbImage picture = RgbImage.black(972, 546);
        Arrays.fill(picture.pixels(), 0x804020);

        RgbImage all = new BlurredBackdrop(1080, 1920, 700).behind(picture);

        assertThat(all.pixels()[699 * 1080 + 540]).isEqualTo(0x804020);
        int corner = all.pixels()[0];
        assertThat(corner >> 16 & 0xff).isBetween(72, 74);
        assertThat(corner >> 8 & 0xff).isBetween(36, 38);
        assertThat(all.pixels()[1080 * 1920 - 1]).isEqualTo(corner);
    }

    @Test
    void theCropGoesWhereThereIsSomethingToSee() {
        RgbImage image = RgbImage.black(640, 480);
        for (int y = 100; y < 380; y++)
            for (int x = 480; x < 620; x++) image.pixels()[y * 640 + x] = (x / 10 + y / 10) % 2 * 0xffffff;

        Focus focus = Focus.of(image, 1080, 1920);

        assertThat(focus.x()).isGreaterThan(0.8);
        assertThat(focus.y()).isEqualTo(0.5);
        assertThat(Focus.of(RgbImage.black(640, 480), 1080, 1920)).isEqualTo(Focus.MIDDLE);
    }

    @Test
    void framingKeepsAnEvenColourAndLaysTheVeilOverIt() {
        RgbImage image = RgbImage.black(301, 203);
        Arrays.fill(image.pixels(), 0xf0a005);
        int[] target = new int[160 * 90];
        new Framing(160, 90).paint(image, target, 1.07, 0.3, 0.8, Framing.Veil.none(90));
        assertThat(target).containsOnly(0xf0a005);
        new Framing(160, 90).paint(image, target, 1.07, 0.3, 0.8, Framing.Veil.even(0x102030, 90, 256));
        assertThat(target).containsOnly(0x102030);
    }
}
