package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bench/paid-kills.sh}. */
class PaidKillsTest {
    @TempDir
    Path folder;

    @Test
    void nothingIsPaidTwiceAndNothingIsLostWhateverIsKilled() throws Exception {
        PaidKills.Plan plan =
                new PaidKills.Plan(15, 5, 1, 1, 2, Duration.ofMillis(250), Duration.ofMillis(1_500), false, 20_261);

        PaidAudit books = new PaidKills(folder, plan).run();

        assertThat(books.wrong()).isEmpty();
        // Which submits of the fakes go wrong follows from the seed.
        assertThat(books.doubts()).isPositive();
        assertThat(books.campaigns()).isEqualTo(15);
    }
}
