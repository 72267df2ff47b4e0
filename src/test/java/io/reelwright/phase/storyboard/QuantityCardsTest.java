package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.Comparison;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cards make of quantities: they show each as it is, and never one that is no amount. */
class QuantityCardsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A day pass costs $5/month. | $ | 5 | /month | 5
            A day pass costs €3.50/kg. | € | 3.50 | /kg | 3.5
            The plan will cost $1.5M–$2M. | $ | 1.5–2 | million | 2000000
            The day pass costs −$5. | −$ | 5 | '' | 5
            It holds 10⁶ cells of soil. | '' | 10⁶ | '' | 1000000
            It holds 10^6 cells of soil. | '' | 10⁶ | '' | 1000000
            It lost 1 250 000 corals in one summer. | '' | 1,250,000 | '' | 1250000
            It lost 1.250.000 corals in one summer. | '' | 1,250,000 | '' | 1250000
            The lagoon takes 146m bags of sand. | '' | 146 | million | 146
            The field takes 400 m² of seed. | '' | 400 | m² | 400
            The field grew by 3,5 % of its size. | '' | 3.5 | % | 3.5
            The day pass costs R$50. | R$ | 50 | '' | 50
            The day pass costs 50¢. | '' | 50 | ¢ | 50
            """)
    void aNumberCardShowsTheAmountAsItIs(String sentence, String prefix, String shown, String unit, double value) {
        assertThat(number(sentence)).as(sentence).get().satisfies(card -> {
            assertThat(card.prefix()).isEqualTo(prefix);
            assertThat(card.shown()).isEqualTo(shown);
            assertThat(card.unit()).isEqualTo(unit);
            assertThat(card.value()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call the harbour office on +1 555 010 0199 for a seat.",
                "The code of the harbour gate is 4471 for guests.",
                "The office opens at 9:00–17:00 for all guests.",
                "The office moved on 03.05.2026 to the harbour.",
                "The team won the 2015/16 season of the league.",
                "The ratio of salt to water is 16:9 there.",
                "Section 230 of the act protects web hosts.",
                "The Boeing 747 carried more guests than others.",
                "The A380 carried more guests than other planes.",
                "The 401(k) plan covers more workers than others.",
                "King Louis XIV built a palace of mirrors.",
                "Version 2.0.1 of the tool repairs the fault.",
                "The screen has 3,840 × 2,160 points of light.",
                "Plants take in CO₂ and give off O₂ all day.",
                "The 747 is a plane, the 911 a Porsche.",
                "The 787 flew farther than the 350 from Airbus.",
                "The Commodore 64 computer elicits memories.",
                "A child knows that 1 + 1 = 2 in every school.",
                "We know that 5! = 120 is a product.",
                "He left in 1902."
            })
    void whatIsNoAmountIsNeitherANumberNorABar(String sentence) {
        assertThat(number(sentence)).as(sentence).isEmpty();
        assertThat(CardSequence.choices(StoryboardFixtures.scene(sentence)))
                .extracting(CardChoice::card)
                .as(sentence)
                .noneMatch(card -> card instanceof Chart || card instanceof BigNumber || card instanceof Comparison);
    }

    @Test
    void barsKeepTheirRate() {
        SceneCard card = CardSequence.choices(
                        StoryboardFixtures.scene(
                                "The small plan costs $5/month, the large plan costs $9/month and the team plan costs $20/month."))
                .stream()
                .map(CardChoice::card)
                .filter(Chart.class::isInstance)
                .findFirst()
                .orElseThrow();

        assertThat(((Chart) card).bars())
                .extracting(SceneCard.Bar::shown)
                .isEqualTo(List.of("$5/month", "$9/month", "$20/month"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Windows 95 team had 100 people. They won 3 of 5 games, or 60 percent.",
                "A hive has 50,000 bees but its queen lays 2,000 eggs a day.",
                "The team had 100 people, but the office had 50 chairs.",
                "The van costs $30,000 but the fee is $20,000 a year.",
                "The plant makes 300 cars a day, but the yard holds 200 cars."
            })
    void whatIsCountedApartSharesNoAxis(String text) {
        assertThat(CardSequence.choices(StoryboardFixtures.scene(text)))
                .extracting(CardChoice::card)
                .as(text)
                .noneMatch(card -> card instanceof Chart || card instanceof Comparison);
    }

    @Test
    void theSameNounWithDifferentSubjectsIsCompared() {
        assertThat(CardSequence.choices(
                        StoryboardFixtures.scene("The old town has 80 museums, but the new town has 130 museums.")))
                .extracting(CardChoice::card)
                .anyMatch(Comparison.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7 of 10 cats sleep all day. | '' | 7 in 10
            There is <5% rain today. | < | 5
            1,000s of fans came to the show. | '' | 1,000s
            Ten thousand and five hundred men marched to the sea. | '' | 10,500
            The firm earned $30 mil. from its games. | $ | 30
            """)
    void anAmountIsNeverTornOrBared(String sentence, String prefix, String shown) {
        assertThat(number(sentence)).as(sentence).get().satisfies(card -> {
            assertThat(card.prefix()).isEqualTo(prefix);
            assertThat(card.shown()).isEqualTo(shown);
        });
    }

    private static Optional<BigNumber> number(String sentence) {
        return new BigNumberReader().read(StoryboardFixtures.scene(sentence)).map(choice -> (BigNumber) choice.card());
    }
}
