package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Because the harbour and its cranes are anything but new.",
                "Although the ferry leaves at noon.",
                "When the last train leaves the station.",
                "And because nobody can read the sign.",
                "Where you plan to go."
            })
    void aClauseBehindBecauseOrWhenAloneHangsOnNothing(String sentence) {
        assertThat(Syntax.isSubordinate(Desk.tree(sentence))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Because the harbour froze, the ferry stayed in port.",
                "The ferry stayed because the harbour froze.",
                "Where the ferry goes is a secret.",
                "Once the harbour was full of ships.",
                "While in port the crew sleeps on deck.",
                "Since 1950 the ferry has sunk twice.",
                "That the ferry sinks is a myth."
            })
    void aSentenceWithAMainClauseStands(String sentence) {
        assertThat(Syntax.isSubordinate(Desk.tree(sentence))).isFalse();
    }
}
