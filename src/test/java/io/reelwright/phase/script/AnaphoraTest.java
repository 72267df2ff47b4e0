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
                "Another reason is acid."
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
                "There is a shortcut."
            })
    void sentencesThatStandAlone(String sentence) {
        assertThat(Anaphora.leansBack(sentence)).isFalse();
    }
}
