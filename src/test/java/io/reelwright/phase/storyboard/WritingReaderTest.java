package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Document;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pieces of writing are shown with whose they are. */
class WritingReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The report in the Argus Leader was long. | Report Argus Leader
            In a joint statement published Oct. 25, they agreed. | Joint statement Oct. 25
            The lawsuit against Apple was dropped. | Lawsuit Apple
            """)
    void theWritingAndItsOwnerAreShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Document::words).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The report was long.",
                "They agreed to the plan.",
                "The report card was good.",
                "The reports came on Monday."
            })
    void aWritingOfNobodyIsNotShown(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static List<Document> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new WritingReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Document) it.card())
                        .toList();
    }
}
