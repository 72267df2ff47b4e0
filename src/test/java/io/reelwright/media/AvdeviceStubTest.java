package io.reelwright.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.process.ChildProcess;
import io.reelwright.process.ProcessCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed stub is what its C source says. */
class AvdeviceStubTest {
    private static final Path GCC = Path.of("/usr/bin/gcc");
    private static final Path NM = Path.of("/usr/bin/nm");
    private static final Path SOURCE = Path.of("src/main/native/avdevice_stub.c");
    private static final Path COMMITTED = Path.of("src/main/resources/io/reelwright/media/libavdevice.so.62");

    @TempDir
    Path folder;

    @Test
    void theCommittedStubHasTheFunctionsOfItsSource() throws Exception {
        assumeTrue(Files.isExecutable(GCC) && Files.isExecutable(NM), "skipped: needs gcc and nm");
        Path built = folder.resolve("libavdevice.so.62");
        String command = Files.readString(SOURCE)
                .lines()
                .dropWhile(line -> !line.contains("gcc "))
                .takeWhile(line -> !line.contains("*/"))
                .map(line -> line.replace("*", "").replace("\\", "").strip())
                .collect(Collectors.joining(" "))
                .replace("libavdevice.so.62 avdevice_stub.c", built + " avdevice_stub.c");
        run(List.of(command.split(" +")), Path.of("src/main/native").toAbsolutePath());

        assertThat(functions(COMMITTED.toAbsolutePath()))
                .hasSize(10)
                .isEqualTo(functions(built))
                .allMatch(name -> name.endsWith("@@LIBAVDEVICE_62"));
    }

    private List<String> functions(Path library) throws Exception {
        String symbols = run(List.of(NM.toString(), "-D", "--with-symbol-versions", library.toString()), folder);
        return Stream.of(symbols.split("\n"))
                .filter(line -> line.contains(" T "))
                .map(line -> line.substring(line.indexOf(" T ") + 3))
                .sorted()
                .toList();
    }

    private static String run(List<String> line, Path in) throws Exception {
        Map<String, String> path = Map.of("PATH", "/usr/bin:/bin");
        try (ChildProcess child = ChildProcess.start(new ProcessCommand(line, path, in, Duration.ofSeconds(60)))) {
            String output = new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.await()).as(child.errors()).isZero();
            return output;
        }
    }
}
