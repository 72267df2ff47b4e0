package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.Comparison;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences compare two things by themselves. */
class ComparativeReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Titan is larger than Mercury. | Mercury vs Titan
            Tea is more popular than coffee. | Coffee vs Tea
            Unlike the cat, the dog sleeps at night. | Cat vs Dog
            The shop uses paper instead of plastic. | Plastic vs Paper
            """)
    void theKnownOneStandsFirst(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Comparison::words).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Titan is not larger than Mercury.",
                "Titan may be larger than Mercury.",
                "It is larger than that.",
                "The lake is larger than 40 miles.",
                "Titan is larger.",
                "He would rather sleep."
            })
    void nothingIsComparedThatIsDeniedUncertainOrUnnamed(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void aPronounIsTheSubjectOfTheSentenceBefore() {
        Comparison card = read("Titan is a moon of Saturn.", "It is larger than the planet Mercury.")
                .getFirst();

        assertThat(card.right().name()).isEqualTo("Titan");
        assertThat(card.right().shown()).isEqualTo("larger");
        assertThat(card.left().shown()).isEqualTo("smaller");
        assertThat(card.winner()).isEqualTo(1);
    }

    @Test
    void whatIsSmallerIsNotTheWinner() {
        assertThat(read("Mercury is smaller than Titan.").getFirst().winner()).isZero();
    }

    private static List<Comparison> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new ComparativeReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Comparison) it.card())
                        .toList();
    }
}
