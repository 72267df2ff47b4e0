package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Portrait;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which persons are shown who are no subjects. */
class NamedPersonReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            He met the physicist Marie Curie. | Marie Curie
            They interviewed the captain Manuel Neuer. | Manuel Neuer
            """)
    void aPersonWithARoleIsShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Portrait::name).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The letter was sent to Marie Curie.",
                "He met the physicist.",
                "He went to San Diego.",
                "He bought a Ralph Lauren shirt."
            })
    void aPassingNameIsNotShown(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Foreign Secretary Dominic Raab defended the party. | Dominic Raab | Foreign Secretary
            Patrick Carlineo, 55, could face prison.           | Patrick Carlineo | Aged 55
            """)
    void theRoleIsWhatStandsBeforeTheNameElseTheAge(String sentence, String name, String role) {
        assertThat(read(sentence)).extracting(Portrait::name).containsExactly(name);
        assertThat(read(sentence)).extracting(Portrait::role).containsExactly(role);
    }

    @Test
    void personsWhoActTogetherAreEachShown() {
        assertThat(read("Paul Simmons and John McFee will tour together."))
                .extracting(Portrait::name)
                .containsExactly("Paul Simmons", "John McFee");
    }

    private static List<Portrait> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new NamedPersonReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Portrait) it.card())
                        .toList();
    }
}
