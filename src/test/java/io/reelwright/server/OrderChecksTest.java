package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OrderChecksTest {
    private static final int LONG = OrderChecks.SHORT + 1;

    private final OrderChecks checks = new OrderChecks();

    @AfterEach
    void close() {
        checks.close();
    }

    @Test
    void aLongTextIsCheckedOnAThreadOfTheSystemsOwn() throws Exception {
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(requests.submit(
                                    () -> checks.run("a", LONG, () -> Thread.currentThread().isVirtual()))
                            .get())
                    .isFalse();
        }
    }

    @Test
    void aShortTextWaitsForNobody() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int project = 0; project < 100; project++) {
                String name = "busy-" + project;
                requests.submit(() -> checks.run(name, LONG, () -> waited(end)));
            }

            assertThat(checks.run("other", OrderChecks.SHORT, () -> "checked")).isEqualTo("checked");
            end.countDown();
        }
    }

    @Test
    void aProjectHasOneLongTextCheckedAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int request = 0; request < 50; request++)
                requests.submit(() -> checks.run("a", LONG, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    return now.decrementAndGet();
                }));
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void whatACheckThrowsIsThrownAndTheNextOneIsMade() {
        Refusal refusal = Refusal.of(400, "wrong");

        assertThatThrownBy(() -> checks.run("a", LONG, () -> {
                    throw refusal;
                }))
                .isSameAs(refusal);
        Future<String> next = Executors.newVirtualThreadPerTaskExecutor().submit(() -> checks.run("a", LONG, () -> "next"));
        assertThat(next).succeedsWithin(java.time.Duration.ofSeconds(20)).isEqualTo("next");
    }

    private static boolean waited(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
