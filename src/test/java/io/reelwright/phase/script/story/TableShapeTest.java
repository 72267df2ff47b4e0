package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that answers the topic is told: what is measured, the highest and the lowest, the rows that are asked for. */
class TableShapeTest {
    private static final String LAMPS = """
            # How long do lamps last?

            A lamp ends when its wire or its chip gives up. Heat is the enemy of both, and a lamp in a closed globe dies years before its time.

            Life of a lamp in hours:

            | Lamp | Life expectancy | Price |
            |---|---|---|
            | Candle bulb | 1,000 hours | $2 |
            | Halogen spot | 2,500 hours | $4 |
            | Tube light | 9,000 hours | $6 |
            | Neon sign | 12,000 hours | $90 |
            | Diode strip | 40,000 hours | $15 |

            Most people change a lamp too late. Dust on the glass takes away a tenth of the light within a year.
            """;

    private static final String TOWNS = """
            # The best towns to swim in

            Clean water is tested every week between May and September. The coast guard publishes what it finds.

            Towns by quality of water:

            | Rank | Town |
            |---|---|
            | 1 | Brayton |
            | 2 | New Harbour |
            | 3 | Old Ferry |
            | 4 | Holm |
            """;

    private static String told(String topic, String source) {
        return String.join(" ", Desk.narration(topic, source, 40));
    }

    @Test
    void aQuestionForAMeasureIsAnsweredFromTheTable() {
        String told = told("How long do lamps last?", LAMPS);

        assertThat(told).contains("The figures show how long lamps last.", "1,000 hours", "40,000 hours");
    }

    @Test
    void theColumnFollowsTheTopic() {
        assertThat(told("How much do lamps cost?", LAMPS)).contains("$2", "$90").doesNotContain("1,000 hours");
    }

    @Test
    void theFirstSentenceHasTheMostStrikingRow() {
        assertThat(Desk.narration("How long do lamps last?", LAMPS, 40).getFirst())
                .contains("diode strip");
        assertThat(Desk.narration("Cheapest lamps by price", LAMPS, 40).getFirst())
                .isNotEmpty();
    }

    @Test
    void aRowThatTheTopicNamesComesFirst() {
        assertThat(Desk.narration("How long does a neon sign last?", LAMPS, 40).getFirst())
                .isEqualTo("For the neon sign, it is 12,000 hours.");
    }

    @Test
    void whenTimeIsShortTheHighestAndTheLowestAreTold() {
        List<String> told = Desk.narration("How long do lamps last?", LAMPS, 16);

        assertThat(String.join(" ", told)).contains("40,000 hours", "1,000 hours");
    }

    @Test
    void ranksAreToldFromTheFirstOn() {
        assertThat(told("Best towns to swim in", TOWNS))
                .contains("Number one is Brayton.", "First is Brayton, second New Harbour and third Old Ferry.");
    }

    @Test
    void aTopicThatAsksForNoFiguresIsNotAnsweredWithATable() {
        assertThat(told("Why do lamps die?", LAMPS)).doesNotContain("12,000");
    }

    @Test
    void aTableAboutSomethingElseIsNotTold() {
        assertThat(told("How old is the coast guard?", LAMPS)).doesNotContain("12,000");
    }
}
