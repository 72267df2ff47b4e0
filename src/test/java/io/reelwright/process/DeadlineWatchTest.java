package io.reelwright.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.process.ProcessDeadline.Limit;
import io.reelwright.testing.Await;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clock of these tests stands still between two looks. */
class DeadlineWatchTest {
    private static final ProcessDeadline DEADLINE =
            new ProcessDeadline(Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(1000));

    private Optional<ProcessUsage> used = Optional.of(new ProcessUsage(Duration.ZERO, 0, true));
    private long now;
    private final DeadlineWatch watch = new DeadlineWatch(DEADLINE, now, () -> used);

    @Test
    void whoDoesNothingIsEndedAfterTheStallAndNotBefore() {
        assertThat(seconds(30)).isNull();
        assertThat(seconds(2)).isEqualTo(Limit.STALL);
    }

    @Test
    void aByteOrATickOfTheProcessorIsProgress() {
        for (int i = 1; i < 20; i++) {
            assertThat(seconds(25)).isNull();
            used = Optional.of(new ProcessUsage(Duration.ofMillis(i / 2), i, true));
        }
    }

    @Test
    void whoIsStoppedOrWaitsForAProcessorDoesNotStall() {
        used = Optional.of(new ProcessUsage(Duration.ZERO, 0, false));
        assertThat(seconds(900)).isNull();
    }

    @Test
    void processorTimeCountsHoweverLongItTook() {
        used = Optional.of(new ProcessUsage(Duration.ofSeconds(61), 0, true));
        assertThat(seconds(2)).isEqualTo(Limit.CPU);
    }

    @Test
    void theTimeInWhichThisProcessStoodStillDoesNotCount() {
        assertThat(seconds(20)).isNull();
        now += Duration.ofHours(10).toNanos();
        assertThat(watch.passed(now)).isNull();
        assertThat(seconds(5)).isNull();
        assertThat(seconds(10)).isEqualTo(Limit.STALL);
    }

    @Test
    void whereTheKernelTellsNothingTheWallIsLeft() {
        used = Optional.empty();
        assertThat(seconds(999)).isNull();
        assertThat(seconds(2)).isEqualTo(Limit.WALL);
    }

    @Test
    void theKernelTellsWhoSleepsAndWhoIsStopped() throws Exception {
        ProcessCommand command = new ProcessCommand(List.of("/bin/cat"), Map.of(), Path.of("/"), Duration.ofMinutes(1));
        try (ChildProcess child = ChildProcess.start(command)) {
            child.input().write(new byte[1000]);
            child.input().flush();
            child.output().readNBytes(1000);
            ProcessUsage sleeping = await(child.pid(), true);
            assertThat(sleeping.bytes()).isGreaterThanOrEqualTo(2000);

            Daemon.signal(child.pid(), "STOP");
            await(child.pid(), false);
            Daemon.signal(child.pid(), "CONT");
            await(child.pid(), true);
        }
    }

    private static ProcessUsage await(long pid, boolean asleep) {
        Await.until(
                "asleep: " + asleep, () -> ProcessUsage.of(pid).orElseThrow().asleep() == asleep);
        return ProcessUsage.of(pid).orElseThrow();
    }

    /** What the watch says last, looking ten times a second. */
    private @org.jspecify.annotations.Nullable Limit seconds(int seconds) {
        for (int i = 0; i < seconds * 10; i++) {
            now += Duration.ofMillis(100).toNanos();
            Limit passed = watch.passed(now);
            if (passed != null) return passed;
        }
        return null;
    }
}
