package io.reelwright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureErasTest {
    private final PictureEras eras = new PictureEras();

    @ParameterizedTest
    @CsvSource({
        "ship,1700,sailboat",
        "ship,2000,ship",
        "mobile-phone,1950,telephone",
        "crossed-swords,1991,military-helmet",
        "military-helmet,1666,crossed-swords",
        "fountain-pen,1600,feather",
        "bread,1200,bread",
    })
    void aThingLooksAsInItsTime(String picture, int year, String shown) {
        assertThat(eras.at(picture, year)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({"airplane,1900", "automobile,1912", "mobile-phone,1850", "television,1930"})
    void whatDidNotLookLikeItsPictureIsNotShown(String picture, int year) {
        assertThat(eras.at(picture, year)).isEmpty();
    }

    @Test
    void theYearIsTheFirstThatTheSentenceSpeaksOf() {
        assertThat(PictureEras.year("From 1969 to 1972 they flew.", false)).isEqualTo(1969);
        assertThat(PictureEras.year("It holds 1666 litres.", false)).isGreaterThan(2000);
        assertThat(PictureEras.year("The king was dead.", true)).isLessThan(1900);
    }
}
