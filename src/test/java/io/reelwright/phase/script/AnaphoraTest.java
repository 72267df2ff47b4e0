package io.reelwright.phase.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnaphoraTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It dries out.",
                "This is why bees dance.",
                "They fan it.",
                "But it keeps.",
                "Few germs grow in anything that sour.",
                "The same chemical cleans wounds.",
                "When it is dry, they seal the cell.",
                "Another reason is acid.",
                "Almost half of them do not know.",
                "Most machines in this class come with two years.",
                "In 1893 she finished first in her class.",
                "The following year she met Pierre Curie.",
                "1 in 3 adults gets less than that.",
                "Right next door, a baker sells tarts.",
                "“Nobody will miss the traffic jams.”"
            })
    void sentencesThatLeanOnTheOneBefore(String sentence) {
        assertThat(Anaphora.leansBack(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Honey keeps because it is dry.",
                "Bees make wax.",
                "One worker bee makes a drop.",
                "There is a shortcut.",
                "“Nobody will miss them,” Mayor Duarte said.",
                "Sales rose by a third this year."
            })
    void sentencesThatStandAlone(String sentence) {
        assertThat(Anaphora.leansBack(sentence)).isFalse();
    }
}
