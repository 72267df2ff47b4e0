package io.reelwright.phase.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.SceneCard;
import io.reelwright.testing.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few takes as the studio draws them; {@link QualityTrial} has them all. */
class RealTakesTest {
    private static final SceneCard QUOTE = TrialCards.all().get(8);

    private final QualityTrial trial;

    RealTakesTest(@TempDir Path folder) {
        this.trial = new QualityTrial(folder, 40);
    }

    @Test
    void aCleanQuoteAtNightPasses() throws Exception {
        assertThat(trial.look("nocturne", QUOTE, Aspect.TALL, null)).isTrue();
    }

    @Test
    void aBlackQuoteIsFoundBlackAndABlurredOneBlurred() throws Exception {
        assertThat(trial.look("nocturne", QUOTE, Aspect.TALL, Fault.BLACK)).isTrue();
        assertThat(trial.look("nocturne", QUOTE, Aspect.TALL, Fault.BLURRED)).isTrue();
    }
}
