package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
    private static boolean states(String sentence) {
        return Statements.states(Desk.passages(sentence).tree(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry left at noon.",
                "A quarter century on, the two brothers are still baking.",
                "The law prohibited fishing before June.",
                "The beetle, the ranger said, is eating the bark.",
                "While the young ones rest, the old birds watch the cliff.",
                "Despite the storm, the harbour stayed open.",
                "Divers using a small camera have confirmed the wreck of the ferry."
            })
    void aMainClauseIsFoundWhereverTheParserHangsIt(String sentence) {
        assertThat(states(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Because the winter in the valley is anything but easy.",
                "If the plan was to tire the other team.",
                "Should somebody find the key.",
                "The next morning the baker said to his wife.",
                "The hours spent washing the nets of the boat.",
                "Boats in the harbour of a small town."
            })
    void whatOnlyDependsOnAnotherSentenceStatesNothing(String sentence) {
        assertThat(states(sentence)).isFalse();
    }
}
