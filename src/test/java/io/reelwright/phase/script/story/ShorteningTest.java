package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.language.grammar.Tree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorteningTest {
    private static List<String> tellings(String sentence) {
        Tree tree = Desk.tree(sentence);
        return Shortening.choices(tree).stream()
                .map(it -> Wording.edited(sentence, it))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The lighthouse, which stands on a bare rock, has been dark for years. | The lighthouse has been dark for years.
            The captain, a quiet man from Bergen, never left the bridge. | The captain never left the bridge.
            However, the dam held through the night. | The dam held through the night.
            The glacier lost a mile of ice, leaving a lake behind. | The glacier lost a mile of ice.
            Many birds cross the desert, including swallows and storks. | Many birds cross the desert.
            Three sailors — two Danes and a Swede — were found on Monday. | Three sailors were found on Monday.
            A farmer who had kept bees since 1990 was elected mayor on Sunday. | A farmer was elected mayor on Sunday.
            """)
    void aWholeBranchCanBeLeftOut(String sentence, String shorter) {
        assertThat(tellings(sentence)).contains(shorter);
    }

    @Test
    void theFirstTellingLeavesOutNothing() {
        String sentence = "The lighthouse, which stands on a bare rock, has been dark for years.";

        assertThat(tellings(sentence).getFirst()).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "If the valve sticks, the engine stops.",
                "Unless it rains, the harvest fails.",
                "Without salt, the bread tastes of nothing.",
                "The drug works only in mice.",
                "A driver who drinks loses the licence.",
                "The sailors who could swim were saved.",
                "The bridge will not open this year, unless the state pays."
            })
    void whatTurnsOrLimitsAClauseStays(String sentence) {
        assertThat(tellings(sentence)).containsExactly(sentence);
    }

    @Test
    void aMemberOfAListIsNoApposition() {
        assertThat(tellings("The market sells apples, pears, plums and cherries."))
                .containsExactly("The market sells apples, pears, plums and cherries.");
    }

    @Test
    void whatStandsBeforeButIsNeverToldAlone() {
        assertThat(tellings("The city thought the wall was safe, but the wall fell."))
                .noneMatch(it -> it.equals("The city thought the wall was safe."));
    }
}
