package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private long now;
    private final Patience patience = new Patience(() -> now);

    @Test
    void thePausesGrowToAMinuteAndEndAfterAnHour() {
        List<Long> pauses = new ArrayList<>();
        for (Optional<Duration> pause = patience.pause("01X"); pause.isPresent(); pause = patience.pause("01X")) {
            pauses.add(pause.get().toSeconds());
            now += pause.get().toNanos();
        }

        assertThat(pauses).startsWith(5L, 10L, 20L, 40L, 60L, 60L).hasSize(63);
        assertThat(patience.pause("01X")).contains(Duration.ofSeconds(5));
    }

    @Test
    void aCampaignThatWentOnBeginsAnewAndWaitsForItselfAlone() {
        patience.pause("01X");

        assertThat(patience.pause("01Y")).contains(Duration.ofSeconds(5));
        assertThat(patience.pause("01X")).contains(Duration.ofSeconds(10));
        patience.rewarded("01X");
        assertThat(patience.pause("01X")).contains(Duration.ofSeconds(5));
    }

    @Test
    void whatWasStoppedIsTriedAgainThreeTimesAndLaterEachTime() {
        Patience patience = new Patience(() -> 0);

        assertThat(patience.stopped("a")).contains(Duration.ofSeconds(30));
        assertThat(patience.stopped("a")).contains(Duration.ofMinutes(2));
        assertThat(patience.stopped("b")).contains(Duration.ofSeconds(30));
        patience.rewarded("b");
        assertThat(patience.stopped("b")).contains(Duration.ofSeconds(30));
        assertThat(patience.stopped("a")).contains(Duration.ofMinutes(8));
        assertThat(patience.stopped("a")).isEmpty();
    }

    @Test
    void forMoneyItWaitsHoweverLongAndIsToldOnceOfWhat() {
        List<Patience.Lack> lacks = new ArrayList<>();
        for (int i = 0; i < 200; i++) lacks.add(patience.lacking("01X", "$0.50"));

        assertThat(lacks.stream().map(lack -> lack.pause().toSeconds())).startsWith(5L, 10L, 20L, 40L, 60L, 60L);
        assertThat(lacks.stream().filter(Patience.Lack::isNews)).hasSize(1);
        assertThat(patience.lacking("01X", "$0.75").isNews()).isTrue();
        assertThat(patience.lacking("01Y", "$0.75").pause()).isEqualTo(Duration.ofSeconds(5));
        patience.rewarded("01X");
        assertThat(patience.lacking("01X", "$0.75")).isEqualTo(new Patience.Lack(Duration.ofSeconds(5), true));
    }

    @Test
    void whoCancelledAWaitLongAgoBeginsAnew() {
        patience.pause("01X");
        patience.pause("01X");
        now += Duration.ofHours(5).toNanos();

        assertThat(patience.pause("01X")).contains(Duration.ofSeconds(5));
    }
}
