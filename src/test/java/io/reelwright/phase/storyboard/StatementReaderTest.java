package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences show what somebody says without a quotation. */
class StatementReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Analysts expect that sales will double. | analysts expect: Sales will double
            The company said the plant was closed. | company said: The plant was closed
            The message is that meth is a problem. | message is: Meth is a problem
            Experts are confident that sales will double. | experts are confident: Sales will double
            Analysts expect the number of electric cars for sale in the country to grow. | analysts expect: Electric cars to grow
            According to Reuters, the shop was closed. | Reuters according to: The shop was closed
            """)
    void whoSaysWhatIsShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Statement::words).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We will win,” said the coach.",
                "The analysts did not say that sales will double.",
                "I think that sales will double.",
                "Sales doubled in May.",
                "Officials denied that the plant was closed.",
                "The coach said so."
            })
    void nothingIsShownOfQuotationsDenialsAndOpinionsOfNobody(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void whatSomebodyIsLikelyToDoIsNotCutShort() {
        assertThat(
                        read(
                                "Sources told the paper that Russia is unlikely to agree to a cut of its oil output this winter."))
                .noneMatch(it -> it.claim().endsWith("unlikely"));
    }

    private static List<Statement> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new StatementReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Statement) it.card())
                        .toList();
    }
}
