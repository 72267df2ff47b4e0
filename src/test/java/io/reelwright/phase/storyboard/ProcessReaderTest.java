package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Process;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Their starch turns to sugar. | Starch | Sugar
            Bees turn nectar into honey. | Nectar | Honey
            The caterpillar becomes a butterfly. | Caterpillar | Butterfly
            The loaf is hard because the starch is dry. | Dry starch | Hard loaf
            Yeast changes grape juice into wine. | Grape juice | Wine
            The bacteria convert the milk sugar into lactic acid. | Milk sugar | Lactic acid
            Heat transforms the wet clay into hard stone. | Wet clay | Hard stone
            Over centuries the lake became a marsh. | Lake | Marsh
            In the dark the tadpole slowly turns into a frog. | Tadpole | Frog
            Pressure turns carbon into diamonds. | Carbon | Diamonds
            The bread dough becomes a crust. | Bread dough | Crust
            Sunlight is converted into electricity. | Sunlight | Electricity
            """)
    void oneStateBecomesAnother(String sentence, String from, String to) {
        Process card = read(sentence).orElseThrow();

        assertThat(card.from().label()).isEqualTo(from);
        assertThat(card.to().label()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She became a nurse.",
                "The road turns to the left.",
                "He turned to his brother.",
                "They changed their minds.",
                "It became clear that nobody knew.",
                "The plan never turned into a problem.",
                "The idea turned into a success.",
                "London became the capital of finance.",
                "We were late because the train was slow.",
                "He was tired because he had run.",
                "If the milk turns into cheese, stop.",
                "The store became a hit.",
                "He turns fifty in May.",
                "The cat turned into the street.",
                "Ice would become water."
            })
    void turnsOfTheRoadAndOfMindsAreNone(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static Optional<Process> read(String sentence) {
        return new ProcessReader().read(StoryboardFixtures.scene(sentence)).map(it -> (Process) it.card());
    }
}
