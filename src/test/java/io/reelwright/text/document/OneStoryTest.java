package io.reelwright.text.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of a page with several stories, only the one that its title or the topic names is told. */
class OneStoryTest {
    private static final String COLUMN = """
            Dear Ruth: Neighbour keeps bees on my balcony

            DEAR RUTH: My neighbour has put two hives on my balcony while I was away. I like honey, but I cannot open my door any more. — STUNG IN STOCKHOLM

            DEAR STUNG: A balcony is yours alone. Ask your neighbour to carry the bees to the roof before the summer begins.

            DEAR RUTH: My brother borrows my coat every winter and returns it with holes. Should I buy him one? — COLD IN COPENHAGEN

            DEAR COLD: Buy him a coat and keep yours in a locked room. Brothers learn slowly.
            """;

    @Test
    void onlyTheLetterThatTheTitleNamesIsTold() {
        List<String> parts = Shown.parts(COLUMN);

        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).startsWith("P My neighbour has put two hives").endsWith("open my door any more.");
        assertThat(parts.get(1)).startsWith("P A balcony is yours alone.");
    }

    @Test
    void aTopicChoosesAnotherLetter() {
        SourceDocument document =
                SourceDocument.read(COLUMN.substring(COLUMN.indexOf('\n')), "My brother ruins my coat");

        assertThat(document.parts()).hasSize(2);
        assertThat(Shown.part(document.parts().getFirst())).startsWith("P My brother borrows my coat");
    }

    @Test
    void resultsOfOtherGamesAreNoPartOfAReport() {
        SourceDocument document = SourceDocument.read("""
                Otters win in the last minute

                The Otters beat the Gulls 3-2 when their goalkeeper ran the whole field and scored in the last minute of the game.

                Foxes 4, Hares 1: Two goals of the captain and a penalty decided a game without much running.

                Bears 2, Wolves 0 (OT): The goalkeeper of the Bears held eleven shots.

                Otters: Host the Bears on Friday.
                """, "How did the Otters win?");

        assertThat(document.parts()).hasSize(1);
        assertThat(Shown.part(document.parts().getFirst())).startsWith("P The Otters beat the Gulls");
    }

    @Test
    void theFirstWordsOfOtherArticlesAreLeftOut() {
        List<String> parts = Shown.parts("""
                # The mill that ran on tides

                The mill stood in the bay for ninety years and ground rye twice a day, whenever the tide went out.

                It stopped when a storm broke its dam, and nobody had the money to build a new one.

                The lighthouse that moved

                Nobody believed the keeper when he said that the tower...

                A bridge of ice

                In the winter of 1899 the people of the island walked to...

                Three ferries and a goose

                The last keeper of the northern light was a woman who...
                """);

        assertThat(parts)
                .hasSize(2)
                .noneMatch(it -> it.contains("lighthouse") || it.contains("bridge") || it.contains("goose"));
    }

    @Test
    void anAuthorMayLetASentenceFade() {
        String fading = "She opened the letter and began to read…";
        assertThat(Shown.parts(
                        "The mill stood in the bay for ninety years.\n\n" + fading + "\n\nIt was from her brother."))
                .contains("P " + fading);
    }

    @Test
    void answersOfAnInterviewAreTheWordsOfThePersonAsked() {
        List<String> parts = Shown.parts("""
                Meet Ida Brandt, miller

                We talked with Ida Brandt, who runs the last tide mill of the coast, about rye and patience.

                Q: Ida, when did you start?

                A: I started when I was eleven years old. My uncle needed somebody small for the gears.

                Q: What do you like most?

                A: The sound of the wheel at dawn is what I like most.
                """);

        assertThat(parts)
                .contains("Q [Ida Brandt] I started when I was eleven years old.")
                .contains("Q [Ida Brandt] The sound of the wheel at dawn is what I like most.")
                .noneMatch(it -> it.contains("A: ") || it.contains("Q: "))
                .noneMatch(it -> it.startsWith("P Ida, when"));
    }

    @Test
    void anInterviewMayNameItsSpeakersByInitials() {
        List<String> parts = Shown.parts("""
                The last tide mill

                The miller Ida Brandt has ground rye for forty years, and she still does it alone.

                RJ: How often do you grind?

                IB: I grind twice a day, whenever the tide goes out.

                RJ: And who buys the flour?

                IB: Three bakeries buy all of it, and they fight over the rest.
                """);

        assertThat(parts).contains("Q [Ida Brandt] I grind twice a day, whenever the tide goes out.");
    }

    @Test
    void articlesThatAPageListsBelowItsOwnAreLeftOut() {
        StringBuilder others = new StringBuilder();
        for (String name : List.of("Lighthouse", "Bridge", "Ferry", "Harbour"))
            others.append("<article><h2><a href=\"/x\">The ")
                    .append(name)
                    .append("</a></h2><p>A short line about it that tells next to nothing.</p></article>");
        String story =
                "<p>The mill stood in the bay for ninety years and ground rye twice a day, whenever the tide went out.</p>";
        List<String> parts =
                Shown.parts("<html><head><title>The tide mill</title></head><body><main><article><h1>The tide mill</h1>"
                        + story + story.replace("mill", "wheel") + story.replace("mill", "dam") + "</article>" + others
                        + "</main></body></html>");

        assertThat(parts).hasSize(3).allMatch(it -> it.startsWith("P The "));
    }
}
