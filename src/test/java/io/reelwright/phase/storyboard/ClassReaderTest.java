package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Definition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences say what a named thing is. */
class ClassReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kowloon, a peninsula of Hong Kong, is crowded. | Kowloon: Peninsula of Hong Kong
            Water moves in a process called osmosis. | Osmosis: Process
            The Sentra is a compact car. | Sentra: Compact car
            """)
    void theNameAndItsClassAreShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Definition::words).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marie Curie, a physicist, won twice.",
                "The Sentra is not a compact car.",
                "The Sentra may be a compact car.",
                "It was a mistake.",
                "The move is a good step.",
                "She called a friend."
            })
    void personsDenialsAndJudgementsAreNoClasses(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static List<Definition> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new ClassReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Definition) it.card())
                        .toList();
    }
}
