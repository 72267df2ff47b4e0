package io.reelwright.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables that lost their lines when a page was copied are tables again; what only looks so is not. */
class PastedTableTest {
    private static final String STORY =
            "The mill stood above the river for ninety years. It ground rye for six villages, and nobody paid in coin.";
    private static final String WANTED =
            "T [Grain, Price, Sold] [[Rye, $4, 120 tons], [Oats, $3, 85 tons], [Barley, $5, 40 tons]]";

    private static String table(String cell, String row) {
        return String.join(
                row,
                String.join(cell, "Grain", "Price", "Sold"),
                String.join(cell, "Rye", "$4", "120 tons"),
                String.join(cell, "Oats", "$3", "85 tons"),
                String.join(cell, "Barley", "$5", "40 tons"));
    }

    @Test
    void oneCellInEachLineIsATable() {
        assertThat(Shown.parts(STORY + "\n\n" + table("\n\n", "\n\n") + "\n\n" + STORY.replace("mill", "forge")))
                .contains(WANTED);
        assertThat(Shown.parts(STORY + "\n\n" + table("\n", "\n") + "\n\n" + STORY.replace("mill", "forge")))
                .contains(WANTED);
    }

    @Test
    void barsInLinesOfTheirOwnPartCells() {
        assertThat(Shown.parts(STORY + "\n\n" + table("\n|\n", "\n\n") + "\n\n" + STORY.replace("mill", "forge")))
                .contains(WANTED);
        assertThat(Shown.parts(STORY + "\n\n" + table("\n\n|\n\n", "\n\n") + "\n\n" + STORY.replace("mill", "forge")))
                .contains(WANTED);
    }

    @Test
    void rowsWithEmptyLinesBetweenThemAreATable() {
        for (String cell : List.of(" | ", "\t"))
            assertThat(Shown.parts(STORY + "\n\n" + table(cell, "\n\n") + "\n\n" + STORY.replace("mill", "forge")))
                    .as(cell)
                    .contains(WANTED);
    }

    @Test
    void ranksAreTheFirstColumn() {
        assertThat(Shown.parts(STORY + "\n\nRank\n\nTown\n\n1\n\nBrayton\n\n2\n\nNew Harbour\n\n3\n\nOld Ferry\n\n"
                        + STORY.replace("mill", "forge")))
                .contains("T [Rank, Town] [[1, Brayton], [2, New Harbour], [3, Old Ferry]]");
    }

    @Test
    void aTableWithSentencesTellsThemBelowHeadings() {
        assertThat(
                        Shown.parts(
                                STORY
                                        + "\n\nMill | Year | What it did\n\nBrayton | 1890 | It ground rye for six villages along the river.\n\nOld Ferry | 1901 | It sawed the timber for the whole coast.\n\nHolm | 1911 | It pumped the water out of the polder.\n"))
                .containsSubsequence(
                        "H6 Brayton, 1890",
                        "P It ground rye for six villages along the river.",
                        "H6 Old Ferry, 1901",
                        "P It sawed the timber for the whole coast.");
    }

    @Test
    void aPoemIsNoTable() {
        assertThat(
                        Shown.parts(
                                STORY
                                        + "\n\nThe wheel goes round\n\nThe river sings\n\nThe bread is brown\n\nThe evening brings\n\nA light to town\n\nOn silver wings"))
                .noneMatch(it -> it.startsWith("T "));
    }

    @Test
    void amountsOfARecipeAreNoTable() {
        assertThat(Shown.parts(STORY
                        + "\n\n500 grams of rye flour\n\n330 grams of lukewarm water\n\n50 grams of old dough\n\n9 grams of salt\n\n"
                        + STORY))
                .noneMatch(it -> it.startsWith("T "));
    }

    @Test
    void linesOfAListAreNoTable() {
        assertThat(Shown.parts(STORY + "\n\n- Rye\n- 40 sacks\n- Oats\n- 30 sacks\n- Barley\n- 20 sacks\n"))
                .noneMatch(it -> it.startsWith("T "));
    }

    @Test
    void subtitlesAreNoTable() {
        assertThat(
                        Shown.parts(
                                "1\n00:00:01,000 --> 00:00:04,000\nThe wheel goes round\n\n2\n00:00:04,000 --> 00:00:08,000\nThe river sings\n\n3\n00:00:08,000 --> 00:00:12,000\nThe bread is brown\n"))
                .noneMatch(it -> it.startsWith("T "));
    }
}
