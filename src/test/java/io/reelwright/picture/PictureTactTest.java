package io.reelwright.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTactTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The painter died at the age of 90.",
                "The victim’s family spoke.",
                "She passed away in her sleep.",
                "Two people were killed in the shooting."
            })
    void neitherHarmNorGaietyStandsBesideGrief(String text) {
        assertThat(PictureTact.fits("skull", text)).isFalse();
        assertThat(PictureTact.fits("party-popper", text)).isFalse();
        assertThat(PictureTact.fits("house", text)).isTrue();
    }

    @Test
    void whereNobodySuffersAnyPictureMayStand() {
        assertThat(PictureTact.fits("party-popper", "They danced all night.")).isTrue();
    }
}
