package io.reelwright.phase.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Niche;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicheClassifierTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why honey never spoils | FOOD
            How coffee wakes you up | FOOD
            The secret of sourdough bread | FOOD
            Why onions make you cry | FOOD
            Chocolate before it was sweet | FOOD
            How to cook the perfect egg | FOOD
            Why pizza tastes better cold | FOOD
            The computer that landed on the Moon | TECHNOLOGY
            How encryption keeps a password safe | TECHNOLOGY
            How GPS finds your phone | TECHNOLOGY
            What a transistor does | TECHNOLOGY
            Robots that learn from us | TECHNOLOGY
            Why batteries get old | TECHNOLOGY
            How the internet crosses the ocean floor | TECHNOLOGY
            How compound interest makes money grow | FINANCE
            What inflation does to savings | FINANCE
            Index funds explained | FINANCE
            How to pay off debt | FINANCE
            Bitcoin vs gold | FINANCE
            Your first budget | FINANCE
            Why the sky is blue | SCIENCE
            What is inside an atom | SCIENCE
            How black holes bend light | SCIENCE
            Why planets are round | SCIENCE
            The smallest particle we know | SCIENCE
            How DNA stores a body | SCIENCE
            The sound of gravity | SCIENCE
            How the Romans built roads | HISTORY
            The fall of the Aztec empire | HISTORY
            Cleopatra was not Egyptian | HISTORY
            The shortest war in history | HISTORY
            Why castles have moats | HISTORY
            The pyramid builders | HISTORY
            How the Vikings navigated | HISTORY
            How much sleep do you need | HEALTH
            Ten minutes of stretching a day | HEALTH
            What stress does to the body | HEALTH
            Vitamin D in winter | HEALTH
            Why your back hurts | HEALTH
            Breathing against anxiety | HEALTH
            Is walking enough exercise | HEALTH
            Three days in Lisbon | TRAVEL
            The best train journeys in Europe | TRAVEL
            Backpacking through Vietnam | TRAVEL
            How to pack one small bag for a trip | TRAVEL
            A weekend in Kyoto | TRAVEL
            Hidden beaches of Portugal | TRAVEL
            The lighthouse keepers who vanished | STORYTELLING
            A ghost story from the moor | STORYTELLING
            The legend of the flying Dutchman | STORYTELLING
            The unsolved mystery of the stranger on the beach | STORYTELLING
            The curse of the old mill | STORYTELLING
            Election results explained | NEWS
            What the new climate policy changes | NEWS
            Parliament votes on the border treaty today | NEWS
            Breaking: ministers announce a new tariff | NEWS
            How to stop procrastinating | MOTIVATION
            Discipline beats talent | MOTIVATION
            Five habits of confident people | MOTIVATION
            Why failure is the way to success | MOTIVATION
            Start before you are ready, your goals cannot wait | MOTIVATION
            How octopuses hide | NATURE
            Wolves changed a river | NATURE
            The longest bird migration | NATURE
            What coral reefs need | NATURE
            Why penguins huddle | NATURE
            Why flamingos are pink | NATURE
            Inside an ant colony | NATURE
            The history of the Suez Canal | HISTORY
            The forest that talks underground | NATURE
            """)
    void theTopicTellsItsNiche(String topic, Niche niche) {
        assertThat(NicheClassifier.of(topic, "")).isEqualTo(niche);
    }

    @Test
    void yearsOfLongAgoOutweighTheNameOfAPlace() {
        String text = "It was 1666. In 1667 an act was passed, and between 1675 and 1710 the church was rebuilt.";

        assertThat(NicheClassifier.of("The Great Fire of London", text)).isEqualTo(Niche.HISTORY);
    }
}
