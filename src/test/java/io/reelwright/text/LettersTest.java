package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LettersTest {
    @Test
    void smallLettersAreThoseOfJava() {
        for (String text : List.of("", "Bees DANCE", "ÄÖÜ ẞ", "ÉCOLE", "\ud801\udc00", "ΑΒΓ", "İstanbul", "5 Σ", "ΣΑ"))
            assertThat(Letters.lower(text)).isEqualTo(text.toLowerCase(Locale.ROOT));
    }

    /** Java takes minutes for the first one, and seconds for the second. */
    @Test
    @Timeout(20)
    void noLetterMakesItSlow() {
        assertThat(Letters.lower("aΣ".repeat(500_000))).isEqualTo("aσ".repeat(500_000));
        assertThat(Letters.lower("İ".repeat(500_000))).isEqualTo("i\u0307".repeat(500_000));
    }
}
