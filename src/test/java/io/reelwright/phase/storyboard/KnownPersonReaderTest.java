package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Portrait;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a person is shown again. */
class KnownPersonReaderTest {
    @ParameterizedTest
    @ValueSource(strings = {"Suter saw the frustration.", "Ryan Suter saw it.", "The goalie saw it."})
    void whoWasNotNamedInFullBeforeIsNotShown(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void aLastNameIsThePersonWhoWasNamedInFull() {
        assertThat(read("The defenseman Ryan Suter joked about it.", "Later Suter saw the frustration."))
                .extracting(Portrait::name)
                .containsExactly("Ryan Suter");
    }

    @Test
    void aLastNameThatIsNoSubjectIsNotShown() {
        assertThat(read("The defenseman Ryan Suter joked about it.", "The crowd cheered for Suter."))
                .isEmpty();
    }

    private static List<Portrait> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new KnownPersonReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Portrait) it.card())
                        .toList();
    }
}
