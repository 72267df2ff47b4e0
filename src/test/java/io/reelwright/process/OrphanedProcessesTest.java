package io.reelwright.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedProcessesTest {
    @TempDir
    Path folder;

    private Path program;

    @BeforeEach
    void aProgramOfOurOwn() throws Exception {
        program = Files.copy(Path.of("/bin/sleep").toRealPath(), folder.resolve("ourprogram"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aChildWhoseParentIsGoneIsEnded() throws Exception {
        ProcessHandle orphan = orphan();

        assertThat(OrphanedProcesses.end(List.of(program))).isEqualTo(1);

        orphan.onExit().get(10, TimeUnit.SECONDS);
        assertThat(OrphanedProcesses.end(List.of(program))).isZero();
    }

    @Test
    void aChildThatHasItsOwnerIsLeftAlone() throws Exception {
        ProcessCommand command =
                new ProcessCommand(List.of(program.toString(), "1000"), Map.of(), folder, Duration.ofMinutes(1));

        try (ChildProcess child = ChildProcess.start(command)) {
            assertThat(OrphanedProcesses.end(List.of(program))).isZero();
            assertThat(ProcessHandle.of(child.pid())).isPresent();
        }
    }

    @Test
    void theSameProgramFromAnotherPlaceIsLeftAlone() throws Exception {
        ProcessHandle orphan = orphan();

        assertThat(OrphanedProcesses.end(List.of(folder.resolve("elsewhere/ourprogram"))))
                .isZero();

        assertThat(orphan.isAlive()).isTrue();
        orphan.destroyForcibly();
    }

    /** A program whose parent, a shell, has ended. */
    private ProcessHandle orphan() throws Exception {
        String script = "\"" + program + "\" 1000 > /dev/null 2>&1 & echo $!";
        Process shell = new ProcessBuilder("/bin/sh", "-c", script).start();
        long pid = Long.parseLong(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        shell.waitFor();
        return ProcessHandle.of(pid).orElseThrow();
    }
}
