package io.reelwright.provider.video.studio.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Proof;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StillFigureTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2,048 | '' | '' | true
            3.5 | '' | million years | true
            5 | $ | /month | true
            1969 | '' | metres | true
            1969 | '' | '' | false
            10⁶ | '' | '' | false
            2½ | '' | cups | false
            45–50 | '' | minutes | false
            1 in 5 | '' | '' | false
            """)
    void onlyAPlainAmountCountsUp(String shown, String prefix, String unit, boolean counts) {
        BigNumber card = new BigNumber(null, 1, shown, prefix, unit, "of them", Proof.TICKS, 1, null);

        assertThat(NumberTemplate.mayCount(card)).isEqualTo(counts);
    }
}
