package io.reelwright.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PictureLibraryTest {
    private final PictureLibrary pictures = new PictureLibrary();

    @Test
    void aPictureFillsItsSquareAndKeepsItsCornersClear() {
        for (String name : List.of("honey-pot", "rocket", "brain", "money-bag", "ringed-planet")) {
            BufferedImage image = pictures.image(name, 240).orElseThrow();

            assertThat(share(image)).as(name).isBetween(0.2, 0.95);
            assertThat(image.getRGB(0, 0) >>> 24)
                    .as(name + " upper left corner")
                    .isLessThan(20);
        }
    }

    @Test
    void theSamePictureIsDrawnOnce() {
        assertThat(pictures.image("honeybee", 100).orElseThrow())
                .isSameAs(pictures.image("honeybee", 100).orElseThrow());
    }

    @Test
    void anUnknownNameHasNoPictureAndAPathIsNotAName() {
        assertThat(pictures.image("no-such-thing", 100)).isEmpty();
        assertThat(pictures.image("../words", 100)).isEmpty();
    }

    @Test
    void aSizeOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pictures.image("rocket", 4))
                .withMessageContaining("4 px");
    }

    private static double share(BufferedImage image) {
        int side = image.getWidth();
        long inked = IntStream.range(0, side * side)
                .filter(i -> image.getRGB(i % side, i / side) >>> 24 > 128)
                .count();
        return inked / (double) (side * side);
    }
}
