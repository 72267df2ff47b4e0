package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.text.document.SourceDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListHeadsTest {
    private static final String LABELLED = """
            Walking costs nothing, and most people can do it.

            Better sleep: Walkers fall asleep eight minutes sooner than people who sit all day.

            Stronger bones: Each step loads the leg, and bone grows where it is loaded.

            Lower pressure: Blood pressure fell in nine of ten walkers within three months.

            Clearer head: A short walk helps people to find a word that they had lost.
            """;

    private static List<String> names(String topic, String source) {
        return ListHeads.of(SourceDocument.read(source), Topic.of(topic)).stream()
                .map(ListHeads.Head::name)
                .toList();
    }

    @Test
    void labelledParagraphsAreAList() {
        assertThat(names("4 benefits of walking", LABELLED))
                .containsExactly("Better sleep", "Stronger bones", "Lower pressure", "Clearer head");
    }

    @Test
    void theSentenceAfterALabelIsToldWithoutIt() {
        List<String> told = Desk.narration("4 benefits of walking", LABELLED, 45);

        assertThat(told).anyMatch(it -> it.startsWith("One: better sleep"));
        assertThat(told).noneMatch(it -> it.contains("sleep: Walkers"));
    }

    @Test
    void headingsAreTheListOfATopicThatAsksForSeveralThings() {
        String source = """
                # The harbour weekend

                ## Take the early ferry
                The six o'clock boat is half empty, and it costs two euros less than the next one.

                ## Sit on the left
                The cliffs and the seals are on the left side for the first half of the trip.

                ## Bring your own bread
                The only bakery of the island closes at ten in the morning and stays closed.

                ## Walk to the light
                The path to the lighthouse takes forty minutes and has no shade at all.
                """;

        assertThat(names("What are the best island tips?", source))
                .containsExactly(
                        "Take the early ferry", "Sit on the left", "Bring your own bread", "Walk to the light");
        assertThat(names("The island in winter", source)).isEmpty();
    }

    @Test
    void aTopicWithoutListWordsIsNoListThoughItsWordsEndInS() {
        assertThat(Topic.of("Anna Jones wins the marathon").several()).isEmpty();
        assertThat(Topic.of("My cats and the neighbour").several()).isEmpty();
        assertThat(Topic.of("The best books of the year").several()).contains("books of the year");
    }
}
