package io.reelwright.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegProgramsTest {
    @TempDir
    Path cache;

    @Test
    void twoThatUnpackAtOnceEndWithTheSameWholeFolderAndNothingBeside() throws Exception {
        Callable<FfmpegPrograms> unpack = () -> FfmpegPrograms.in(cache);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<FfmpegPrograms> both = threads.invokeAll(List.of(unpack, unpack)).stream()
                    .map(done -> done.resultNow())
                    .toList();
            assertThat(both.get(0)).isEqualTo(both.get(1));
            assertThat(both.get(0).ffmpeg()).isExecutable();
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aFolderWithADamagedLibraryIsReplaced() throws Exception {
        FfmpegPrograms first = FfmpegPrograms.in(cache);
        Path library = first.folder().resolve("libavutil.so.60");
        Files.writeString(library, "half");

        FfmpegPrograms again = FfmpegPrograms.in(cache);

        assertThat(again).isEqualTo(first);
        assertThat(Files.size(library)).isGreaterThan(1_000_000);
    }
}
