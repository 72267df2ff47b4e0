package io.reelwright.provider.speech.normal;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.text.pronunciation.Lexicon;
import io.reelwright.text.pronunciation.LexiconText;
import io.reelwright.text.pronunciation.Phone;
import io.reelwright.text.pronunciation.Pronunciation.Syllable;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are spelled alike and said differently. */
class HeteronymsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She lives near the harbour.|LIHVZ",
                "Nine lives were lost that night.|LAYVZ",
                "Did you read it?|RIYD",
                "Nobody had read the letters.|REHD",
                "He reads the meter, and yesterday he read it twice.|RIYDZ REHD",
                "The letter was read aloud.|REHD",
                "The keeper took the lead.|LIYD",
                "A lead pipe burst in the cellar.|LEHD",
                "The band was live on the radio, and bats live under the bridge.|LAYV LIHV",
                "The wind blew while they wind the clock.|WIHND WAYND",
                "He wound the rope around the post because of the wound.|WAWND WUWND",
                "A tear ran down her cheek; do not tear the paper.|TIHR TEHR",
                "They use salt, and the use of salt is old.|YUWZ YUWS",
                "They will record the record.|RIHKAORD REHKERD",
                "They object to the object.|AXBJHEHKT AABJHIHKT",
                "She was close to the door, so close it.|KLOWS KLOWZ",
                "The house can house forty people in two houses.|HHAWS HHAWZ HHAWZIHZ",
                "Do not desert your friends in the desert.|DIHZERT DEHZERT",
                "The council will present the present.|PRIHZEHNT PREHZAXNT"
            })
    void thePartOfSpeechTellsHowAWordIsSaid(String sentence, String sounds) {
        assertThat(said(sentence, Lexicon.EMPTY)).isEqualTo(sounds);
    }

    @Test
    void theTableHasMoreThanAHundredWords() {
        assertThat(Heteronyms.shipped().size()).isGreaterThan(200);
    }

    @Test
    void namesOfOurTimeAreKnownInAllForms() {
        assertThat(said("ChatGPT runs on three iPhones in Belém.", Lexicon.EMPTY))
                .isEqualTo("CHAETJHIYPIYTIY AYFOWNZ BAXLEHM");
        assertThat(said("Zelenskyy's visit", Lexicon.EMPTY)).isEqualTo("ZAXLEHNSKIYZ");
    }

    @Test
    void theUsersWordsComeFirst() {
        Lexicon own = LexiconText.of("lives = loyz\niPhone = oy-fuhn").lexicon();

        assertThat(said("She lives with an iPhone.", own)).isEqualTo("LOYZ OYFAXN");
    }

    @Test
    void aNameKeepsItsMarksAndItsPlace() {
        SpokenText spoken = SpokenText.of("An old (iPhone), lost.", guide(Lexicon.EMPTY));

        assertThat(spoken.tokens())
                .extracting(SpokenText.Token::text)
                .containsExactly("An", "old", ",", "iPhone", ",", "lost", ".");
        assertThat(spoken.tokens()).extracting(SpokenText.Token::written).containsExactly(0, 1, 2, 2, 2, 3, 3);
    }

    private static PronunciationGuide guide(Lexicon own) {
        return new PronunciationGuide(own, EnglishGrammar::shared);
    }

    private static String said(String sentence, Lexicon own) {
        return SpokenText.of(sentence, guide(own)).tokens().stream()
                .map(SpokenText.Token::said)
                .filter(Objects::nonNull)
                .map(said -> said.syllables().stream()
                        .map(Syllable::phones)
                        .flatMap(List::stream)
                        .map(Phone::name)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }
}
