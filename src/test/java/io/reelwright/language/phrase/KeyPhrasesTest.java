package io.reelwright.language.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.testing.RandomText;
import io.reelwright.text.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPhrasesTest {
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "the", "a", "an", "of", "to", "and", "or", "but", "with", "its", "their", "his", "her", "is", "are", "was",
            "were", "that", "which", "who", "than", "because", "if", "not", "very", "more", "worth", "due", "such");

    private final KeyPhrases phrases = KeyPhrases.english();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bakery at the harbour sold 4,300 loaves a day during the strike. | The bakery sold 4,300 loaves a day
            The price of cocoa beans has fallen by 40 % since last spring. | The price has fallen by 40 %
            Nearly half of all bicycles in the town are never locked. | Nearly half of all bicycles
            The old theory about the comet is completely wrong. | The old theory is completely wrong
            She became the first woman to row across the lake. | First woman to row across the lake
            The tunnel was closed, but the workers found another way out. | The workers found another way out
            A camel can drink forty litres of water in ten minutes. | A camel can drink forty litres of water
            """)
    void theBestPhraseTellsWhatTheSentenceTells(String sentence, String phrase) {
        assertThat(best(sentence)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sailors once believed that the island was moving. | The island was moving
            The pilot did not lower the wheels. | Lower the wheels
            Nobody claims that the bridge will fall. | The bridge will fall
            Unless the frost comes early, the harvest will be good. | The frost comes early
            Unlike cats, foxes can hear a mouse below the snow. | Cats
            Few of the letters were ever opened. | Letters
            """)
    void whatASentenceDoesNotStateIsNotChosen(String sentence, String untrue) {
        assertThat(best(sentence)).isNotEqualTo(untrue);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lid of the jar was hidden in the cellar of the house.",
                "He gave the keys to his brother and the money to the church.",
                "It is one of the oldest clocks that still run.",
                "They were so tired that nobody spoke.",
                "The answer depends on who asks, when they ask and why."
            })
    void noPhraseEndsInTheMiddle(String sentence) {
        assertThat(of(sentence)).allSatisfy(phrase -> {
            List<Token> words = Token.of(phrase.text());
            assertThat(FUNCTION_WORDS).doesNotContain(words.getLast().lower());
            assertThat(words).hasSizeLessThanOrEqualTo(8);
            assertThat(phrase.text()).hasSizeLessThanOrEqualTo(46);
        });
    }

    @Test
    void wordsOfTheTopicTellLess() {
        String sentence = "Honey draws water out of every microbe.";

        assertThat(phrases.of(EnglishGrammar.shared().read(sentence), "honey microbe")
                        .getFirst()
                        .worth())
                .isLessThan(of(sentence).getFirst().worth());
    }

    @Test
    void offsetsNameTheWordsInTheSentence() {
        String sentence = "In 1812 the ship left with 300 barrels of salt.";

        assertThat(of(sentence)).isNotEmpty().allSatisfy(phrase -> {
            assertThat(phrase.begin()).isBetween(0, phrase.end() - 1);
            assertThat(phrase.end()).isLessThanOrEqualTo(sentence.length());
            Token last = Token.of(phrase.text()).getLast();
            assertThat(sentence.substring(phrase.begin(), phrase.end()).toLowerCase(Locale.ROOT))
                    .endsWith(last.lower());
        });
    }

    @Test
    void anyTextHasPhrasesWithinTheLimitsOrNone() {
        RandomText.sentences(20, 150).forEach(text -> {
            assertThat(of(text)).as(text).allSatisfy(phrase -> {
                assertThat(phrase.text()).hasSizeBetween(1, 46);
                assertThat(FUNCTION_WORDS)
                        .doesNotContain(Token.of(phrase.text()).getLast().lower());
            });
        });
    }

    private String best(String sentence) {
        return of(sentence).getFirst().text();
    }

    private List<KeyPhrase> of(String sentence) {
        return phrases.of(EnglishGrammar.shared().read(sentence), "");
    }
}
