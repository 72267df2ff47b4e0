package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Deed;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How one thing is related to another one. */
class RelationReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The surge is part of a dangerous pollution problem. | surge / is part of / dangerous pollution problem
            The government has been active in addressing the concerns. | government / has been active in addressing / concerns
            Hibernation would take place in small pods. | hibernation / would take place in / small pods
            People tend to be particularly interested in old maps. | people / tend to be interested in / old maps
            The cabin was full of water. | cabin / was full of / water
            The next two games were tough. | next two games / were / tough
            The deal could be the beginning of a new trend. | deal / could be the beginning of / new trend
            The valuations are supported by a combination of factors. | valuations / are supported by / factors
            """)
    void isToldInTheWordsBetweenThem(String sentence, String shown) {
        assertThat(read(sentence)).extracting(RelationReaderTest::parts).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The surge is not part of the problem.",
                "If the cabin is full of water, nobody sleeps.",
                "No doctor is interested in the case.",
                "The map is a large one.",
                "He says that the plan failed.",
                "It rained for seven days.",
                "Few towns were ready."
            })
    void isNotToldWhereItIsDeniedOrConditional(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void belongsToTheThingOfWhichAPronounSpeaks() {
        assertThat(read("The old bridge was closed in May.", "It is full of holes."))
                .extracting(RelationReaderTest::parts)
                .containsExactly("old bridge / is full of / holes");
    }

    private static String parts(Deed deed) {
        return deed.by().name() + " / " + deed.verb() + " / " + deed.to().name();
    }

    private static List<Deed> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new RelationReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Deed) it.card())
                        .toList();
    }
}
