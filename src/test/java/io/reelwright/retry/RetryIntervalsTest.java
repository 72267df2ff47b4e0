package io.reelwright.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryIntervalsTest {
    private final IntervalFunction waits = RetryIntervals.between(Duration.ofMillis(500), Duration.ofSeconds(4));

    @Test
    void waitsDoubleUpToTheMaximumAndAreRandomisedByHalf() {
        assertThat(drawn(1)).allMatch(wait -> wait >= 250 && wait <= 750);
        assertThat(drawn(2)).allMatch(wait -> wait >= 500 && wait <= 1_500);
        assertThat(drawn(3)).allMatch(wait -> wait >= 1_000 && wait <= 3_000);
        assertThat(drawn(4)).allMatch(wait -> wait >= 2_000 && wait <= 4_000);
    }

    @Test
    void clientsThatWaitTheMaximumDoNotReturnTogether() {
        assertThat(drawn(9)).allMatch(wait -> wait >= 2_000 && wait <= 4_000);
        assertThat(drawn(9).stream().distinct()).hasSizeGreaterThan(50);
    }

    @Test
    void theNumberOfFailuresHasNoLimit() {
        assertThat(waits.apply(Integer.MAX_VALUE)).isBetween(2_000L, 4_000L);
    }

    @Test
    void waitsThatDoNotGrowAreRefused() {
        assertThatThrownBy(() -> RetryIntervals.between(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("must grow");
        assertThatThrownBy(() -> RetryIntervals.between(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("at least 10 ms");
    }

    private List<Long> drawn(int failures) {
        return Stream.generate(() -> waits.apply(failures)).limit(200).toList();
    }
}
