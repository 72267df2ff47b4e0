package io.reelwright.provider.video.studio.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Proof;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void aFewThingsAreThatManyCells() {
        assertThat(Tally.of(3).cells()).isEqualTo(3);
        assertThat(Tally.of(12).cells()).isEqualTo(12);
        assertThat(Tally.of(120).cells()).isEqualTo(120);
    }

    @Test
    void manyThingsAreCellsOfARoundNumberEach() {
        assertThat(Tally.of(2048).cells()).isEqualTo(103);
        assertThat(Tally.of(5500).cells()).isEqualTo(110);
        assertThat(Tally.of(7e9).cells()).isEqualTo(70);
    }

    @Test
    void yearsTemperaturesAndLengthsAreNotCounted() {
        assertThat(Tally.counts(number(1969, "1969", ""))).isFalse();
        assertThat(Tally.counts(number(37, "37", "°C"))).isFalse();
        assertThat(Tally.counts(number(42, "42", "km"))).isFalse();
        assertThat(Tally.counts(number(2048, "2,048", ""))).isTrue();
    }

    private static BigNumber number(double value, String shown, String unit) {
        return new BigNumber(null, value, shown, "", unit, "label", Proof.TICKS, 1, null);
    }
}
