package io.reelwright.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledMakeTest {
    @Test
    void aMakeThatIsKilledAgainAndAgainFinishesUnderItsIdAndDrawsNoFinishedSceneAgain(@TempDir Path folder)
            throws Exception {
        KillHarness.Found found = new KillHarness(folder, 20_261, 7).run(1, 1);

        assertThat(found.exitCode())
                .as(Files.readString(folder.resolve("stderr.log")))
                .isZero();
        assertThat(found.campaigns()).hasSize(1);
        assertThat(found.drawnAgain()).isEmpty();
        assertThat(found.videos()).isNotEmpty();
    }
}
