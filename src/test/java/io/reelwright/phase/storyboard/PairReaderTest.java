package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Item;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which things that are named together are shown together. */
class PairReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We saw a cat and a dog. | 2
            We took bread, cheese and honey. | 3
            It plays Apple Music and Google Maps. | 2
            The smog comes from wind patterns, urban emissions, and rural smoke. | 3
            """)
    void eachThingHasItsRow(String sentence, String shown) {
        assertThat(read(sentence)).extracting(it -> "" + it.items().size()).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The cat slept.", "The idea and the reason were lost.", "The cat ate and slept."})
    void nothingIsShownWithoutAPictureOfEachOrANameOfEach(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void aListWithoutAHeadingIsToldByItsRows() {
        BuildList list = new BuildList("", List.of(new Item("Elm Rail", null, 0.1), new Item("Oak Works", null, 0.8)));

        assertThat(list.words()).isEqualTo("Elm Rail, Oak Works");
    }

    private static List<BuildList> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new PairReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (BuildList) it.card())
                        .toList();
    }
}
