package io.reelwright.graph;

import static io.reelwright.campaign.Phase.COMPOSE;
import static io.reelwright.campaign.Phase.DONE;
import static io.reelwright.campaign.Phase.MOTION;
import static io.reelwright.campaign.Phase.PLANNING;
import static io.reelwright.campaign.Phase.QUALITY;
import static io.reelwright.campaign.Phase.REPURPOSE;
import static io.reelwright.campaign.Phase.SCRIPT;
import static io.reelwright.campaign.Phase.STORYBOARD;
import static io.reelwright.campaign.Phase.VISUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;
import io.reelwright.testing.Campaigns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VideoGraphTest {
    private static final Map<Phase, Phase> FINISHED = Map.of(
            PLANNING, SCRIPT,
            SCRIPT, STORYBOARD,
            STORYBOARD, MOTION,
            MOTION, VISUAL,
            VISUAL, QUALITY,
            QUALITY, COMPOSE,
            COMPOSE, REPURPOSE,
            REPURPOSE, DONE);

    private final VideoGraph graph = new VideoGraph();
    private final VideoState state = VideoState.of(Campaigns.campaign("honey"));

    @Test
    void everyPhaseAndOutcomeLeadsWhereTheDesignSays() {
        for (Phase from : Phase.values()) {
            if (from.isEnd()) continue;
            Phase rejected = from == QUALITY ? VISUAL : FINISHED.get(from);
            assertThat(graph.next(from, new Outcome.Finished(state))).isEqualTo(FINISHED.get(from));
            assertThat(graph.next(from, new Outcome.Rejected(state))).isEqualTo(rejected);
            assertThat(graph.next(from, waiting())).isEqualTo(from);
        }
    }

    @Test
    void nothingFollowsAnEnd() {
        for (Phase end : new Phase[] {DONE, Phase.FAILED, Phase.CANCELLED})
            assertThatThrownBy(() -> graph.next(end, new Outcome.Finished(state)))
                    .hasMessage(end + " is a final phase: nothing follows it");
    }

    @Test
    void weakScenesGoBackToVisualThreeTimesAndThenTheBestTakesAreUsed() {
        VideoState judged = state;
        for (int round = 1; round <= 3; round++) {
            judged = judged.sentBack(List.of(0));
            assertThat(graph.next(QUALITY, new Outcome.Rejected(judged))).isEqualTo(VISUAL);
        }

        assertThat(graph.next(QUALITY, new Outcome.Rejected(judged.sentBack(List.of(0)))))
                .isEqualTo(COMPOSE);
    }

    @Test
    void theDiagramInTheDocsIsTheOneThatTheTableDraws() throws Exception {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));

        assertThat(page).contains("<!-- graph -->\n```mermaid\n" + graph.mermaid() + "```\n<!-- /graph -->");
    }

    private Outcome waiting() {
        return new Outcome.Waiting(state, new Outcome.Wait("job", "42"));
    }
}
