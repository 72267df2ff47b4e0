package io.reelwright.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Heads of pages in a text that was copied from a PDF, without any sign of where a page ends. */
class PageFurnitureTest {
    private static final String BEGIN =
            "The life of bees\n\nBees are small insects that live in large groups, and most of the work in the hive\n"
                    + "is done by the workers, who are all female and live for about six weeks in the sum-\n";
    private static final String MIDDLE =
            "mer. In winter they live for months. A hive can hold forty thousand bees at its best\n"
                    + "and it needs twenty kilograms of honey to come through the cold months of the year.\n"
                    + "Honey is made from nectar. The water in it is fanned away until less than a fifth is\n"
                    + "left, and then the cell is closed with wax. Many flowers are visited for one spoon of\n"
                    + "it, and the bees that visit them fly many miles for each of the spoons of honey that\n";
    private static final String END = "they make in the hive.\n";

    @Test
    void aHeadThatStandsWithinSentencesIsLeftOut() {
        PlainText.Reading reading =
                PlainText.source(BEGIN + "Journal of Bees 12, p. 4\n" + MIDDLE + "Journal of Bees 12, p. 5\n" + END);

        assertThat(texts(reading).getLast())
                .contains("six weeks in the summer. In winter", "spoons of honey that they make in the hive.")
                .doesNotContain("Journal");
        assertThat(reading.leftOut()).extracting(LeftOut::kind).containsOnly(LeftOut.Kind.PAGE_FURNITURE);
    }

    @Test
    void theTitleStaysWhereItOpensTheText() {
        PlainText.Reading reading =
                PlainText.source(BEGIN + "The life of bees\n12\n" + MIDDLE + "The life of bees\n13\n" + END);

        assertThat(texts(reading)).first().isEqualTo("The life of bees");
        assertThat(String.join(" ", texts(reading)).split("The life of bees", -1))
                .hasSize(2);
    }

    @Test
    void aLineThatIsRepeatedBetweenSentencesIsKept() {
        String chorus = "Row your boat\n\nThe river is wide and slow.\n\nIt goes on for miles.\n\nThe sun is out.\n\n";
        PlainText.Reading reading = PlainText.source(chorus + chorus + "So it ends.");

        assertThat(reading.leftOut()).isEmpty();
        assertThat(texts(reading)).filteredOn("Row your boat"::equals).hasSize(2);
    }

    private static List<String> texts(PlainText.Reading reading) {
        return reading.blocks().stream().map(PlainText.Block::text).toList();
    }
}
