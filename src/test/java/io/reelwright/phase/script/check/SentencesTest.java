package io.reelwright.phase.script.check;

import static io.reelwright.phase.script.check.Checked.kinds;
import static io.reelwright.phase.script.check.Checked.of;
import static io.reelwright.phase.script.check.Checked.own;
import static io.reelwright.phase.script.check.Checked.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
    private static final String RIVER = "The river floods each spring. Farmers along it build low walls of clay.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jump to navigation and the river begins.
            LISBON (Reuters) - The river floods each spring.
            The river floods each spring.[12]
            Read it at www.river.example today.
            Farmers build walls (Photo by a neighbour)
            Subscribe to our newsletter about the river.
            The walls are low © the village.
            Posted on a Monday by the editor.
            """)
    void wordsOfAPageAreFound(String sentence) {
        assertThat(of(Kind.JUNK, told("The river", RIVER, "The river floods.", sentence))
                        .severity())
                .isNotEqualTo(Severity.ADVICE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The photo of the flood is a hundred years old.
            Readers follow the river with a finger.
            He read more books than the teacher.
            The source of the river is a spring in the hills.
            In the picture, farmers build walls.
            Cookies taste best by the water.
            A novel written by a ferryman tells of it.
            """)
    void wordsOfAStoryAreNot(String sentence) {
        assertThat(kinds(told("The river", RIVER, "The river floods.", sentence)))
                .doesNotContain(Kind.JUNK);
    }

    @Test
    void anOwnScriptMayAskForFollowersAtItsEnd() {
        assertThat(kinds(own("The river", "The river floods each spring.", "Follow for more rivers.")))
                .doesNotContain(Kind.JUNK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Goats on the island before the boats from the north.
            The wall of clay that farmers along the river build.
            Walls built by hand over many long winters.
            Farmers along the low river and...
            Because the river and its walls are anything but old.
            Although farmers along the river build low walls of clay.
            When the river floods each spring in the hills.
            If the farmers build the walls of clay again.
            And because farmers build low walls along it.
            Where you plan to build a wall of clay.
            .
            """)
    void fragmentsAreFound(String sentence) {
        assertThat(kinds(told("The river", RIVER, "The river floods.", sentence)))
                .contains(Kind.FRAGMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The river floods each spring.
            Build the wall low.
            Number two, clay walls.
            Three: a wall of clay.
            Four long weeks.
            In spring: 40 walls.
            Clay, straw, water, and a man who whistles.
            Never in spring.
            Because the river floods each spring, farmers build walls.
            When did the river flood the old village again.
            How the river got its name is an old story.
            Before the flood, farmers built low walls of clay.
            As the river rises, farmers leave.
            Where the river bends, the wall is higher.
            After all these years the wall still stands in the valley.
            Once the river was wide and deep here.
            If the river rises you will need a boat.
            """)
    void wholeSentencesAndLabelsOfAListAreNot(String sentence) {
        assertThat(kinds(told("The river", RIVER, "The river floods.", sentence)))
                .doesNotContain(Kind.FRAGMENT);
    }

    @Test
    void anAnswerToAQuestionMayBeShort() {
        assertThat(kinds(own("Bread", "So where does bread go?", "On the counter, or in the old stone jar.")))
                .doesNotContain(Kind.FRAGMENT);
    }

    @Test
    void aTitleReadAloudIsNoHook() {
        assertThat(kinds(own("The low wall of the river", "The low wall of the river.", "It holds back the spring.")))
                .contains(Kind.HOOK_IS_TITLE);
        assertThat(kinds(own("Why rivers flood", "Why do rivers flood?", "Rivers flood because snow melts fast.")))
                .doesNotContain(Kind.HOOK_IS_TITLE);
        assertThat(kinds(own("The wall holds", "The wall holds.", "Clay makes it strong.")))
                .doesNotContain(Kind.HOOK_IS_TITLE);
    }

    @Test
    void whatIsSaidTwiceIsFoundInOtherWords() {
        assertThat(kinds(own(
                        "The river",
                        "Farmers know the river.",
                        "The river floods the fields each spring.",
                        "A wall of clay keeps the house dry.",
                        "Every spring the river floods the fields.")))
                .contains(Kind.REPETITION);
        assertThat(kinds(own(
                        "The river",
                        "Farmers know the river.",
                        "The river floods the fields each spring.",
                        "The river dries up each autumn.")))
                .doesNotContain(Kind.REPETITION);
    }

    @Test
    void aSentenceAboutSomethingElseIsFound() {
        assertThat(kinds(told(
                        "The river",
                        RIVER + " Our quarterly earnings call takes place at noon.",
                        "The river floods each spring.",
                        "Farmers along it build low walls of clay.",
                        "Our quarterly earnings call takes place at noon.")))
                .contains(Kind.STRAY);
    }

    @Test
    void aStoryEndsWithTheStory() {
        assertThat(kinds(Checked.story(
                        "The fox", "A fox met a hen. The hen laughed.", "A fox met a hen.", "Follow for more.")))
                .contains(Kind.STORY_ENDS_WITH_CALL);
        assertThat(kinds(own("The fox", "A fox met a hen.", "Follow for more.")))
                .doesNotContain(Kind.STORY_ENDS_WITH_CALL);
    }
}
