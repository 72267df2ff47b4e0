package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every word of a topic is told where a sentence of the source has it. */
class TopicWordsTest {
    private static final String RAIL = """
            <html><head><title>Elm Rail buys ten night trains from Oak Works for its northern line</title></head><body><article>
            <h1>Elm Rail buys ten night trains from Oak Works for its northern line</h1>
            <p>Travellers on long lines often sleep badly in old carriages with thin walls. Most of these carriages are more than forty years
            old. Their heating fails on cold nights.</p>
            <p>The new carriages have doors that close without a sound. Each cabin has a lamp that grows brighter before the station. Guests
            reach the buffet through a quiet corridor. Repairs take half as long as before, because the floor can be lifted.</p>
            <p>The first train leaves the workshop in May. Tests on the northern line last until autumn.</p>
            <p>Elm Rail is a leading global provider of night trains. The mission of Elm Rail is to connect every town while people
            sleep. Elm Rail is headquartered in Elmford and employs 900 people.</p>
            </article></body></html>
            """;

    @Test
    void aPressReleaseOpensWithWhatItsTitleSays() {
        List<String> told = Desk.narration("Elm Rail and Oak Works bring back night trains", RAIL, 30);

        assertThat(told.getFirst()).startsWith("Elm Rail buys ten night trains from Oak Works");
    }

    @Test
    void aTitleKeepsTheWordsOfTheTopicWhenItIsShortened() {
        String page = RAIL.replace(
                "Elm Rail buys ten night trains from Oak Works for its northern line",
                "Elm Rail announces a strategic repair agreement with Oak Works in Norway for old night trains");

        List<String> told = Desk.narration("Elm Rail and Oak Works repair night trains", page, 30);

        assertThat(told.getFirst())
                .isEqualTo("Elm Rail announces a strategic repair agreement with Oak Works for old night trains.");
    }

    @Test
    void aQuestionIsNotOpenedByATitle() {
        List<String> told = Desk.narration("Why do travellers sleep badly on night trains?", RAIL, 30);

        assertThat(told.getFirst()).doesNotContain("Elm Rail buys");
    }

    @Test
    void whatACompanySaysAboutItselfIsNotTold() {
        List<String> told = Desk.narration("Elm Rail and Oak Works bring back night trains", RAIL, 40);

        assertThat(told)
                .noneMatch(it -> it.contains("mission") || it.contains("provider") || it.contains("headquartered"));
    }

    @Test
    void onlyWhatACompanySaysAboutItselfIsBoilerplate() {
        assertThat(Clutter.isBoilerplate("The vision of Elm Rail is to close every gap."))
                .isTrue();
        assertThat(Clutter.isBoilerplate("Elm Rail is a global solutions provider for stations."))
                .isTrue();
        assertThat(Clutter.isBoilerplate("Elm Rail, a global provider of trains with quiet doors."))
                .isTrue();
        assertThat(Clutter.isBoilerplate("Elm Rail, a global provider of trains, buys the works at the lake."))
                .isFalse();
        assertThat(Clutter.isBoilerplate("Elm Rail is the largest company of the valley."))
                .isFalse();
        assertThat(Clutter.isBoilerplate("The goal of the match was a header.")).isFalse();
    }

    @Test
    void aSentenceKeepsTheWordsOfTheTopicThatNoOtherHas() {
        String garden = """
                A hedgehog weighs about one kilogram in autumn and looks for a box of its own. It eats beetles and worms at night.

                Filled with old leaves and a layer of straw, the box of the hedgehog stays dry and warm through the longest frost of the year.
                Rain runs down the sloping roof. The door is only as wide as a hand. Dogs should be kept away from the garden.
                """;

        List<String> told = Desk.narration("A hedgehog box with straw", garden, 30);

        assertThat(String.join(" ", told)).contains("straw");
    }

    @Test
    void aThingOfAListIsToldWithTheSentenceThatHasAWordOfTheTopic() {
        String lamps = """
                # 5 lamps for a dark balcony

                ## 1. The globe
                It is made of white glass. It costs as much as a good dinner for two at the harbour.
                ## 2. The chain
                It has twenty small bulbs of warm light. It hangs on any dark balcony within a minute.
                ## 3. The torch
                It stands in a pot of sand. It flickers like a real flame in the wind.
                ## 4. The stone
                It looks like a pebble from the river. It glows in blue all night.
                ## 5. The lantern
                It runs on the sun. It is as light as an apple.
                """;

        List<String> told = Desk.narration("5 lamps for a dark balcony", lamps, 30);

        assertThat(String.join(" ", told.subList(1, told.size()))).contains("balcony");
    }

    @Test
    void howAMatchWasWonEndsWithTheResultWhereNobodyElseSaysIt() {
        String match = """
                The Otters trailed by two goals late in the last period.

                Lena Brook tied the game with her sixth goal of the season. Ida Marsh fired a shot from the left that went in off the post.
                The goalkeeper stopped 27 shots for the Otters. The club has now taken points from 15 games in a row.
                """;

        List<String> told = Desk.narration("How did the Otters beat the Badgers?", match, 30);

        assertThat(String.join(" ", told)).contains("Badgers");
    }
}
