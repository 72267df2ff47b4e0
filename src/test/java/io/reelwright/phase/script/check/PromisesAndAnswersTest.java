package io.reelwright.phase.script.check;

import static io.reelwright.phase.script.check.Checked.kinds;
import static io.reelwright.phase.script.check.Checked.of;
import static io.reelwright.phase.script.check.Checked.own;
import static io.reelwright.phase.script.check.Checked.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.phase.script.check.ScriptFinding.Kind;
import io.reelwright.phase.script.check.ScriptFinding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisesAndAnswersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5 strange facts about moss         | 5
            The 8 coolest harbour towns        | 8
            Three ways to dry herbs            | 3
            10 plants that clean the air       | 10
            Keep these 5 out of your shed      | 5
            Top 7 mistakes with sourdough      | 7
            """)
    void aTitlePromisesANumberOfThings(String title, int count) {
        assertThat(Promise.ofTitle(title)).map(Promise::count).contains(count);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why octopuses have three hearts
            How 3 men crossed the ice
            72 days around the world
            The year 1816 without a summer
            40 percent of food is wasted
            5 people in one boat
            """)
    void aNumberInATitleIsNotAlwaysAPromise(String title) {
        assertThat(Promise.ofTitle(title)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            More than 100 protesters were killed in 21 cities.
            She wrote twelve books before she was forty.
            The team won 5 games in a row.
            It is sold in 12 countries.
            """)
    void whatASentenceOnlyCountsIsNoPromise(String sentence) {
        assertThat(Promise.ofSentence(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Here are 5 foods that help you sleep.      | 5
            These 21 cities lie below the sea.         | 21
            Three animals never sleep.                 | 3
            A cat has 5 reasons to purr.               | 5
            """)
    void whatASentenceAnnouncesIsAPromise(String sentence, int count) {
        assertThat(Promise.ofSentence(sentence)).map(Promise::count).contains(count);
    }

    @Test
    void asManyThingsAreToldAsArePromised() {
        String[] two = {"Moss has three secrets.", "One: moss drinks with its leaves.", "Two: moss has no roots."};
        String[] three = {two[0], two[1], two[2], "Three: moss sleeps through a drought."};

        assertThat(kinds(own("3 facts about moss", two))).contains(Kind.PROMISE_BROKEN);
        assertThat(kinds(own("3 facts about moss", three))).doesNotContain(Kind.PROMISE_BROKEN);
        assertThat(of(Kind.PROMISE_BROKEN, own("3 facts about moss", two)).text())
                .contains("told are 2")
                .contains("tell as many as are promised");
    }

    @Test
    void theFirstThingMayComeWithoutItsMark() {
        assertThat(kinds(own(
                        "Keep these 3 out of the shed",
                        "Damp ruins your seeds.",
                        "Number two, paper bags.",
                        "Mice chew through them.",
                        "Three: honey.")))
                .doesNotContain(Kind.PROMISE_BROKEN);
    }

    @Test
    void withoutMarksEachSentenceMayBeOneOfTheThings() {
        assertThat(kinds(own(
                        "2 facts about moss", "Moss surprises.", "Moss drinks with its leaves.", "Moss has no roots.")))
                .doesNotContain(Kind.PROMISE_BROKEN);
        assertThat(kinds(own("9 facts about moss", "Moss surprises.", "Moss drinks with its leaves.")))
                .contains(Kind.PROMISE_BROKEN);
    }

    @Test
    void marksWithoutAPromiseCountWithoutAGap() {
        assertThat(kinds(own("Moss", "Moss surprises.", "One: it drinks.", "Three: it sleeps.")))
                .contains(Kind.PROMISE_BROKEN);
    }

    @Test
    void aWriterWithASourceMayNotBreakAPromise() {
        String source = "Moss drinks with its leaves. Moss has no roots. Moss sleeps through a drought.";

        assertThat(of(Kind.PROMISE_BROKEN, told("9 facts about moss", source, "Moss surprises.", "Moss has no roots."))
                        .severity())
                .isEqualTo(Severity.FATAL);
    }

    @Test
    void aQuestionHasItsAnswerByTheFirstThird() {
        String[] early = {
            "Bread goes stale in the cold.",
            "Its starch hardens because cold water leaves it.",
            "A bakery knows that.",
            "So it keeps loaves in paper.",
            "Paper lets a crust breathe.",
            "Cloth works, too."
        };
        String[] late = {
            "Every kitchen has a bread box.",
            "Ours is made of tin.",
            "My uncle painted it green.",
            "It stands beside the stove.",
            "The lid sticks a little.",
            "Bread goes stale in a fridge because its starch hardens in the cold."
        };

        assertThat(kinds(own("Why bread goes stale in the fridge", early))).doesNotContain(Kind.NOT_ANSWERED);
        assertThat(of(Kind.NOT_ANSWERED, own("Why bread goes stale in the fridge", late))
                        .text())
                .contains("sentence 6")
                .contains("first third");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How long does a kettle last?     | A kettle lasts about nine years.       | A kettle lasts as long as its switch.
            Who was Marta Lind?              | Marta Lind was a miller.               | Marta Lind liked the river near her house.
            What is rime?                    | Rime is ice that grows out of fog.     | People photograph rime on winter mornings.
            When did the bridge at Os fall?  | The bridge at Os fell in 1911.         | The bridge at Os fell into the river.
            """)
    void anAnswerHasTheFormOfItsQuestion(String topic, String answer, String none) {
        assertThat(kinds(own(topic, "Here is a short story.", answer))).doesNotContain(Kind.NOT_ANSWERED);
        assertThat(kinds(own(topic, "Here is a short story.", none))).contains(Kind.NOT_ANSWERED);
    }

    @Test
    void aWhyIsNotAnsweredBySayingItAgain() {
        assertThat(kinds(own(
                        "Why rivers flood in spring", "Rivers flood in spring.", "Rivers in spring flood the land.")))
                .contains(Kind.NOT_ANSWERED);
        assertThat(kinds(
                        own("Why rivers flood in spring", "Rivers flood in spring.", "They flood because snow melts.")))
                .doesNotContain(Kind.NOT_ANSWERED);
    }

    @Test
    void namesAndFiguresOfTheTopicAreTold() {
        String source =
                "The lighthouse keeps ships off the rocks. Its lamp turns twice a minute. Gulls sleep on its rail.";
        List<ScriptFinding> findings = told(
                "Why the tax in Denmark is 25 %",
                source,
                "The lighthouse keeps ships off the rocks.",
                "Its lamp turns twice a minute.",
                "Gulls sleep on its rail.");

        assertThat(of(Kind.TOPIC_NOT_TOLD, findings).text()).contains("denmark").contains("25 %");
        assertThat(kinds(told(
                        "The lighthouse and its lamp",
                        source,
                        "The lighthouse keeps ships off the rocks.",
                        "Its lamp turns twice a minute.",
                        "Gulls sleep on its rail.")))
                .doesNotContain(Kind.TOPIC_NOT_TOLD);
    }
}
