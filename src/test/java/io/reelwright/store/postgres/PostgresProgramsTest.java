package io.reelwright.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProgramsTest {
    @Test
    void twoWhoUnpackThemForTheFirstTimeAtOnceShareOneCopy(@TempDir Path cache) throws Exception {
        Callable<Path> unpacked = () -> PostgresPrograms.unpacked(cache);

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Path>> found = both.invokeAll(List.of(unpacked, unpacked));

            assertThat(found.get(0).get()).isEqualTo(found.get(1).get());
        }
        try (Stream<Path> kept = Files.list(cache)) {
            assertThat(kept).hasSize(1);
        }
    }
}
