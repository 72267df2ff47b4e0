package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.language.grammar.EnglishGrammar;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeamsTest {
    private static List<String> parted(String sentence) {
        return new Seams(EnglishGrammar.shared()).parted(sentence);
    }

    @Test
    void twoClausesThatMeetAtAndAreTwoSentences() {
        assertThat(
                        parted(
                                "The storm broke the old bridge in the middle of the night, and the miller moved his family to the coast."))
                .containsExactly(
                        "The storm broke the old bridge in the middle of the night.",
                        "The miller moved his family to the coast.");
    }

    @Test
    void aConsequenceIsASentenceOfItsOwn() {
        assertThat(parted(
                        "The hungry otter found no fish in the frozen river, so she walked over the hill to the lake."))
                .containsExactly(
                        "The hungry otter found no fish in the frozen river.", "She walked over the hill to the lake.");
    }

    @Test
    void whatStandsBeforeButStaysWithIt() {
        String sentence =
                "The engineers long thought that the bridge was safe, but a storm tore it from its pillars that night.";

        assertThat(parted(sentence)).containsExactly(sentence);
    }

    @Test
    void aConditionCoversBothClauses() {
        String sentence =
                "If the rain does not stop by tonight, the river rises over its banks and the town loses its only road.";

        assertThat(parted(sentence)).containsExactly(sentence);
    }

    @Test
    void aShortSentenceStaysWhole() {
        assertThat(parted("The bell rang and the children ran."))
                .containsExactly("The bell rang and the children ran.");
    }

    @Test
    void whatSomebodySaysIsNotParted() {
        String sentence =
                "“The tower leans a little more each year, and the town has no money for it,” said the mayor in June.";

        assertThat(parted(sentence)).containsExactly(sentence);
    }
}
