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
        Command command = new Command(
                List.of("/bin/sh", "-c", "sleep 1000 & echo $!; wait"), Map.of(), folder, Duration.ofMillis(300));

        try (ChildProcess child = ChildProcess.start(command)) {
            byte[] first = child.output().readAllBytes();
            long grandchild = Long.parseLong(new String(first, StandardCharsets.UTF_8).strip());
            assertThatThrownBy(child::await)
                    .isInstanceOf(DeadlineExceeded.class)
                    .hasMessageContaining("sh was stopped");
            assertGone(grandchild);
        }
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

    private Command shell(String script, Map<String, String> environment) {
        return new Command(List.of("/bin/sh", "-c", script), environment, folder, Duration.ofSeconds(30));
    }

    private static String text(ChildProcess child) throws IOException {
        return new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
    }
}
