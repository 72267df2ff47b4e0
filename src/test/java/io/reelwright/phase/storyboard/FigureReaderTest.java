package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.BigNumber;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which figures are shown with what they count. */
class FigureReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Crude oil fell 3.38% today. | 3.38
            It has a 16-inch screen. | 16
            Two people died in the storm. | 2
            It is the seventh car of its kind. | 7
            He scored in his 10th game. | 10
            """)
    void theFigureIsShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(BigNumber::shown).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody came to the party.",
                "The first one won.",
                "It lasted half a century.",
                "Did 40 people come?"
            })
    void noFigureIsReadIntoOtherWords(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void aFigureWithoutANounHasTheSubjectAndTheVerbOfItsClause() {
        BigNumber card = read("Crude oil fell 3.38%.").getFirst();

        assertThat(card.label()).isEqualTo("Crude oil fell");
    }

    @Test
    void aPlaceBeforeTheSubjectIsNotToldAsTheSubject() {
        assertThat(read("In water light slows to 2.25×10⁸ m/s."))
                .extracting(BigNumber::label)
                .doesNotContain("Water light slows");
    }

    @Test
    void theNumberOfMoleculesInAFormulaIsNoFigureOfItsOwn() {
        assertThat(read("Yeast turns sugar into 2 C₂H₅OH and 2 CO₂.")).isEmpty();
    }

    @Test
    void aPlaceInAnOrderIsNoCount() {
        assertThat(read("It is the seventh car of its kind.").getFirst().prefix())
                .isEqualTo("No. ");
    }

    @Test
    void anAgeIsNoCount() {
        assertThat(read("Patrick Carlineo, 55, could face prison.")).isEmpty();
    }

    @Test
    void aFigureKeepsTheWordsThatBoundIt() {
        assertThat(read("The jury deliberated for less than 10 minutes.")
                        .getFirst()
                        .kicker())
                .isEqualTo("Less than");
    }

    private static List<BigNumber> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new FigureReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (BigNumber) it.card())
                        .toList();
    }
}
