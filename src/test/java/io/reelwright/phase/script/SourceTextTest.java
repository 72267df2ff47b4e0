package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTextTest {
    private static List<String> told(String source) {
        return SourceText.parse(source).sentences().stream()
                .filter(SourceSentence::usable)
                .map(SourceSentence::text)
                .toList();
    }

    @Test
    void aMythIsOnlyToldWhereItsOwnWordsSetItRight() {
        assertThat(told("""
                                ## Myths
                                - Alcohol helps people sleep through the night.
                                - Older people need less sleep: false, they need nearly as much.
                                """)).containsExactly("Older people need less sleep: false, they need nearly as much.");
    }

    @Test
    void wordsToTheReaderAndItemsWithoutASubjectAreNotTold() {
        assertThat(told("""
                                Let me know in the comments how it goes.

                                Photo: the view from the hill over the town.

                                - Uses 1,450 watts while heating the water.

                                The tank holds three litres of water.
                                """)).containsExactly("The tank holds three litres of water.");
    }

    @Test
    void aLongSentenceIsPartedWhereTwoClausesMeet() {
        String sentence =
                "By Tuesday evening about 13,200 houses, 87 parish churches and the old cathedral of the city had been destroyed,"
                        + " and some 70,000 of the 80,000 inhabitants had lost their homes.";

        assertThat(LongSentences.parted(sentence))
                .containsExactly(
                        "By Tuesday evening about 13,200 houses, 87 parish churches and the old cathedral of the city had been destroyed.",
                        "Some 70,000 of the 80,000 inhabitants had lost their homes.");
    }

    @Test
    void aLongSentenceThatHasNoSeamStaysWhole() {
        String sentence =
                "A fire which had started in the bakery of a man in a narrow lane lined with timber houses whose upper floors"
                        + " leaned far towards each other spread from roof to roof.";

        assertThat(LongSentences.parted(sentence)).containsExactly(sentence);
    }
}
