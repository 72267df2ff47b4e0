package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.Comparison;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which results of matches are shown. */
class ScoreReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Wild beat the Sabres 4-1. | Wild 4 Sabres 1
            The Sabres lost to the Wild 4-1. | Sabres 1 Wild 4
            """)
    void eachSideHasItsPoints(String sentence, String shown) {
        assertThat(read(sentence))
                .extracting(it -> it.left().name() + " " + it.left().shown() + " "
                        + it.right().name() + " " + it.right().shown())
                .contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Wild did not beat the Sabres 4-1.",
                "The Wild played the Sabres.",
                "It was open in 1914-18.",
                "The Wild beat the Sabres.",
                "They tied 2-2."
            })
    void noResultIsShownWithoutAWinnerAndALoser(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static List<Comparison> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new ScoreReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Comparison) it.card())
                        .toList();
    }
}
