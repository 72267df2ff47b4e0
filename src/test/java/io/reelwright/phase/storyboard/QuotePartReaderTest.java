package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.Quote;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which parts of quotations are shown, and whose. */
class QuotePartReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “We will not go home,” said a company spokesperson. | We will not go home
            “The format makes things hard,” Rafael Nadal said. | The format makes things hard
            """)
    void theWordsOfTheQuotationAreShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Quote::text).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He read “A Tale of Two Cities” at night.",
                "The so-called “big one” came.",
                "We will not go home, said a spokesperson.",
                "“We will not go home.”"
            })
    void wordsInMarksThatNobodySaysAreNoQuotation(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void aSpeakerIsToldByWhatHeOrSheIsIfTheTextHasNoName() {
        assertThat(read("“We will not go home,” said a company spokesperson.")
                        .getFirst()
                        .author())
                .isEqualTo("Company spokesperson");
    }

    @Test
    void whatIsLeftOutOfALongQuotationIsAnEllipsis() {
        Quote card = read("“We received an inquiry from the office of the state and we are cooperating in the matter"
                        + " with everybody who asks us about it,” said Ann Lee.")
                .getFirst();

        assertThat(card.text()).endsWith(" …").startsWith("We received");
    }

    private static List<Quote> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new QuotePartReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Quote) it.card())
                        .toList();
    }
}
