package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.EvidenceCard.BeforeAfter;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeforeAfterReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            The price of solar power fell from $359 to $40. | Price of solar power | $359 | $40
            In 2009 solar power cost $359, and by 2019 it cost $40. | - | $359 | $40
            The ticket was $5 and is now $12. | Ticket | $5 | $12
            The share of readers rose from 10 percent to 25 percent in ten years. | Share of readers | 10% | 25%
            The herd shrank from 3,000 to 200 animals. | Herd | 3,000 | 200
            Inflation dropped to 3 percent from 9 percent. | Inflation | 9% | 3%
            The glacier went from 12 km to 9 km. | Glacier | 12 | 9
            The crossing took 14 days in 1840 and 5 days in 1910. | Crossing | 14 | 5
            The reef grew from 4 to 11 metres. | Reef | 4 | 11
            The membership went from 40 to 2,300. | Membership | 40 | 2,300
            The fine was cut from $900 to $300. | Fine | $900 | $300
            A loaf cost 20 cents then and costs 90 cents now. | - | 20 | 90
            In 1950 the city had 2 million people, and in 2020 it had 9 million. | City | 2 million | 9 million
            """)
    void theEarlierValueOfOneThingComesFirst(String sentence, String label, String before, String after) {
        BeforeAfter card = read(sentence).orElseThrow();

        assertThat(card.label()).isEqualTo(label == null ? "" : label);
        assertThat(card.before().shown()).isEqualTo(before);
        assertThat(card.after().shown()).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It takes from 5 to 10 minutes.",
                "The shop is open from 9 to 5.",
                "The war lasted from 1914 to 1918.",
                "He moved from 5th Avenue to 6th Avenue.",
                "Coffee costs $5 and tea costs $3.",
                "Gold rose 5 percent and silver fell 3 percent.",
                "Cook it for 45 to 50 minutes.",
                "The bus runs from 6 a.m. to 11 p.m.",
                "Ages range from 5 to 12 years.",
                "Temperatures vary from 10 to 30 degrees.",
                "The tower is 300 metres high and 80 metres wide.",
                "Nectar is 80 % water, honey only 17 %.",
                "In 2009 coal cost $111, and in 2019 solar power cost $40.",
                "The team won 3 games and lost 12 games.",
                "The goalkeeper now saves 8 of 10 shots."
            })
    void rangesAndValuesOfTwoThingsAreNoChange(String sentence) {
        assertThat(read(sentence)).isEmpty();
    }

    private static Optional<BeforeAfter> read(String sentence) {
        return new BeforeAfterReader().read(StoryboardFixtures.scene(sentence)).map(it -> (BeforeAfter) it.card());
    }
}
