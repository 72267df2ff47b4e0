package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllablesTest {
    @Test
    void wordsHaveAsManyAsTheyHaveVowelGroups() {
        assertThat(Syllables.of("Honey keeps for ever.")).isEqualTo(6);
        assertThat(Syllables.of("strengths")).isEqualTo(1);
    }

    @Test
    void whatIsNoWordIsSpelled() {
        assertThat(Syllables.of("W".repeat(98))).isEqualTo(98);
        assertThat(Syllables.of("xkcdqrstvwxzbcdfg")).isEqualTo(17);
    }
}
