package io.reelwright.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EasingTest {
    @Test
    void everyMovementBeginsAtItsStartAndEndsAtItsEnd() {
        for (Easing ease : Easing.values()) {
            assertThat(ease.at(-1)).isCloseTo(0, within(1e-9));
            assertThat(ease.at(0)).isCloseTo(0, within(1e-9));
            assertThat(ease.at(1)).isCloseTo(1, within(1e-9));
            assertThat(ease.at(7)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void livelyLooksOvershootByMoreThanCalmOnes() {
        assertThat(highest(Easing.OUT_BACK)).isCloseTo(1.057, within(0.002));
        assertThat(highest(Easing.OUT_BACK_CALM)).isCloseTo(1.023, within(0.002));
        assertThat(highest(Easing.OUT_EXPO)).isLessThanOrEqualTo(1);
    }

    @Test
    void aPulseComesAndGoes() {
        assertThat(Easing.pulse(0.9, 1, 0.08, 0.2)).isZero();
        assertThat(Easing.pulse(1.08, 1, 0.08, 0.2)).isCloseTo(1, within(1e-9));
        assertThat(Easing.pulse(1.3, 1, 0.08, 0.2)).isZero();
    }

    private static double highest(Easing ease) {
        double high = 0;
        for (int i = 0; i <= 1000; i++) high = Math.max(high, ease.at(i / 1000.0));
        return high;
    }
}
