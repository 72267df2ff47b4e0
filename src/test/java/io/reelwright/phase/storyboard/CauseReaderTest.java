package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Process;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the cause of what. */
class CauseReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Many shops closed because the river rose. | River rose → Many shops closed
            The river rose, so the old shops closed. | River rose → Old shops closed
            The northern road was closed due to heavy snow. | Heavy snow → Northern road was closed
            The flight was cancelled because of fog. | Fog → Flight was cancelled
            Longer range will make the cars more popular. | Longer range → More popular cars
            """)
    void isShownCauseFirst(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Process::words).containsExactly(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Many shops did not close because the river rose.",
                "The road might be closed because the river rose.",
                "The loaf was so hard that it broke.",
                "Thanks to everyone who came.",
                "The rent is due to the landlord."
            })
    void isNotShownWhereItIsDeniedOrUncertain(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void entersOnItsOwnWordThoughTheTextTellsTheEffectFirst() {
        Process shown = read("Many shops closed because the river rose.").getFirst();

        assertThat(shown.to().at()).isLessThan(shown.from().at());
    }

    private static List<Process> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new CauseReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Process) it.card())
                        .toList();
    }
}
