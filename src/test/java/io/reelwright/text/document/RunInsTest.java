package io.reelwright.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels before the first sentence of a paragraph are not spoken with it. */
class RunInsTest {
    private static final String SENTENCE = "The harbour froze in one night, and nobody had seen that before.";
    private static final String AFTER = "In spring the ice broke with a noise that was heard in three villages.";

    @Test
    void aBulletWrittenBeforeAParagraphOfAPageIsLeftOut() {
        String page = "<html><body><article><h1>Ice</h1><p>• " + SENTENCE + "</p><p>• " + AFTER
                + "</p></article></body></html>";

        assertThat(Shown.parts(page)).noneMatch(it -> it.contains("•")).anyMatch(it -> it.contains(SENTENCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summary ",
                "SUMMARY: ",
                "Bottom line: ",
                "Key takeaway: ",
                "Pro tip: ",
                "Note: ",
                "Update – ",
                "Did you know? | ",
                "NEW DELHI: ",
                "NORTH HARBOUR, MAINE: ",
                "Washington, DC, United States: ",
                "Tromso, Norway — ",
                "Dekalb, Ill. — ",
                "DEAR RUTH: ",
                "Dear Ruth, ",
                "UP CLOSE: "
            })
    void isLeftOut(String label) {
        assertThat(Shown.parts(label + SENTENCE + "\n\n" + AFTER))
                .as(label)
                .containsExactly("P " + SENTENCE, "P " + AFTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Summary judgment came in May, and the harbour was sold.",
                "The summary: nobody knew whose ship it was.",
                "One thing was clear: The harbour would freeze again.",
                "NASA bought the harbour, and it never told anybody why.",
                "Ruth, Ida and Ann — all three of them pilots — crossed the bay on foot.",
                "Tip the boat and the water runs out by itself."
            })
    void staysInTheSentence(String sentence) {
        assertThat(Shown.parts(AFTER + "\n\n" + sentence + "\n\n" + SENTENCE)).contains("P " + sentence);
    }

    @Test
    void anAddressOfAPictureIsNoWordOfAMessage() {
        assertThat(Shown.parts(
                        AFTER + "\n\n" + SENTENCE + " pic.twitter.com/aB3dE\n\n" + AFTER.replace("spring", "May")))
                .contains("P " + SENTENCE);
    }

    @Test
    void severalNamesBeforeSentencesAreTheHeadingsOfAList() {
        String given = "Three ways to keep a harbour open\n\n" + SENTENCE
                + "\n\nSaltwater pumps: Warm water from the bottom is led to the top.\n\nIcebreakers: They sail every six hours in the coldest weeks.\n\nBubble curtains: Air from a pipe keeps the surface moving all night.";
        assertThat(Shown.parts(given))
                .contains("H2 #1 Saltwater pumps", "H2 #2 Icebreakers", "H2 #3 Bubble curtains")
                .contains("P They sail every six hours in the coldest weeks.");
        assertThat(SourceDocument.read(given).listOf()).hasSize(3);
    }

    @Test
    void namesOfWorksOverParagraphsAreTheHeadingsOfAList() {
        String below =
                "\n\nA pilot sails through the ice of a whole winter, and the players decide at every turn which channel he takes and what he leaves behind.\n\n";
        assertThat(Shown.parts("Three games about ice\n\n" + SENTENCE + "\n\n“White Bay” ($20)" + below + "“The Pilot”"
                        + below.replace("pilot", "captain") + "“Frost Line” ($5)" + below.replace("pilot", "keeper")))
                .contains("H2 #1 “White Bay” ($20)", "H2 #2 “The Pilot”", "H2 #3 “Frost Line” ($5)");
    }

    @Test
    void aLabelThatComesAgainAndAgainIsNoHeading() {
        StringBuilder given = new StringBuilder("Three ways to cross the ice\n\n");
        for (String way : List.of("Skates", "Sledge", "Boat"))
            given.append("## ")
                    .append(way)
                    .append("\n\nAdvantage: The ")
                    .append(way)
                    .append(" needs no more than one person to move it.\n\nPrice: Any smith of the village builds a ")
                    .append(way)
                    .append(" for two coins.\n\nDanger: Nobody sees where the ice is thin from a ")
                    .append(way)
                    .append(".\n\n");
        assertThat(Shown.parts(given.toString()))
                .contains("H2 Skates", "P The Skates needs no more than one person to move it.")
                .noneMatch(it -> it.contains("Advantage"));
    }

    @Test
    void aHeadingInTheSameParagraphOfAPageIsNoPartOfTheSentenceBelowIt() {
        assertThat(Shown.parts("<div><p>" + AFTER + "</p><p><strong>A night that no pilot forgot</strong><br>"
                        + SENTENCE + "</p><p>" + AFTER.replace("spring", "summer") + "</p></div>"))
                .contains("P " + SENTENCE)
                .anyMatch(it -> it.startsWith("H") && it.endsWith("A night that no pilot forgot"));
    }

    @Test
    void aNameInBoldLettersBelongsToItsSentence() {
        String bold = "<b>Ida Brandt</b> was the first who walked over the ice that winter.";
        assertThat(Shown.parts("<div><p>" + AFTER + "</p><p>" + bold + "</p></div>"))
                .contains("P Ida Brandt was the first who walked over the ice that winter.");
    }

    @Test
    void wordsOfNeighbouringElementsAreParted() {
        List<String> parts = Shown.parts("<div><p>" + AFTER + "</p><ul><li><div>Boats</div><div>Nets</div></li></ul><p>"
                + SENTENCE + "</p></div>");
        assertThat(parts).contains("L0 Boats Nets");
    }
}
