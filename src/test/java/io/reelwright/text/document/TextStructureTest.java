package io.reelwright.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a plain text and Markdown tell of their structure. */
class TextStructureTest {
    private static final String STORY =
            "The mill stood above the river for ninety years. It ground rye for six villages, and nobody paid in coin.";

    @Test
    void theFirstLineIsTheTitle() {
        SourceDocument document = SourceDocument.read("Why the mill stopped\n\n" + STORY);
        assertThat(document.title()).isEqualTo("Why the mill stopped");
        assertThat(document.parts()).containsExactly(new Part.Paragraph(0, STORY));
    }

    @Test
    void theDataAboveAPostAreNoTextThoughAValueHasSeveralLines() {
        assertThat(Shown.parts(
                        "---\ntitle: \"Why the mill stopped\"\ndate: 2021-05-04\nauthors:\n- ida\n- ann\nexcerpt: \"\nThe mill ran for ninety years.\n\nThen came the flood.\"\nhero: false\n---\n"
                                + STORY))
                .containsExactly("P " + STORY);
    }

    @Test
    void aQuestionInTheFirstLineIsTheTitle() {
        assertThat(SourceDocument.read("Can a mill grind stone?\n\n" + STORY).title())
                .isEqualTo("Can a mill grind stone?");
    }

    @Test
    void aSentenceInTheFirstLineIsAParagraph() {
        assertThat(SourceDocument.read(STORY + "\n\n" + "It stopped in 1911.").title())
                .isNull();
    }

    @Test
    void aMarkedHeadingIsTheTitleThoughALabelStandsAboveIt() {
        SourceDocument document = SourceDocument.read("Local history\n\n# Why the mill stopped\n\n" + STORY);
        assertThat(document.title()).isEqualTo("Why the mill stopped");
    }

    @Test
    void theNameOfTheWebsiteIsNoPartOfATitle() {
        assertThat(SourceDocument.read("# Why the mill stopped | Valley Post\n\n" + STORY)
                        .title())
                .isEqualTo("Why the mill stopped");
        assertThat(SourceDocument.read("# Mills of the north - a short history of bread\n\n" + STORY)
                        .title())
                .isEqualTo("Mills of the north - a short history of bread");
    }

    @Test
    void headingsKeepTheirLevels() {
        assertThat(Shown.parts("# Mills\n\n## Water\n\n" + STORY
                        + "\n\n### Wheels\n\nA wheel turned twice a minute.\n\n## Wind\n\nSails came later."))
                .containsExactly(
                        "H2 Water",
                        "P " + STORY,
                        "H3 Wheels",
                        "P A wheel turned twice a minute.",
                        "H2 Wind",
                        "P Sails came later.");
    }

    @Test
    void aShortLineThatStandsAloneAboveAParagraphIsAHeading() {
        assertThat(Shown.parts("The Old Mill\n\n" + STORY
                        + "\n\nThe Last Miller\n\nHe left in spring and took the stones along."))
                .containsExactly("P " + STORY, "H2 The Last Miller", "P He left in spring and took the stones along.");
    }

    @Test
    void anImportantLineAboveAParagraphIsAHeading() {
        assertThat(Shown.parts(
                        "# Mills\n\n" + STORY + "\n\n**Where the water came from**\n\nA ditch led it along the hill."))
                .containsExactly("P " + STORY, "H2 Where the water came from", "P A ditch led it along the hill.");
    }

    @Test
    void numbersOfLinesInAListArticleAreNumbersOfHeadings() {
        String below = "\nIt does more than you think, and it costs nothing at all.\n\n";
        List<String> wanted = List.of("H2 #1 Keep it cold", "H2 #2 Close the lid", "H2 #3 Shake it once");
        for (String mark : List.of("%s. ", "%s) ", "#%s: ", "#%s ", "Tip %s: ", "Step #%s – ", "%s – ")) {
            StringBuilder text =
                    new StringBuilder("How to store milk\n\nMilk spoils because it is warm, and we can do a lot.\n\n");
            String[] tips = {"Keep it cold", "Close the lid", "Shake it once"};
            for (int i = 0; i < tips.length; i++)
                text.append(mark.replace("%s", Integer.toString(i + 1)))
                        .append(tips[i])
                        .append('\n')
                        .append(below);
            assertThat(Shown.parts(text.toString())).as(mark).containsAll(wanted);
            assertThat(SourceDocument.read(text.toString()).listOf()).as(mark).hasSize(3);
        }
    }

    @Test
    void numbersInWordsAreNumbersOfHeadings() {
        assertThat(
                        Shown.parts(
                                "Three rules of bread\n\nOne: Use old dough\n\nIt gives taste to the young one.\n\nTwo: Wait\n\nTime does the work here.\n\nThree: Bake hot\n\nThe crust closes at once."))
                .contains("H2 #1 Use old dough", "H2 #2 Wait", "H2 #3 Bake hot");
    }

    @Test
    void aNumberThatBelongsToTheWordsStays() {
        assertThat(Shown.parts("# Food\n\n## 5 strange facts\n\n" + STORY + "\n\n## 1969 in cheese\n\n"
                        + STORY.substring(0, 48) + "\n\n## 2.5 million loaves\n\nThey were eaten."))
                .contains("H2 5 strange facts", "H2 1969 in cheese", "H2 2.5 million loaves");
    }

    @Test
    void aNumberedListWithoutTextBelowItsItemsStaysAList() {
        assertThat(Shown.parts("To bake, do this:\n\n1. Knead the dough.\n2. Let it rise.\n3. Bake it hot.\n"))
                .containsExactly(
                        "L0 #1 {To bake, do this:} Knead the dough.",
                        "L0 #2 {To bake, do this:} Let it rise.",
                        "L0 #3 {To bake, do this:} Bake it hot.");
    }

    @Test
    void bulletsKeepTheSentenceThatLeadsIntoThem() {
        assertThat(
                        Shown.parts(
                                STORY
                                        + " The miller owned three things:\n\n- a cart\n- a mule\n- a debt\n\nThen came the flood of 1899."))
                .containsExactly(
                        "P " + STORY,
                        "L0 {The miller owned three things:} a cart",
                        "L0 {The miller owned three things:} a mule",
                        "L0 {The miller owned three things:} a debt",
                        "P Then came the flood of 1899.");
    }

    @Test
    void aSentenceWithAColonAboveAParagraphStaysASentence() {
        assertThat(Shown.parts(STORY + "\n\nOne thing was clear:\n\nThe river would come back."))
                .contains("P One thing was clear:", "P The river would come back.");
    }

    @Test
    void itemsBelowItemsKnowTheirDepth() {
        assertThat(Shown.parts("# Mills\n\n- Water mills\n  - with a high wheel\n  - with a low wheel\n- Wind mills\n"))
                .containsExactly("L0 Water mills", "L1 with a high wheel", "L1 with a low wheel", "L0 Wind mills");
    }

    @Test
    void tablesOfPipesTabsAndColumnsKeepHeadAndRows() {
        String wanted = "T [Year, Loaves] [[1890, 400], [1900, 950]]";
        assertThat(Shown.parts(STORY + "\n\n| Year | Loaves |\n|------|-------:|\n| 1890 | 400 |\n| 1900 | 950 |\n"))
                .contains(wanted);
        assertThat(Shown.parts(STORY + "\n\nYear\tLoaves\n1890\t400\n1900\t950\n"))
                .contains(wanted);
        assertThat(Shown.parts(STORY + "\n\nYear   Loaves   Price\n1890   400      1.10\n1900   950      1.20\n"))
                .contains("T [Year, Loaves, Price] [[1890, 400, 1.10], [1900, 950, 1.20]]");
    }

    @Test
    void theLineThatLeadsIntoATableIsItsCaption() {
        assertThat(
                        Shown.parts(
                                STORY
                                        + "\n\nLoaves sold in a year:\n\n| Year | Loaves |\n|---|---|\n| 1890 | 400 |\n| 1900 | 950 |\n"))
                .contains("T Loaves sold in a year: [Year, Loaves] [[1890, 400], [1900, 950]]");
    }

    @Test
    void aTableOfAWikiIsATable() {
        assertThat(Shown.parts(STORY
                        + "\n\n{| class=\"wikitable\"\n! Year !! Loaves\n|-\n| 1890 || 400\n|-\n| 1900 || 950\n|}\n"))
                .contains("T [Year, Loaves] [[1890, 400], [1900, 950]]");
    }

    @Test
    void aTableIsCutAtSixtyRowsAndSixteenColumns() {
        StringBuilder table = new StringBuilder("| No |" + " Value |".repeat(20) + "\n|--|" + "--|".repeat(20) + "\n");
        for (int row = 1; row <= 80; row++)
            table.append("| r")
                    .append(row)
                    .append(" |")
                    .append(" 7 |".repeat(20))
                    .append('\n');
        Part.Table read =
                (Part.Table) SourceDocument.read(STORY + "\n\n" + table).parts().get(1);
        assertThat(read.rows()).hasSize(60).allMatch(row -> row.size() == 16);
        assertThat(read.head()).hasSize(16);
    }

    @Test
    void markedQuotationsAreQuotations() {
        assertThat(Shown.parts(STORY
                        + "\n\n> Whoever owns the water owns the bread.\n> — Ida Brandt, miller\n\nShe said it twice."))
                .containsExactly(
                        "P " + STORY,
                        "Q [Ida Brandt, miller] Whoever owns the water owns the bread.",
                        "P She said it twice.");
    }

    @Test
    void aLineThatIsOneQuotationWithItsSpeakerIsAQuotation() {
        assertThat(Shown.parts(
                        STORY + "\n\n“Bread is patience, and patience is bread.” — Ida Brandt\n\nShe was right."))
                .contains("Q [Ida Brandt] Bread is patience, and patience is bread.");
        assertThat(Shown.parts(
                        STORY + "\n\n\"Bread is patience, and patience is bread.\"\n\n– Ida Brandt\n\nShe was right."))
                .contains("Q [Ida Brandt] Bread is patience, and patience is bread.");
    }

    @Test
    void speechWithinAStoryStaysInItsParagraph() {
        String speech = "“We close on Friday,” said Ida Brandt — and she meant it.";
        assertThat(Shown.parts(STORY + "\n\n" + speech)).contains("P " + speech);
    }

    @Test
    void questionsThatStandOverTheirAnswersAreHeadings() {
        String answer = "The stones were too soft for it, and the miller knew that well before he tried.";
        assertThat(Shown.parts("Questions about mills\n\nCan it grind salt?\n\n" + answer + "\n\nCan it grind bark?\n\n"
                        + answer.replace("soft", "cold")))
                .contains("H2 Can it grind salt?", "H2 Can it grind bark?");
    }

    @Test
    void headingsThatAllTellWhatToDoAreAList() {
        String below = "\n\nThis takes a minute and saves a week of trouble for you.\n\n";
        SourceDocument document =
                SourceDocument.read("# Better bread\n\n## Keep the dough warm" + below + "## Fold it twice"
                        + below.replace("minute", "moment") + "## Bake it hot" + below.replace("minute", "second"));
        assertThat(document.isListArticle()).isTrue();
        assertThat(document.listOf())
                .extracting(entry -> entry.heading().text())
                .containsExactly("Keep the dough warm", "Fold it twice", "Bake it hot");
        assertThat(document.listOf().getFirst().parts()).hasSize(1);
    }

    @Test
    void headingsOfAnArticleAboutOneThingAreNoList() {
        SourceDocument document = SourceDocument.read("# Rye\n\n## History\n\n" + STORY
                + "\n\n## Taxonomy\n\nIt is a grass.\n\n## Cultivation\n\nIt grows on poor soil.\n");
        assertThat(document.headings()).hasSize(3);
        assertThat(document.isListArticle()).isFalse();
    }

    @Test
    void headingsAreAListWhenTheTitlePromisesSoMany() {
        SourceDocument document = SourceDocument.read("# Three breads of the north\n\n## Flatbread\n\n" + STORY
                + "\n\n## Rye bread\n\nIt lasts a month.\n\n## Bark bread\n\nHunger made it.\n");
        assertThat(document.listOf()).hasSize(3);
    }

    @Test
    void aTextThatIsWrappedByHandHasWholeParagraphs() {
        assertThat(
                        Shown.parts(
                                "The mill stood above the river for ninety years. It ground rye for\nsix villages, and nobody paid in coin. When the ice broke in the year\nof the flood, the wheel went with it.\n\nNobody built it again."))
                .containsExactly(
                        "P The mill stood above the river for ninety years. It ground rye for six villages, and nobody paid in coin. When the ice broke in the year of the flood, the wheel went with it.",
                        "P Nobody built it again.");
    }

    @Test
    void linesOfACopiedPageAreParagraphsWithoutEmptyLinesBetween() {
        String longer = STORY
                + " When the ice broke in the year of the flood, the wheel went with it, and the village bought its flour elsewhere.";
        assertThat(Shown.parts(longer + "\n" + longer.replace("mill", "forge") + "\n" + longer.replace("mill", "inn")))
                .hasSize(3);
    }

    @Test
    void indexesCountTheParts() {
        List<Part> parts = SourceDocument.read(
                        "# Mills\n\n" + STORY + "\n\nThey had:\n\n- a cart\n- a mule\n\n## End\n\nIt burned.")
                .parts();
        for (int i = 0; i < parts.size(); i++) assertThat(parts.get(i).index()).isEqualTo(i);
    }
}
