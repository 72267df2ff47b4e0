package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words of a beat come beside a card, or stand as its headline. */
class BeatPhraseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The thief was arrested on a San Francisco commuter train. | San Francisco commuter train
            The spacecraft found water on the moon's icy surface.      | Moon's icy surface
            The crew died in a helicopter crash in Afghanistan.        | Helicopter crash in Afghanistan
            The farm earned 36 percent more than before.               | 36 percent
            """)
    void aNameAFigureOrADescribedNounIsShown(String sentence, String shown) {
        assertThat(last(sentence)).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"It was what they had said before.", "They did not have the nuclear launch codes.", "He said so."
            })
    void nothingIsShownThatWouldSayNothingOrTheContrary(String sentence) {
        assertThat(last(sentence)).isEmpty();
    }

    /** Returns what is shown of the second half of a sentence. */
    private static Optional<String> last(String sentence) {
        SceneText scene = StoryboardFixtures.scene(sentence);
        int n = scene.tokens().size();
        return BeatPhrase.in(scene, n / 3, n).map(it -> it.text(scene));
    }
}
