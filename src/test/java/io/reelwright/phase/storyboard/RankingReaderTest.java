package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.Ranking;
import io.reelwright.campaign.SceneCard.Bar;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankingReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Norway won most medals with 37, ahead of Germany with 27 and Canada with 26. | Norway, Germany, Canada
            The Nile is the longest river with 6,650 km, followed by the Amazon with 6,400 km and the Yangtze with 6,300 km. | Nile, Amazon, Yangtze
            China burns the most coal with 4 billion tons, India follows with 1 billion tons. | China, India
            Cheetahs reach 110 km, lions 80 km and elephants 40 km. | Cheetahs, Lions, Elephants
            Almonds hold 21 g, peanuts 26 g and walnuts 15 g. | Peanuts, Almonds, Walnuts
            Whales sleep 4 hours, cats sleep 13 hours and bats sleep 19 hours. | Bats, Cats, Whales
            """)
    void theBestPlaceComesFirst(String sentence, String names) {
        Ranking card = read(sentence).orElseThrow();

        assertThat(card.places().stream().map(Bar::label)).containsExactly(names.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In 1990 it was 5 percent, in 2000 it was 9 percent and in 2010 it was 14 percent.",
                "It took 3 days, 4 hours and 5 minutes.",
                "Add 200 g of flour, 100 g of sugar and 50 g of butter.",
                "First, boil the water.",
                "She came second.",
                "Most people sleep 7 hours.",
                "The first flight lasted 12 seconds.",
                "They sold 5 cars.",
                "A typical jar is 38 % fructose, 31 % glucose and 17 % water.",
                "Children need 10 hours, adults need 8 hours.",
                "The first house has 3 rooms and the second house has 900 rooms.",
                "Tokyo is the largest city with 37 million people, Delhi has 33 million and Shanghai has 29 million.",
                "Spain leads with 12 titles, Italy has 9 and France has 4.",
                "In 1911 Amundsen was first.",
                "Most of the 300 houses burned in 2 hours."
            })
    void whatIsCountedOrComesInTimeIsNoRanking(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static Optional<Ranking> read(String sentence) {
        return new RankingReader().read(StoryboardFixtures.scene(sentence)).map(it -> (Ranking) it.card());
    }
}
