package io.reelwright.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {
    @ParameterizedTest
    @EnumSource
    void nothingFollowsAnEndAndSomethingFollowsAllElse(JobState state) {
        assertThat(state.next().isEmpty()).isEqualTo(state.isEnd());
    }

    @Test
    void onlyWhatIsOrderedIsSent() {
        for (JobState state : JobState.values())
            assertThat(state.next().contains(JobState.SENDING)).as("%s", state).isEqualTo(state == JobState.ORDERED);
    }

    @Test
    void theDiagramInTheDocsIsTheOneThatTheStatesDraw() throws Exception {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));

        assertThat(page).contains("<!-- jobs -->\n```mermaid\n" + JobState.mermaid() + "```\n<!-- /jobs -->");
    }
}
