package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.Comparison;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What something is not, beside what it is. */
class ContrastReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The drone is not a toy but a tool. | Toy / Tool
            The drone is a tool, not a toy.    | Toy / Tool
            They need not soldiers but teachers. | Soldiers / Teachers
            """)
    void standsBesideIt(String sentence, String shown) {
        assertThat(read(sentence))
                .extracting(it -> it.left().name() + " / " + it.right().name())
                .containsExactly(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The drone is not only a toy but a tool.",
                "The drone is not a toy.",
                "The drone did not fly, but the kite did.",
                "Not all birds but some bats are blind.",
                "It is not clear."
            })
    void isNotReadIntoOtherDenials(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static List<Comparison> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new ContrastReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Comparison) it.card())
                        .toList();
    }
}
