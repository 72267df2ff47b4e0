package io.reelwright.provider.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.MotionBlueprint;
import io.reelwright.picture.PictureIndex;
import io.reelwright.testing.SceneRequests;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a library is asked for. */
class SceneSubjectTest {
    private static final MotionBlueprint PLAIN =
            new MotionBlueprint(MotionBlueprint.Origin.DIRECTION, List.of(), List.of(), 3, 20, List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A medium shot of a bee fanning nectar. The setting is a rustic kitchen with wood and stoneware. | bee, nectar
            A large, striking view of the roman harbour and seawater. Warm light of a late afternoon.       | roman harbour, seawater
            A curious, close look at honey. The film is about bees. Clear daylight with crisp shadows.     | honey
            A woman pours coffee into a white cup, close-up, golden light                                  | woman, coffee, white cup
            A quiet, thoughtful view of patience.                                                          | ''
            Slow motion, shallow depth of field                                                            | ''
            """)
    void thingsThatCanBeSeenAreReadFromThePrompt(String prompt, String words) {
        assertThat(subject(prompt).words()).isEqualTo(words);
    }

    @Test
    void searchesGoFromSpecificToGeneralAndAreNeverTooLong() {
        SceneSubject subject = subject("A view of the roman harbour and seawater.");

        assertThat(subject.queries(100)).containsExactly("roman harbour seawater", "roman harbour", "harbour");
        assertThat(subject.queries(15)).containsExactly("roman harbour", "harbour");
        assertThat(subject("Slow motion").queries(100)).isEmpty();
    }

    private static SceneSubject subject(String prompt) {
        return SceneSubject.of(
                SceneRequests.of(PLAIN, 0, 90, Aspect.TALL).withPrompt(prompt).scene(), PictureIndex.shipped());
    }
}
