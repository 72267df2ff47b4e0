package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Deed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences show who does what to whom. */
class DeedReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Officers arrested the suspect in the hallway. | officers arrested suspect
            The girl was rescued by police. | police rescued girl
            Scientists unveiled a map of the moon. | scientists unveiled map of the moon
            Nissan has revealed a new car. | Nissan has revealed new car
            The bad weather led to a fire. | bad weather led to fire
            The farmer opened the door and found a cat. | farmer found cat
            """)
    void whoDoesWhatToWhomIsShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Deed::words).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Officers never arrested the suspect.",
                "The officers might arrest the suspect.",
                "If police arrest the suspect, he will talk.",
                "The map is a large one.",
                "She has a car.",
                "The police arrested him.",
                "It rained for seven days.",
                "The man said returning to the moon was costly.",
                "The chance took place again.",
                "No officer arrested the suspect.",
                "Heat the pears, then add honey to the bowl.",
                "The sale starts in Feb. 14."
            })
    void nothingIsShownOfWhatIsDeniedUncertainOrNoDeed(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void aPronounIsTheSubjectThatWasNamedBefore() {
        assertThat(read("The officers entered the hotel.", "They arrested the suspect."))
                .extracting(Deed::words)
                .containsExactly("officers arrested suspect");
    }

    @Test
    void aPronounMaySpeakOfASubjectOfItsOwnSentence() {
        assertThat(read("The officers said they had arrested the suspect."))
                .extracting(Deed::words)
                .containsExactly("officers had arrested suspect");
    }

    @Test
    void aPronounThatAgreesWithNothingNamesNobody() {
        assertThat(read("The officers entered the hotel.", "It burned the house."))
                .isEmpty();
    }

    private static List<Deed> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new DeedReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Deed) it.card())
                        .toList();
    }
}
