package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Definition;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            A quasar is the bright core of a young galaxy. | Quasar | Bright core of a young galaxy
            Tsunami means harbor wave. | Tsunami | Harbor wave
            Kimchi is a Korean dish of fermented cabbage. | Kimchi | Korean dish of fermented cabbage
            Inflation is a rise in prices. | Inflation | Rise in prices
            A fjord is a narrow inlet of the sea. | Fjord | Narrow inlet of the sea
            Umami is a taste. | Umami | Taste
            A hedge fund is a pool of money for rich investors. | Hedge fund | Pool of money
            Safari means journey. | Safari | Journey
            A quokka is a small marsupial. | Quokka | Small marsupial
            Basalt is a dark rock. | Basalt | Dark rock
            A lighthouse is a tower with a lamp. | Lighthouse | Tower with a lamp
            Photosynthesis is a chemical process in leaves. | Photosynthesis | Chemical process in leaves
            """)
    void aTermHasItsClass(String sentence, String term, String meaning) {
        Definition card = read(sentence).orElseThrow();

        assertThat(card.term()).isEqualTo(term);
        assertThat(card.meaning()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sleep is a problem.",
                "This is a good idea.",
                "The wait is a nightmare.",
                "Honey is a miracle.",
                "It means a lot.",
                "She is a nurse.",
                "Paris is a better choice.",
                "Bread is not a vegetable.",
                "What is a quasar?",
                "That means trouble.",
                "The house is a ruin.",
                "Coffee was a luxury.",
                "Nellie Bly was a reporter.",
                "There is a bridge over the river.",
                "My neighbour is a baker.",
                "Time is money."
            })
    void judgementsAndCertainThingsAreNoDefinitions(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static Optional<Definition> read(String sentence) {
        return new DefinitionReader().read(StoryboardFixtures.scene(sentence)).map(it -> (Definition) it.card());
    }
}
