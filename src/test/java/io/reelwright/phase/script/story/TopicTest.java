package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why does bread go stale? | WHY
            What causes tides | WHY
            How do bees find home? | HOW
            How to prune a rose | HOW_TO
            What not to pack | HOW_TO
            How many bones has a shark? | AMOUNT
            What is a fjord? | WHAT
            Who built the tunnel? | WHO
            When did the ferry sink? | WHEN
            Where do eels spawn? | WHERE
            Is cold water bad for you? | YES_NO
            7 facts about rust | LIST
            Four ways to dry herbs | LIST
            Rainfall by month | BY
            3 days in Bergen | ABOUT
            The flood of Arles | ABOUT
            """)
    void itsKindFollowsFromItsWords(String topic, Topic.Kind kind) {
        assertThat(Topic.of(topic).kind()).isEqualTo(kind);
    }

    @Test
    void aListPromisesItsNumber() {
        Topic topic = Topic.of("Four ways to dry herbs");

        assertThat(topic.promised()).isEqualTo(4);
        assertThat(topic.things()).isEqualTo("ways to dry herbs");
    }

    @Test
    void aMeasureByAGroupHasBothNames() {
        assertThat(Topic.of("Average rent by city").measureAndGroup())
                .hasValueSatisfying(it -> assertThat(it).containsExactly("Average rent", "city"));
    }

    @Test
    void aReasonAnswersWhy() {
        Topic topic = Topic.of("Why does bread go stale?");

        assertThat(topic.cue("Bread goes stale because its starch hardens.")).isPositive();
        assertThat(topic.cue("Bread is sold in paper.")).isZero();
    }
}
