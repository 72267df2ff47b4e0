package io.reelwright.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.reelwright.chaos.Disruptions.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code ./reelwright bench chaos}. */
@Timeout(600)
class ChaosTest {
    @TempDir
    Path folder;

    @Test
    void twoServersOnOneFolderMakeTheUndisturbedVideoWhateverIsDoneToThem() throws Exception {
        assumeTrue(Node.isPossible(), "needs root, for namespaces and a volume of its own");

        Chaos chaos = new Chaos(folder, 1, 1, Duration.ofSeconds(5), 4);

        assertThat(chaos.run(List.of(Kind.KILL_AND_DAMAGE_SCENE, Kind.FULL_DISK)))
                .isEmpty();
    }
}
