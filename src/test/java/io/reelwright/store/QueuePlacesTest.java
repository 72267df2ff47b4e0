package io.reelwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.store.QueuePlaces.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueuePlacesTest {
    private static final int FIRST_PROJECT = 100;
    private static final int SECOND_PROJECT = 102;
    private static final int PREMIUM = 1;

    @Test
    void withinAProjectTheOldestComesFirstAndPremiumBeforeAll() {
        Turn old = new Turn(FIRST_PROJECT, 1);
        Turn young = new Turn(FIRST_PROJECT, 2);
        Turn dear = new Turn(FIRST_PROJECT + PREMIUM, 3);
        List<Turn> all = List.of(old, young, dear);

        assertThat(QueuePlaces.before(dear, all)).isZero();
        assertThat(QueuePlaces.before(old, all)).isEqualTo(1);
        assertThat(QueuePlaces.before(young, all)).isEqualTo(2);
    }

    @Test
    void aLongQueueOfAnotherProjectCountsOnceARound() {
        List<Turn> others = java.util.stream.LongStream.range(0, 50)
                .mapToObj(at -> new Turn(SECOND_PROJECT, at))
                .toList();
        Turn first = new Turn(FIRST_PROJECT, 100);
        Turn second = new Turn(FIRST_PROJECT, 101);
        List<Turn> all = new java.util.ArrayList<>(others);
        all.addAll(List.of(first, second));

        assertThat(QueuePlaces.before(first, all)).isEqualTo(1);
        assertThat(QueuePlaces.before(second, all)).isEqualTo(3);
        assertThat(QueuePlaces.before(others.get(49), all)).isEqualTo(51);
    }
}
