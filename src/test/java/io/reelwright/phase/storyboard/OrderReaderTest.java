package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Ranking;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sentences tell the place that a thing has among others. */
class OrderReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Titan is the second-biggest moon behind Ganymede. | Biggest moon
            Victoria is the largest lake in Africa. | Largest lake
            """)
    void thePlaceIsShown(String sentence, String shown) {
        assertThat(read(sentence)).extracting(Ranking::words).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Titan is not the largest moon.",
                "Tea is the best drink.",
                "It was one of the largest lakes.",
                "The lake is large.",
                "Lake Tana is the fifth-largest lake.",
                "At least three came."
            })
    void noPlaceIsShownForJudgementsDenialsAndOneOfSeveral(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    @Test
    void onlyThePlacesThatTheTextNamesHaveNames() {
        Ranking card = read("Titan is the second-biggest moon behind Ganymede.").getFirst();

        assertThat(card.places()).extracting(bar -> bar.label()).containsExactly("Ganymede", "Titan", "");
        assertThat(card.places()).extracting(bar -> bar.shown()).containsExactly("1st", "2nd", "3rd");
    }

    private static List<Ranking> read(String... sentences) {
        List<SceneText> scenes = IntStream.range(0, sentences.length)
                .mapToObj(i -> StoryboardFixtures.scene(sentences[i], i + 1, false))
                .toList();
        return new OrderReader()
                .read(scenes.getLast(), new Referents(scenes, scenes.size() - 1)).stream()
                        .map(it -> (Ranking) it.card())
                        .toList();
    }
}
