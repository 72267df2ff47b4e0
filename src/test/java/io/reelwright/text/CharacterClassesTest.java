package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CharacterClassesTest {
    @Test
    void smallLettersAreThoseOfJava() {
        for (String text : List.of("", "Bees DANCE", "ÄÖÜ ẞ", "ÉCOLE", "\ud801\udc00", "ΑΒΓ", "İstanbul", "5 Σ", "ΣΑ"))
            assertThat(CharacterClasses.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    /** Java takes minutes for the first one, and seconds for the second. */
    @Test
    @Timeout(20)
    void noLetterMakesItSlow() {
        assertThat(CharacterClasses.lower("aΣ".repeat(500_000))).isEqualTo("aσ".repeat(500_000));
        assertThat(CharacterClasses.lower("İ".repeat(500_000))).isEqualTo("i\u0307".repeat(500_000));
    }
}
