package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.money.SharedSendRates.Rate;
import io.reelwright.store.Database;
import io.reelwright.testing.OwnDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedSendRatesTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    @Test
    void allProcessesTogetherSendNoMoreThanTheRateAndSomeOfItAtOnce() throws Exception {
        try (Database database = OwnDatabase.in(folder)) {
            Map<String, Rate> rates = Map.of("kie", new Rate(8, HOUR), "slow", new Rate(1, HOUR));
            List<SendRates> processes =
                    List.of(new SharedSendRates(database, rates), new SharedSendRates(database, rates));
            List<Callable<Optional<Duration>>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                SendRates one = processes.get(i % 2);
                calls.add(() -> one.take("kie"));
            }

            List<Optional<Duration>> answers = new ArrayList<>();
            try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Optional<Duration>> call : crowd.invokeAll(calls)) answers.add(call.get());
            }

            // A burst of a quarter of the rate, and what is refilled in the hour is the rest of it.
            assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(2);
            assertThat(answers.stream().flatMap(Optional::stream))
                    .allSatisfy(pause -> assertThat(pause).isPositive().isLessThanOrEqualTo(HOUR.dividedBy(6)));
            assertThat(processes.getFirst().take("slow")).isEmpty();
            assertThat(processes.getLast().take("slow")).isPresent();
            assertThat(processes.getLast().take("fal")).isEmpty();

            // Another rate counts anew.
            SendRates raised = new SharedSendRates(database, Map.of("slow", new Rate(4, HOUR)));
            assertThat(raised.take("slow")).isEmpty();
        }
    }
}
