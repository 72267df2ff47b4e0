package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTest {
    private static final String FERRY = """
            # Ferry runs aground off Skagen

            Two crew members were hurt when a ferry ran aground off Skagen on Tuesday, the coast guard said in a statement.

            The ship had left Gothenburg at noon with 212 passengers on board. All of them were taken ashore by midnight. Strong winds had
            closed the harbour for two days before. The owner of the line sails the route with three ships. A ferry of the same line burned in
            1990 and was never sailed again. Salvage of the ship will begin on Friday if the wind drops.
            """;

    private static final String SEEDS = """
            Old seeds are cheap. They lie in drawers for years.

            Botanists using a museum's drawers have grown a palm from a seed of 2,000 years in the town of Ketura.

            The palm bears dates that nobody has tasted for eight centuries. Its seed lay in a jar on a dry hill. Most seeds die within ten
            years. Dry air kept this one alive. The team now grows six more palms from the same jar.
            """;

    @Test
    void aReportOpensWithWhoDidWhatWithoutWhoSaidSo() {
        List<String> told = Desk.narration("ferry aground off skagen", FERRY, 25);

        assertThat(told.getFirst())
                .isEqualTo("Two crew members were hurt when a ferry ran aground off Skagen on Tuesday.");
    }

    @Test
    void theSentenceThatBringsTheTopicIsTheLeadWhereTheFirstOnesAreAnOpening() {
        List<String> told = Desk.narration("botanists grow palm from old seed of museum in ketura", SEEDS, 25);

        assertThat(told.subList(0, 2))
                .anyMatch(it -> it.startsWith("Botanists using a museum's drawers have grown a palm"));
    }

    @Test
    void whatTheTitleDoesNotSayStaysWithWhoSaidIt() {
        List<String> told = Desk.narration("ferry line under fire for safety of ships", FERRY, 25);

        assertThat(told).doesNotContain("Two crew members were hurt when a ferry ran aground off Skagen on Tuesday.");
    }
}
