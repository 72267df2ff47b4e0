package io.reelwright.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.reelwright.campaign.CampaignStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActionTableTest {
    private final ActionTable table = new ActionTable();

    @ParameterizedTest
    @EnumSource
    void everyActionHasAnAnswerHoweverTheCampaignStands(Action action) {
        for (CampaignStatus standing : CampaignStatus.values())
            assertThatCode(() -> table.allows(action, standing))
                    .as("%s", standing)
                    .doesNotThrowAnyException();
    }

    @Test
    void whatWasCancelledIsOnlyCopiedOrForgotten() {
        for (Action action : Action.values())
            assertThat(table.allows(action, CampaignStatus.CANCELLED))
                    .as("%s", action)
                    .isEqualTo(action == Action.FORK || action == Action.DELETE);
    }

    @Test
    void whatIsAtWorkIsChangedByNobody() {
        assertThat(table.allows(Action.REDO, CampaignStatus.WORKING)).isFalse();
        assertThat(table.allows(Action.EDIT_SCENE, CampaignStatus.WORKING)).isFalse();
        assertThat(table.allows(Action.EDIT_SCRIPT, CampaignStatus.WORKING)).isFalse();
        assertThat(table.allows(Action.CANCEL, CampaignStatus.WORKING)).isTrue();
    }

    @Test
    void theTableInTheDocsIsTheOneThatIsUsed() throws Exception {
        String page = Files.readString(Path.of("ARCHITECTURE.md"));

        assertThat(page).contains("<!-- actions -->\n" + table.markdown() + "<!-- /actions -->");
    }
}
