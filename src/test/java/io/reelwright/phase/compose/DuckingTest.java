package io.reelwright.phase.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.WordTime;
import io.reelwright.media.sound.StereoSound;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuckingTest {
    @Test
    void musicIsDownWhileSomebodySpeaksAndUpInPauses() {
        List<WordTime> words =
                List.of(new WordTime("one", 1, 1.4), new WordTime("two", 1.8, 2.2), new WordTime("three", 4, 4.5));

        float[] gains = Ducking.under(words, 180).gains();

        double down = StereoSound.gain(-Ducking.DEPTH);
        for (double spoken : new double[] {1.0, 1.2, 1.6, 2.0, 2.2, 4.0, 4.4})
            assertThat((double) gains[(int) (spoken * 100)]).isCloseTo(down, within(0.02));
        for (double pause : new double[] {0.5, 3.1, 5.2})
            assertThat((double) gains[(int) (pause * 100)]).isCloseTo(1, within(0.02));
    }
}
