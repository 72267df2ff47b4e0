package io.reelwright.phase.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Headline;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardSplitTest {
    private static final SceneCard CARD = new Headline(null, List.of("Honey"), -1, null);

    @Test
    void theSecondPartHasLinesWhateverIsSaidInIt() {
        RandomText.sentences(91, Rounds.of(1_500)).forEach(said -> {
            Headline rest = (Headline) CardSplit.rest(CARD, said, 2);
            assertThat(rest.lines()).as(RandomText.shown(said)).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        });
    }
}
