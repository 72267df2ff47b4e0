package io.reelwright.provider.video.studio.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.testing.RandomText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingFigureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,048 | 2048
            3.5 | 3.5
            12 742 | 12742
            8:20 | 0
            """)
    void aPlainNumberIsCountedTo(String shown, double target) {
        assertThat(CountingFigure.of(shown, 1, 4).target()).isEqualTo(target);
    }

    @Test
    void anyFigureCanBeShownAtAnyMoment() {
        RandomText random = new RandomText(71);
        for (int i = 0; i < 2_000; i++) {
            CountingFigure count = CountingFigure.of(i % 2 == 0 ? random.figure() : random.word(), 1, 4);
            for (double t = 0; t < 4; t += 0.7)
                assertThat(count.at(t)).doesNotContain("NaN").doesNotContain("Infinity");
        }
        assertThat(CountingFigure.of("1" + "0".repeat(400), 1, 4).at(1)).doesNotContain("NaN");
    }
}
