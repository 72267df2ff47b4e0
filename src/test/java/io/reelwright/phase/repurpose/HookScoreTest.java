package io.reelwright.phase.repurpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookScoreTest {
    @ParameterizedTest
    @CsvSource({
        "It is the longest bridge., true",
        "The forest is an honest interest., false",
        "The forest has the tallest trees., true",
        "A contest in the west., false",
        "Nobody was first., true"
    })
    void anExtremeIsTold(String sentence, boolean extreme) {
        assertThat(HookScore.of(sentence).reasons().contains("uses extreme words"))
                .isEqualTo(extreme);
    }

    @Test
    void anyWordsHaveAScore() {
        RandomText.sentences(81, Rounds.of(1_000))
                .forEach(words -> assertThatCode(() -> HookScore.of(words))
                        .as(RandomText.shown(words))
                        .doesNotThrowAnyException());
    }
}
