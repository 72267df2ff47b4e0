package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private long now;
    private final Backoff backoff = new Backoff(() -> now);

    @Test
    void thePausesGrowToAMinuteAndEndAfterAnHour() {
        List<Long> pauses = new ArrayList<>();
        for (Optional<Duration> pause = backoff.pause("01X"); pause.isPresent(); pause = backoff.pause("01X")) {
            pauses.add(pause.get().toSeconds());
            now += pause.get().toNanos();
        }

        assertThat(pauses).startsWith(5L, 10L, 20L, 40L, 60L, 60L).hasSize(63);
        assertThat(backoff.pause("01X")).contains(Duration.ofSeconds(5));
    }

    @Test
    void aCampaignThatWentOnBeginsAnewAndWaitsForItselfAlone() {
        backoff.pause("01X");

        assertThat(backoff.pause("01Y")).contains(Duration.ofSeconds(5));
        assertThat(backoff.pause("01X")).contains(Duration.ofSeconds(10));
        backoff.rewarded("01X");
        assertThat(backoff.pause("01X")).contains(Duration.ofSeconds(5));
    }

    @Test
    void whatWasStoppedIsTriedAgainThreeTimesAndLaterEachTime() {
        Backoff backoff = new Backoff(() -> 0);

        assertThat(backoff.stopped("a")).contains(Duration.ofSeconds(30));
        assertThat(backoff.stopped("a")).contains(Duration.ofMinutes(2));
        assertThat(backoff.stopped("b")).contains(Duration.ofSeconds(30));
        backoff.rewarded("b");
        assertThat(backoff.stopped("b")).contains(Duration.ofSeconds(30));
        assertThat(backoff.stopped("a")).contains(Duration.ofMinutes(8));
        assertThat(backoff.stopped("a")).isEmpty();
    }

    @Test
    void forMoneyItWaitsHoweverLongAndIsToldOnceOfWhat() {
        List<Backoff.Lack> lacks = new ArrayList<>();
        for (int i = 0; i < 200; i++) lacks.add(backoff.lacking("01X", "$0.50"));

        assertThat(lacks.stream().map(lack -> lack.pause().toSeconds())).startsWith(5L, 10L, 20L, 40L, 60L, 60L);
        assertThat(lacks.stream().filter(Backoff.Lack::isNews)).hasSize(1);
        assertThat(backoff.lacking("01X", "$0.75").isNews()).isTrue();
        assertThat(backoff.lacking("01Y", "$0.75").pause()).isEqualTo(Duration.ofSeconds(5));
        backoff.rewarded("01X");
        assertThat(backoff.lacking("01X", "$0.75")).isEqualTo(new Backoff.Lack(Duration.ofSeconds(5), true));
    }

    @Test
    void whoCancelledAWaitLongAgoBeginsAnew() {
        backoff.pause("01X");
        backoff.pause("01X");
        now += Duration.ofHours(5).toNanos();

        assertThat(backoff.pause("01X")).contains(Duration.ofSeconds(5));
    }
}
