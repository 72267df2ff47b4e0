package io.reelwright.provider.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rests between sentences. */
class SpeechPausesTest {
    /** Silence that a trimmed sentence and the next one bring themselves. */
    private static final double SPARE = 0.08;

    @Test
    void noRestIsLongerThanFourTenthsOfASecond() {
        Random random = new Random(4);
        for (int round = 0; round < 1000; round++) {
            double spoken = 30 * random.nextDouble();
            assertThat(SpeechPauses.after(spoken, random.nextBoolean()) + SPARE).isBetween(0.15, 0.4);
        }
    }

    @Test
    void aLongerSentenceIsFollowedByALongerRestAndAQuestionByAMoment() {
        assertThat(SpeechPauses.after(3, false)).isGreaterThan(SpeechPauses.after(1.8, false));
        assertThat(SpeechPauses.after(3, true)).isGreaterThan(SpeechPauses.after(3, false));
    }
}
