package io.reelwright.text.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters with accents, for a reader of English. */
class AccentsTest {
    @ParameterizedTest
    @CsvSource({
        "Belém, Belem", "Caffè, Caffe", "Straße, Strasse", "Ørsted, Orsted", "Łukasz, Lukasz", "Škoda, Shkoda",
        "España, Espanya", "garçon, garson", "Þór, Thor", "naïve, naive", "Özil, Ozil", "cœur, coeur",
        "Ægir, Aegir", "Tomé, Tomay", "plain, plain"
    })
    void aWordIsWrittenWithTheLettersOfEnglish(String written, String plain) {
        assertThat(Accents.folded(written)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"Bele\u0301m, Belem"})
    void combiningAccentsAreTheSame(String written, String plain) {
        assertThat(Accents.folded(written)).isEqualTo(plain);
    }
}
