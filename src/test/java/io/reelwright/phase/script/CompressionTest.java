package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.text.Token;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            According to a study, bees dance (a lot). | Bees dance.
            However, honey keeps for years. | Honey keeps for years.
            In fact, bread (sourdough too) goes stale. | Bread goes stale.
            Honey keeps | Honey keeps.
            """)
    void asidesAndLeadInsAreLeftOut(String given, String told) {
        assertThat(Compression.clean(given)).isEqualTo(told);
    }

    @Test
    void shorterTellingsOnlyLeaveWordsOut() {
        String sentence = "The hive, which holds 40,000 bees, makes honey all summer, because the flowers are open.";

        for (String telling : Compression.tellings(sentence)) {
            List<String> kept = Token.of(telling).stream()
                    .map(token -> token.core().toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(Token.of(sentence).stream()
                            .map(token -> token.core().toLowerCase(Locale.ROOT))
                            .toList())
                    .containsSubsequence(kept);
        }
        assertThat(Compression.tellings(sentence).getLast()).isEqualTo("The hive makes honey all summer.");
    }

    @Test
    void aConditionIsNeverLeftHanging() {
        assertThat(Compression.standsAlone("If you wait.")).isFalse();
        assertThat(Compression.standsAlone("Wait")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Alcohol helps you sleep: it makes you fall asleep faster, but it cuts dreams short.",
                "Colour television looks like magic, but it is an honest trick.",
                "The drug works in all cases, although only in mice."
            })
    void whatMayTakeASentenceBackIsNeverCutOff(String sentence) {
        assertThat(Compression.tellings(sentence)).containsExactly(sentence);
    }
}
