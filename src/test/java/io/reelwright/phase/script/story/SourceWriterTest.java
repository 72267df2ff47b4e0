package io.reelwright.phase.script.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Direction.HookStyle;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.language.grammar.EnglishGrammar;
import io.reelwright.language.meaning.SentenceMeaning;
import io.reelwright.text.LinearRegex;
import io.reelwright.text.document.SourceDocument;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceWriterTest {
    private static final String STALE = """
            # Why bread goes stale

            By Ann Writer | Share this | Subscribe to our newsletter

            Fresh bread is soft for about a day. Bread goes stale because its starch turns back into crystals. Warm starch holds water like a
            sponge. As the loaf cools, the crystals push the water out. This happens fastest near the freezing point. A loaf in the fridge
            hardens six times faster than one on the table. Freezing stops the crystals completely.

            Old bread is not lost. Ten minutes in a hot oven melt the crystals again. The crust gets crisp, and the crumb gets soft. Bakers
            in France have known the trick for centuries. I love the smell of it. Click here to read more about ovens.
            """;

    private static final String RUST = """
            # 4 facts about rust

            ## 1. Rust needs water
            Dry iron keeps its shine for centuries. A pillar in Delhi has stood for 1,600 years.

            ## 2. Salt speeds it up
            Ships rust five times faster in the sea than in a lake.

            ## 3. Rust takes more room than iron
            It can lift a bridge from its bearings. Engineers leave gaps for it.

            ## 4. Mars is red with it
            The dust of the planet is one third iron rust.
            """;

    private static final String RENT = """
            # Average rent by city

            The survey counts flats with two rooms.

            | City | Average rent | Flats |
            |---|---|---|
            | Ulm | €820 | 1,200 |
            | Bonn | €910 | 2,300 |
            | Kiel | €1,050 | 1,700 |
            | Mainz | €1,240 | 1,900 |
            | All cities | €1,005 | 7,100 |
            """;

    private static final String FOX = """
            Once upon a time there was a fox who lived alone in a barn. One evening a goose came to the barn. The goose had lost her way in the
            snow. The fox was very hungry. He looked at the goose for a long time. Then he gave her half of his bed. In the morning the farmer
            found them side by side. He opened the gate for both of them. After that winter, the fox never hunted a goose again.
            """;

    @Test
    void theAnswerOfAQuestionIsToldInTheFirstThird() {
        List<String> told = Desk.narration("Why does bread go stale?", STALE, 30);

        assertThat(told.subList(0, Math.max(2, told.size() / 3)))
                .anyMatch(it -> it.contains("because its starch") || it.contains("crystals"));
    }

    @Test
    void noticesQuestionsAndTheAuthorAreNotTold() {
        assertThat(String.join(" ", Desk.narration("Why does bread go stale?", STALE, 60)))
                .doesNotContain("Subscribe", "Click", "Share", "I love", "Ann Writer");
    }

    @Test
    void theFirstSentenceIsAShortClaimAndNotTheTitle() {
        String hook = Desk.narration("Why bread goes stale", STALE, 30).getFirst();

        assertThat(Desk.PACE.of(hook)).isLessThanOrEqualTo(4.2);
        assertThat(hook).isNotEqualTo("Why bread goes stale.");
    }

    @Test
    void nothingIsToldTwice() {
        List<String> told = Desk.narration("Why does bread go stale?", STALE, 60);

        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void noSentencePointsAtOneThatIsNotTold() {
        List<String> told = Desk.narration("Why does bread go stale?", STALE, 20);

        for (int i = 0; i < told.size(); i++)
            if (told.get(i).startsWith("This happens"))
                assertThat(told.get(i - 1)).contains("crystals push the water out");
    }

    @Test
    void theLengthIsAboutTheOneWanted() {
        List<Sentence> told = Desk.narration("Why does bread go stale?", Niche.FOOD, STALE, 30);

        assertThat(told.stream().mapToDouble(it -> Desk.PACE.paced(it.text())).sum())
                .isBetween(22.0, 33.0);
    }

    @Test
    void aListTellsAsManyThingsAsItPromises() {
        List<String> told = Desk.narration("4 facts about rust", RUST, 30);

        assertThat(told.stream().filter(it -> LinearRegex.contains(it, "^(One|Two|Three|Four): ")))
                .hasSize(4);
        assertThat(told).anyMatch(it -> it.startsWith("Two: Salt speeds"));
    }

    @Test
    void thePromisedThingsAreToldInTheirOrder() {
        List<String> told = Desk.narration("4 facts about rust", RUST, 30);

        assertThat(told.stream().filter(it -> it.indexOf(": ") > 0).map(it -> it.substring(0, it.indexOf(':'))))
                .containsExactly("One", "Two", "Three", "Four");
    }

    @Test
    void aListGetsDetailsWhileTimeLasts() {
        assertThat(Desk.narration("4 facts about rust", RUST, 60))
                .hasSizeGreaterThan(
                        Desk.narration("4 facts about rust", RUST, 20).size());
    }

    @Test
    void aCountThatTheSourceDoesNotHaveIsNotPromised() {
        List<String> told = Desk.narration("9 facts about rust", RUST, 40);

        assertThat(told).noneMatch(it -> it.contains("nine") || it.startsWith("Five:"));
    }

    @Test
    void aTableIsToldRowByRowWithoutItsTotal() {
        String told = String.join(" ", Desk.narration("Average rent by city", RENT, 40));

        assertThat(told).contains("€820", "€910", "€1,050", "€1,240").doesNotContain("€1,005", "1,200");
    }

    @Test
    void theFirstSentenceOfATableSaysWhereItIsHighest() {
        assertThat(Desk.narration("Average rent by city", RENT, 40).getFirst()).contains("Mainz");
    }

    @Test
    void aStoryBeginsWithItsFirstSentenceAndEndsWithItsLast() {
        List<String> told = Desk.narration("The fox and the goose", FOX, 30);

        assertThat(told.getFirst()).startsWith("Once upon a time there was a fox");
        assertThat(told.getLast()).contains("never hunted a goose again");
    }

    @Test
    void noCallToActionFollowsTheLastLine() {
        assertThat(Desk.narration("The fox and the goose", Niche.STORYTELLING, FOX, 30))
                .noneMatch(it -> it.role() == Role.CALL_TO_ACTION);
        assertThat(Desk.narration("Why does bread go stale?", Niche.FOOD, STALE, 30))
                .noneMatch(it -> it.role() == Role.CALL_TO_ACTION);
    }

    @Test
    void aColumnIsAQuotationOfItsAuthor() {
        String column = """
                By Mara Lind

                I bought an old boat in March. My neighbours laughed at me for weeks. I sanded the hull every evening. I learned to sew a sail from
                a book. In July I crossed the bay alone. I have never slept better than that night.
                """;

        List<String> told = Desk.narration("How I learned to sail", column, 20);

        assertThat(told.stream().filter(it -> LinearRegex.contains(it, "\\b(I|My)\\b")))
                .allMatch(it -> it.startsWith("“"));
        assertThat(told).anyMatch(it -> it.contains(" writes "));
    }

    @Test
    void theSameSourceIsToldInTheSameWords() {
        assertThat(Desk.narration("Why does bread go stale?", STALE, 30))
                .isEqualTo(Desk.narration("Why does bread go stale?", STALE, 30));
    }

    @Test
    void aSourceWithoutASentenceTellsNothing() {
        assertThat(Desk.narration("Bread", "Flour\n\nWater\n\nSalt", 30)).isEmpty();
    }

    @Test
    void theReasonIsToldFirstAmongSentencesThatSayTheSame() {
        String island = """
                The island of Orra lies far out in the northern sea. Orra was one of the last islands to be settled. Because of its storms, Orra was
                one of the last islands to be settled by farmers. The first house was built in 1612. Forty families live there today. Their sheep
                eat seaweed in winter. A ferry comes twice a week. The school has nine pupils.
                """;

        List<String> told = Desk.narration("Why was Orra one of the last islands to be settled?", island, 25);

        assertThat(told.subList(0, 2)).anyMatch(it -> it.contains("Because of its storms"));
    }

    @Test
    void theEndLeadsBackWhereWordsOfTheTopicAreNotTold() {
        String topic = "Why supermarket bread goes stale so fast";
        List<String> told = new SourceWriter(
                        SourceDocument.read(STALE),
                        topic,
                        Niche.FOOD,
                        "Why does supermarket bread go stale so fast?",
                        EnglishGrammar.shared(),
                        SentenceMeaning.shared(),
                        Desk.PACE)
                .write(new Wishes(29.4, 18, 0.5, Set.of(), 3.0), HookStyle.FACT).stream()
                        .map(Sentence::text)
                        .toList();

        assertThat(told.getLast()).isEqualTo("That is why supermarket bread goes stale so fast.");
    }

    @Test
    void theQuestionIsNotAskedAgainAtTheEnd() {
        assertThat(Desk.narration("Why does bread go stale?", STALE, 30).getLast())
                .doesNotEndWith("?");
    }

    @Test
    void aQuestionLeadsToItsAnswerWhereWordsOfTheTopicAreNotTold() {
        String topic = "Why does supermarket bread go stale so fast?";
        List<String> told = Desk.narration(topic, STALE, 30);

        int asked = told.indexOf("So why does supermarket bread go stale so fast?");
        assertThat(asked).isPositive().isLessThan(told.size() - 1);
    }

    @Test
    void anEndThatSaysWhyNeedsAReason() {
        String harbour = """
                The harbour of Tolm lies on the west side of the bay. Forty boats are moored there in summer. The harbour has two cranes and a small
                crane for sails. A lighthouse with a red roof stands on the pier of the harbour. The fishermen of Tolm mend their nets in a hall.
                The harbour master is called Ida Brandt. Her dog sleeps on the quay. The harbour café opens at six.
                """;
        List<String> told = new SourceWriter(
                        SourceDocument.read(harbour),
                        "Why Tolm harbour is the best place to sail from",
                        Niche.TRAVEL,
                        "Why is Tolm harbour the best place to sail from?",
                        EnglishGrammar.shared(),
                        SentenceMeaning.shared(),
                        Desk.PACE)
                .write(new Wishes(29.4, 18, 0.5, Set.of(), 3.0), HookStyle.FACT).stream()
                        .map(Sentence::text)
                        .toList();

        assertThat(told).noneMatch(it -> it.startsWith("That is why"));
    }

    @Test
    void theTitleOfAStoryPromisesNoList() {
        String swans = """
                Once upon a time there was a girl who had six brothers. A jealous queen turned the six brothers into swans. The swans flew over the
                forest and came back only at night. The girl sewed six shirts of starflowers for them. She did not speak a word for six years.
                Then she threw the shirts over the swans. Her brothers stood before her again. The queen was never seen after that day.
                """;

        List<String> told = Desk.narration("The six swans", Niche.STORYTELLING, swans, 30).stream()
                .map(Sentence::text)
                .toList();

        assertThat(told.getFirst()).startsWith("Once upon a time");
        assertThat(told).noneMatch(it -> it.startsWith("One: "));
    }

    @Test
    void statementsInHeadingsAnswerWhatSomethingDoes() {
        String walks = """
                # What happens when you walk every day

                ## Walking every day lowers your pulse
                The heart of a walker beats about 60 times a minute.

                ## You may sleep better if you walk every day
                Walkers fall asleep nine minutes sooner.

                ## Want more? Walk every day
                There is always a longer way home.

                ## Your feet grow stronger
                The small muscles of the foot carry more after six weeks.

                ## Your shoes wear out
                A pair of soft soles lasts 700 kilometres.

                ## Your mood rises when you walk every day
                Daylight wakes the brain even under clouds.
                """;

        List<String> told = Desk.narration("What happens when you walk every day?", walks, 30);

        assertThat(told).contains("Your shoes wear out.", "You may sleep better.");
        assertThat(String.join(" ", told)).doesNotContain("Want more");
    }

    @Test
    void whatAPageStrikesOutIsNotSpoken() {
        String match = """
                The rowers of Elva won the race on Sunday. They had lost seven of their eight 9 races in the spring. The boat crossed the line four
                metres ahead. Their coach changed the stroke of the boat in May. The rowers of Elva train on a lake. The race has been held since 1951.
                """;

        assertThat(String.join(" ", Desk.narration("How the rowers of Elva won the race", match, 30)))
                .doesNotContain("eight 9");
    }

    @Test
    void oneSentenceIsNeverAThirdOfALongVideo() {
        String endless =
                "The mayor of the small town by the river said that the bridge, which was built by two brothers after the great flood,"
                        + " had been closed since March because the stones of its middle arch had moved by more than four centimetres during the winter.";
        List<String> told = Desk.narration(
                "The bridge of the town",
                endless + " The bridge is old. It has three arches. Boats pass below it. Cars use the new road.",
                20);

        assertThat(told).noneMatch(it -> Desk.PACE.of(it) > 8.5);
    }
}
