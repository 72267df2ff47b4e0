package io.reelwright.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.reelwright.campaign.Campaign;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.graph.Outcome;
import io.reelwright.graph.PhaseFailure;
import io.reelwright.graph.PhaseNode;
import io.reelwright.testing.Campaigns;
import io.reelwright.testing.CapturedLog;
import io.reelwright.testing.InMemoryPhaseRecorder;
import java.time.Instant;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

class LoggedNodeTest {
    private static final VideoState STATE =
            VideoState.of(new Campaign("01JD0000000000000000000000", Campaigns.brief("Bees"), Instant.EPOCH));

    @Test
    void eachVisitIsOneLineWithItsTimeAndItsEnd() {
        assertThat(line((state, _) -> new Outcome.Finished(state))).endsWith(" s: finished");
        assertThat(line((state, _) -> new Outcome.Rejected(state))).endsWith(" s: rejected some scenes");
        assertThat(line((state, _) -> new Outcome.Waiting(state, new Outcome.Wait("job", "clip 3"))))
                .endsWith(" s: waits");
    }

    @Test
    void aPhaseThatFailsByItsInputIsALineWithoutAStackTrace() {
        assertThat(line((_, _) -> {
                    throw new PhaseFailure("lake.png: is no picture");
                }))
                .endsWith(" s: failed: lake.png: is no picture");
        assertThat(line((_, _) -> {
                    throw new IllegalStateException("the database went away");
                }))
                .endsWith(" s: failed unexpectedly: the database went away");
        assertThat(line((_, _) -> {
                    throw new InterruptedException();
                }))
                .endsWith(" s: stopped");
    }

    private static String line(PhaseNode node) {
        try (CapturedLog heard = new CapturedLog(LoggedNode.class.getName())) {
            var _ = catchThrowable(() -> new LoggedNode(Phase.SCRIPT, node).run(STATE, new InMemoryPhaseRecorder()));
            assertThat(heard.traces()).isEmpty();
            assertThat(heard.records()).hasSize(1);
            String line = heard.messages(Level.INFO).getFirst();
            assertThat(line).matches("01JD0000000000000000000000 SCRIPT, \\d+\\.\\d s: .*");
            return line;
        }
    }
}
