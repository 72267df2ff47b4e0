package io.reelwright.text.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Respellings as people write them. */
class RespellingTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "chat-jee-pee-TEE, CH AE T . JH IY . P IY . 'T IY",
                "EYE-fohn, 'AY . F OW N",
                "koo-ber-NET-eez, K UW . B ER . 'N EH T . IY Z",
                "my, 'M AY",
                "YOO-toob, 'Y UW . T UW B",
                "nees, 'N IY S",
                "SOH-fuh, 'S OW . F AX",
                "RED-ing, 'R EH D . IH NG",
                "SEE kwuhl, 'S IY . K W AX L"
            })
    void eachSyllableHasItsSounds(String written, String sounds) throws InvalidRespelling {
        assertThat(shown(Respelling.read(written))).isEqualTo(sounds);
    }

    @ParameterizedTest
    @CsvSource({
        "'', is empty",
        "pie, has 2 vowels",
        "sh, has no vowel",
        "Kee-vuh, mixes capitals and small letters",
        "queen, write kw for qu",
        "cup, write k or s for c",
        "kæt, use letters of English only",
        "---, has no syllable"
    })
    void whatCannotBeReadIsSaidWithItsRemedy(String written, String why) {
        assertThatThrownBy(() -> Respelling.read(written))
                .isInstanceOf(InvalidRespelling.class)
                .hasMessageContaining(why);
    }

    @Test
    void aPluralEndsAsItsLastSoundWants() throws InvalidRespelling {
        assertThat(shown(Respelling.read("kat").withS())).isEqualTo("'K AE T S");
        assertThat(shown(Respelling.read("dog").withS())).isEqualTo("'D AA G Z");
        assertThat(shown(Respelling.read("fahks").withS())).isEqualTo("'F AA K S . IH Z");
    }

    static String shown(Pronunciation said) {
        StringBuilder text = new StringBuilder();
        for (Pronunciation.Syllable syllable : said.syllables()) {
            text.append(text.isEmpty() ? "" : " . ").append(syllable.stressed() ? "'" : "");
            text.append(
                    String.join(" ", syllable.phones().stream().map(Phone::name).toList()));
        }
        return text.toString();
    }
}
