package io.reelwright.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");

    @TempDir
    Path folder;

    @Test
    void aChildSeesOnlyTheEnvironmentItIsGiven() throws Exception {
        try (ChildProcess child = ChildProcess.start(shell("/usr/bin/env", Map.of("COLOUR", "amber")))) {
            assertThat(text(child).lines().filter(line -> !line.matches("(PWD|SHLVL|_|OLDPWD)=.*")))
                    .containsExactly("COLOUR=amber");
            assertThat(child.await()).isZero();
        }
    }

    @Test
    void itsStatusAndTheEndOfItsErrorsAreKept() throws Exception {
        String many = "i=0; while [ $i -lt 20000 ]; do echo line $i >&2; i=$((i+1)); done; exit 3";

        try (ChildProcess child = ChildProcess.start(shell(many, Map.of()))) {
            assertThat(child.await()).isEqualTo(3);
            assertThat(child.errors()).endsWith("line 19999\n").hasSizeLessThanOrEqualTo(64 * 1024);
        }
    }

    @Test
    void whatLivesTooLongIsKilledWithItsChildren() throws Exception {
        ProcessCommand command = new ProcessCommand(
                List.of("/bin/sh", "-c", "sleep 1000 & echo $!; wait"), Map.of(), folder, Duration.ofMillis(300));

        try (ChildProcess child = ChildProcess.start(command)) {
            byte[] first = child.output().readAllBytes();
            long grandchild = Long.parseLong(new String(first, StandardCharsets.UTF_8).strip());
            assertThatThrownBy(child::await)
                    .isInstanceOf(ProcessDeadlineExceeded.class)
                    .hasMessageContaining("sh was stopped");
            assertGone(grandchild);
        }
    }

    @Test
    void whatSpinsIsEndedByItsProcessorTime() throws Exception {
        ProcessDeadline deadline =
                new ProcessDeadline(Duration.ofMillis(300), ProcessDeadline.NEVER, ProcessDeadline.NEVER);

        try (ChildProcess child = ChildProcess.start(shell("while :; do :; done", deadline))) {
            assertThatThrownBy(child::await)
                    .isInstanceOfSatisfying(
                            ProcessDeadlineExceeded.class,
                            over -> assertThat(over.limit()).isEqualTo(ProcessDeadline.Limit.CPU))
                    .hasMessageContaining("s of processor time");
        }
    }

    @Test
    void processorTimeOfWhatAChildStartsCountsAsItsOwn() throws Exception {
        ProcessDeadline deadline =
                new ProcessDeadline(Duration.ofMillis(300), ProcessDeadline.NEVER, ProcessDeadline.NEVER);

        try (ChildProcess child = ChildProcess.start(shell("/bin/sh -c 'while :; do :; done' & wait", deadline))) {
            assertThatThrownBy(child::await).isInstanceOf(ProcessDeadlineExceeded.class);
        }
    }

    @Test
    void whatSleepsForEverIsEndedByItsStall() throws Exception {
        ProcessDeadline deadline =
                new ProcessDeadline(ProcessDeadline.NEVER, Duration.ofMillis(300), ProcessDeadline.NEVER);

        try (ChildProcess child = ChildProcess.start(shell("sleep 1000 & wait", deadline))) {
            assertThatThrownBy(child::await)
                    .isInstanceOfSatisfying(
                            ProcessDeadlineExceeded.class,
                            over -> assertThat(over.limit()).isEqualTo(ProcessDeadline.Limit.STALL))
                    .hasMessageContaining("had done nothing for");
        }
    }

    @Test
    void whatSleepsAndWorksByTurnsIsNotEnded() throws Exception {
        ProcessDeadline deadline =
                new ProcessDeadline(ProcessDeadline.NEVER, Duration.ofSeconds(1), ProcessDeadline.NEVER);
        String slow = "i=0; while [ $i -lt 12 ]; do echo $i; sleep 0.2; i=$((i+1)); done";

        try (ChildProcess child = ChildProcess.start(shell(slow, deadline))) {
            assertThat(text(child).lines()).hasSize(12);
            assertThat(child.await()).isZero();
        }
    }

    @Test
    void theLastResortIsTheClockOnTheWall() throws Exception {
        ProcessDeadline deadline = ProcessDeadline.of(Duration.ofHours(1)).within(Duration.ofMillis(300));

        try (ChildProcess child = ChildProcess.start(shell("while :; do sleep 0.05; done", deadline))) {
            assertThatThrownBy(child::await)
                    .isInstanceOfSatisfying(
                            ProcessDeadlineExceeded.class,
                            over -> assertThat(over.limit()).isEqualTo(ProcessDeadline.Limit.WALL));
        }
    }

    @Test
    void aChildUnderLimitsGetsNoMoreMemoryThanTheyAllow() throws Exception {
        try (ChildProcess child = ChildProcess.start(limited("x=$(head -c 200000000 /dev/zero | tr '\\0' a)"))) {
            assertThat(child.await()).isNotZero();
        }
    }

    @Test
    void aChildUnderLimitsIsEndedByTheSystemWhenItsProcessorTimeIsUsed() throws Exception {
        try (ChildProcess child = ChildProcess.start(limited("while :; do :; done"))) {
            assertThat(child.await()).isEqualTo(128 + 24); // SIGXCPU
        }
    }

    @Test
    void aChildUnderLimitsWritesToItsPipesAndToNoFile() throws Exception {
        Path file = folder.resolve("written");
        try (ChildProcess child = ChildProcess.start(limited("echo pipe; echo file > " + file))) {
            assertThat(text(child)).isEqualTo("pipe\n");
            assertThat(child.await()).isNotZero();
        }
        assertThat(file)
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        empty -> assertThat(empty).isEmptyFile());
    }

    @Test
    void limitsAreNotPartOfWhatAChildIs() throws Exception {
        ProcessCommand command = limited("echo $$; echo \"$@\"");
        try (ChildProcess child = ChildProcess.start(command)) {
            assertThat(text(child)).isEqualTo(child.pid() + "\na b '*'\n");
        }
        assertThat(command.program()).isEqualTo("sh");
    }

    @Test
    void interruptingItsOwnerKillsItEvenWhileTheOwnerReads() throws Exception {
        BlockingQueue<Long> started = new ArrayBlockingQueue<>(1);
        BlockingQueue<String> ended = new ArrayBlockingQueue<>(1);
        Thread owner = Thread.ofVirtual().start(() -> {
            try (ChildProcess child = ChildProcess.start(shell("exec sleep 1000", Map.of()))) {
                started.add(child.pid());
                text(child);
                child.await();
                ended.add("by itself");
            } catch (InterruptedException expected) {
                ended.add("interrupted");
            } catch (IOException failed) {
                ended.add(String.valueOf(failed.getMessage()));
            }
        });

        long pid = started.take();
        owner.interrupt();

        assertThat(ended.poll(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertGone(pid);
    }

    private static void assertGone(long pid) throws Exception {
        var handle = ProcessHandle.of(pid);
        if (handle.isPresent()) handle.get().onExit().get(10, TimeUnit.SECONDS);
    }

    private ProcessCommand shell(String script, ProcessDeadline deadline) {
        return new ProcessCommand(List.of("/bin/sh", "-c", script), PATH, folder, deadline, null);
    }

    private ProcessCommand limited(String script) {
        List<String> line = List.of("/bin/sh", "-c", script, "sh", "a b", "'*'");
        ResourceLimits limits = new ResourceLimits(64_000_000, Duration.ofSeconds(1));
        return new ProcessCommand(line, PATH, folder, ProcessDeadline.of(Duration.ofMinutes(1)), limits);
    }

    private ProcessCommand shell(String script, Map<String, String> environment) {
        return new ProcessCommand(List.of("/bin/sh", "-c", script), environment, folder, Duration.ofSeconds(30));
    }

    private static String text(ChildProcess child) throws IOException {
        return new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
    }
}
