package io.reelwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.media.MediaCheck;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FairChecksTest {
    private static final int LONG = FairChecks.SHORT + 1;

    private static final Path FILE = Path.of("any.png");

    private final FairChecks checks = new FairChecks();

    @AfterEach
    void close() {
        checks.close();
    }

    @Test
    void aLongTextIsCheckedOnAThreadOfTheSystemsOwn() throws Exception {
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(requests.submit(() -> checks.text(
                                    "a", LONG, () -> Thread.currentThread().isVirtual()))
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
                var _ = requests.submit(() -> checks.text(name, LONG, () -> waited(end)));
            }

            assertThat(checks.text("other", FairChecks.SHORT, () -> "checked")).isEqualTo("checked");
            end.countDown();
        }
    }

    @Test
    void aProjectHasOneLongTextCheckedAtATime() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int request = 0; request < 50; request++) {
                var _ = requests.submit(() -> checks.text("a", LONG, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    return now.decrementAndGet();
                }));
            }
        }

        assertThat(most).hasValue(1);
    }

    @Test
    void aProjectHasOneFileLookedIntoAtATimeAndOthersDoNotWaitForIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        MediaCheck endless = _ -> {
            looks.incrementAndGet();
            begun.countDown();
            return new MediaCheck.Usable(waited(end), 0);
        };
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int request = 0; request < 50; request++) {
                var _ = requests.submit(() -> checks.file("busy", endless, FILE));
            }
            begun.await();

            assertThat(checks.file("other", _ -> new MediaCheck.Usable(false, 7), FILE)
                            .seconds())
                    .isEqualTo(7);
            assertThat(looks).hasValue(1);
            end.countDown();
        }
        assertThat(looks).hasValue(50);
    }

    @Test
    void whatACheckThrowsIsThrownAndTheNextOneIsMade() {
        HttpProblem problem = HttpProblem.of(400, "wrong");

        assertThatThrownBy(() -> checks.text("a", LONG, () -> {
                    throw problem;
                }))
                .isSameAs(problem);
        assertThat(checks.text("a", LONG, () -> "next")).isEqualTo("next");
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
