package io.reelwright.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class RecurringTasksTest {
    private static final Duration SOON = Duration.ofMillis(1);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTaskThatHangsDelaysNoOther(boolean virtual) throws InterruptedException {
        Semaphore runs = new Semaphore(0);
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        try (RecurringTasks tasks =
                virtual ? RecurringTasks.onVirtualThreads("test") : RecurringTasks.onPlatformThreads("test")) {
            tasks.every(Duration.ZERO, SOON, () -> {
                hangs.countDown();
                try {
                    Thread.sleep(Duration.ofHours(1));
                } catch (InterruptedException closed) {
                    interrupted.countDown();
                }
            });
            hangs.await();
            tasks.every(Duration.ZERO, SOON, runs::release);

            runs.acquire(5);

            tasks.close();
            interrupted.await();
            assertThat(tasks.await(Duration.ofSeconds(30))).isTrue();
        }
    }

    @Test
    void aFailureIsReportedAndTheTaskRunsAgain() throws InterruptedException {
        BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
        try (RecurringTasks tasks = RecurringTasks.onVirtualThreads("test")) {
            tasks.every(
                    SOON,
                    SOON,
                    () -> {
                        throw new AssertionError("not now");
                    },
                    failures::add);

            for (int i = 0; i < 3; i++)
                assertThat(failures.poll(30, TimeUnit.SECONDS)).hasMessage("not now");
        }
    }

    @Test
    void runsOfOneTaskDoNotOverlapAndEndWithClose() throws InterruptedException {
        List<Integer> atOnce = new CopyOnWriteArrayList<>();
        Semaphore running = new Semaphore(1);
        Semaphore runs = new Semaphore(0);
        RecurringTasks tasks = RecurringTasks.onVirtualThreads("test");
        for (int i = 0; i < 3; i++) tasks.every(Duration.ZERO, Duration.ofDays(1), () -> {});
        tasks.every(Duration.ZERO, SOON, () -> {
            atOnce.add(running.tryAcquire() ? 1 : 2);
            running.release();
            runs.release();
        });
        runs.acquire(20);

        tasks.close();
        assertThat(tasks.await(Duration.ofSeconds(30))).isTrue();

        int before = atOnce.size();
        assertThat(atOnce).containsOnly(1);
        Thread.yield();
        assertThat(atOnce).hasSize(before);
    }
}
