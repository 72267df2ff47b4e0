package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.BigNumber;
import io.reelwright.campaign.SceneCard.BuildList;
import io.reelwright.campaign.SceneCard.Chart;
import io.reelwright.campaign.SceneCard.EndCard;
import io.reelwright.campaign.SceneCard.Item;
import io.reelwright.campaign.SceneCard.Proof;
import io.reelwright.campaign.SceneCard.Quote;
import io.reelwright.campaign.SceneCard.Route;
import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.campaign.SceneCard.Timeline;
import io.reelwright.campaign.Script.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It could hold just 2,048 words of memory. | number
            In 1963, the project bought 60 % of all the chips. | number
            At 7 %, it grows to about $2,000 in 10 years and $15,000 in 40 years. | comparison
            A typical jar is 38 % fructose, 31 % glucose and 17 % water. | chart
            Sugar, acid and peroxide guard the jar together. | list
            It had three jobs: find the position, steer the ship and fire the engine. | list
            MIT won the contract in 1961, the first computer flew in 1966, and the last one flew in 1975. | timeline
            “We choose to go to the moon,” said John F. Kennedy in 1962. | quote
            Making honey goes in steps: from flower to bee, from bee to hive, and from hive to comb. | route
            What would you do? | question
            Bees dance for each other. | hero
            The rule works against you. | headline
            """)
    void theSentenceAsksForItsTemplate(String sentence, String template) {
        assertThat(card(sentence).template()).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Many people keep bees.", "Much of it is water.", "many", "Many", "Much, as much as you like."})
    void aSceneMayBeginWithAWordOfQuantity(String sentence) {
        assertThat(KeyPhraseFinder.headline(StoryboardFixtures.scene(sentence), 6))
                .isNotEmpty();
        assertThat(CardSequence.choices(StoryboardFixtures.scene(sentence))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            People have robbed bees for at least 8,000 years, as a cave painting shows. | People have robbed bees
            It could hold just 2,048 words of working memory. | Words of working memory
            At 6 %, money doubles in about 12 years. | Money doubles
            The jars were about 5,500 years old. | The jars
            In 1963, the project bought 60 % of all the chips made there. | Of all the chips
            Cook the onions for 45 to 50 minutes. | Cook the onions
            Only about 1 in 5 adults with hypertension knows it. | Adults with hypertension
            It heats up in just 28 seconds. | Heats up
            A day pass costs €6.80. | A day pass
            The machine weighs about 11 kg. | The machine
            The tower, finished in 1519, once guarded the mouth of the river. | Tower finished
            Some 70,000 of the city's 80,000 people lost their homes. | Of the city's 80,000 people
            The plan will cost $1.4 billion. | The plan
            A phone with 4 gigabytes has a million times as much. | A phone with 4 gigabytes
            By Sunday afternoon 300 houses were gone. | Houses were gone
            """)
    void aNumberSaysWhatIsCounted(String sentence, String label) {
        assertThat(number(sentence)).get().extracting(BigNumber::label).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They sell about 20,000 of them a day.",
                "My tracker showed 7 h 40 min.",
                "Check it after the age of 40.",
                "Begin at 35, and you reach about $244,000.",
                "And the rest of its $262,000 is growth.",
                "In 2003, workers on a pipeline in Georgia dug up clay jars."
            })
    void aNumberWithoutAWholeLabelIsNoNumberCard(String sentence) {
        assertThat(number(sentence)).isEmpty();
    }

    @Test
    void theEndCardNeverTurnsATopicRound() {
        SceneText end = SceneText.of(
                List.of("Follow", "for", "more", "food", "stories."),
                List.of(0.0, 0.3, 0.6, 0.9, 1.2),
                Role.CALL_TO_ACTION,
                "Follow for more food stories.",
                "Why honey never spoils",
                StoryboardFixtures.PICTURES,
                5,
                true);

        EndCard card = (EndCard) new EndCardReader().read(end).orElseThrow().card();

        assertThat(card.words()).isEqualTo("More food stories");
        assertThat(card.handle()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Begin at 35, and you reach about $244,000. | Begin at 35
            At 3 %, it needs 24 years. | At 3 %
            In 1957 it was declared biologically dead. | In 1957
            """)
    void aHeadlineSaysAboveWhenItHoldsOrWhoseItIs(String sentence, String kicker) {
        SceneCard.Headline card = (SceneCard.Headline) new HeadlineReader()
                .read(StoryboardFixtures.scene(sentence))
                .orElseThrow()
                .card();

        assertThat(card.kicker()).isEqualTo(kicker);
    }

    @Test
    void stepsJoinedByThenAreAList() {
        assertThat(((BuildList) card(
                                "Add the lentils and the stock, bring it to the boil, then simmer for 20 minutes."))
                        .items())
                .extracting(Item::text)
                .containsExactly("Add the lentils and the stock", "Bring it to the boil", "Simmer for 20 minutes");
    }

    @Test
    void neighbouringSentencesWithYearsAreOneTimeline() {
        Timeline line =
                (Timeline) card("In 1891 she moved to Paris with little money. In 1895 she married Pierre Curie.");

        assertThat(line.stops())
                .extracting(Stop::mark, Stop::text)
                .containsExactly(
                        tuple("1891", "Moved to Paris with little money"), tuple("1895", "Married Pierre Curie"));
    }

    @Test
    void aFigureOfAnotherThingIsNoSideOfAComparison() {
        assertThat(card("The whole job takes about 15 minutes the first time and five minutes after that.")
                        .template())
                .isNotIn("comparison", "chart");
    }

    @Test
    void anActHasOnlyItsObjectsInTheList() {
        assertThat(((BuildList) card("Finish with lemon juice, salt and pepper.")).items())
                .extracting(Item::text)
                .containsExactly("Lemon juice", "Salt", "Pepper");
        assertThat(card("What I miss is parking, parking and parking.").template())
                .isNotEqualTo("list");
    }

    @Test
    void aShareIsShownByARing() {
        BigNumber card = (BigNumber) card("In 1963, the project bought 60 % of all the chips.");

        assertThat(card.proof()).isEqualTo(Proof.RING);
        assertThat(card.shown()).isEqualTo("60");
        assertThat(card.unit()).isEqualTo("%");
    }

    @Test
    void aChartHasTheFiguresWithTheirOwnNames() {
        Chart chart = (Chart) card("A typical jar is 38 % fructose, 31 % glucose and 17 % water.");

        assertThat(chart.bars()).extracting(SceneCard.Bar::label).containsExactly("Fructose", "Glucose", "Water");
        assertThat(chart.bars()).extracting(SceneCard.Bar::shown).containsExactly("38%", "31%", "17%");
    }

    @Test
    void aTimelineHasWhatHappenedInEachYear() {
        Timeline line = (Timeline)
                card("MIT won the contract in 1961, the first computer flew in 1966, and the last one flew in 1975.");

        assertThat(line.stops()).extracting(Stop::mark).containsExactly("1961", "1966", "1975");
        assertThat(line.stops())
                .extracting(Stop::text)
                .containsExactly("MIT won the contract", "First computer flew", "Last one flew");
    }

    @Test
    void aListHasItsItemsAtTheTimesTheyAreSpoken() {
        BuildList list = (BuildList) card("Sugar, acid and peroxide guard the jar together.");

        assertThat(list.items()).extracting(Item::text).containsExactly("Sugar", "Acid", "Peroxide");
        assertThat(list.items()).extracting(Item::at).containsExactly(0.0, 0.3, 0.9);
    }

    @Test
    void aQuotationNamesWhoSaidItAndWhen() {
        assertThat(card("“We choose to go to the moon,” said John F. Kennedy in 1962."))
                .isEqualTo(new Quote("We choose to go to the moon", "choose", "John F. Kennedy, 1962"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            She left New York for London with one bag. | New York, London | true
            London, Suez, Singapore, where she bought a monkey. | London, Suez, Singapore | true
            Snow blocked the railway between Sacramento and Chicago. | Sacramento, Chicago | true
            Their honey lay in a tomb near Luxor. | Luxor | false
            In Paris, Texas, there is no river. | Texas | false
            """)
    void placesWhereSomethingIsOrGoesAreAMap(String text, String places, boolean route) {
        SceneCard.Map map = map(text).orElseThrow();

        assertThat(map.spots().stream().map(SceneCard.Spot::name)).containsExactly(places.split(", "));
        assertThat(map.route()).isEqualTo(route);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paris Hilton bought a house.",
                "The Bank of England prints money.",
                "London decided to wait.",
                "Victoria wrote a letter to Jordan."
            })
    void aNameThatIsNoPlaceOfTheSceneIsNoMap(String text) {
        assertThat(map(text)).isEmpty();
    }

    @Test
    void theOnlyPlaceBearsTheYear() {
        SceneCard.Map map = map("The first coffee house of England opened in Oxford in 1650.")
                .orElseThrow();

        assertThat(map.spots().getLast().label()).isEqualTo("1650");
    }

    @Test
    void aRouteStopsAtEachPlaceOnce() {
        Route route = (Route)
                card("Making honey goes in steps: from flower to bee, from bee to hive, and from hive to comb.");

        assertThat(route.stops()).extracting(Stop::text).containsExactly("Flower", "Bee", "Hive", "Comb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sugar pulls water out of every microbe that lands in it. | Sugar pulls water
            The machine was overloaded, but it did not crash. | The machine was overloaded
            The programs were not stored on a disk. | Not stored on a disk
            Few germs grow in anything that sour. | Few germs grow in anything that sour
            As a cave painting in Spain shows. | Cave painting in Spain
            They were woven. | They were woven
            It takes two minutes and it does not hurt. | Takes two minutes
            Almost half of them do not know. | Almost half of them do not know
            Older people need less sleep: false, they need nearly as much. | Older people need less sleep?
            Mr. Jones called the plan "a war on drivers." | Mr. Jones called the plan
            May and September are dry. | May and September are dry
            It heats up in 28 seconds and pulls a full double shot. | Heats up in 28 seconds
            A microbe in honey dries out before it can multiply. | A microbe in honey dries out
            Begin at 35, and you reach about $244,000. | You reach about $244,000
            In 1891 she moved to Paris with little money. | She moved to Paris
            In 1957 it was declared biologically dead. | Declared biologically dead
            In July 1898 the two announced a new element. | The two announced a new element
            Pull the tube out and start with the valve. | Pull the tube out
            Two sheds were broken into on the night of 3 March. | Two sheds were broken into
            He buried his wine and his Parmesan cheese in a garden. | His wine and his Parmesan cheese
            Rinse the lentils until the water runs clear. | Rinse the lentils
            She never once measured anything. | She never once measured anything
            A rail link that takes 24 minutes is to open in 2028. | Rail link that takes 24 minutes
            """)
    void aHeadlineIsAWholePhraseAndKeepsItsNot(String sentence, String headline) {
        assertThat(KeyPhraseFinder.headline(StoryboardFixtures.scene(sentence), 6))
                .isEqualTo(headline);
    }

    private static Optional<BigNumber> number(String sentence) {
        return new BigNumberReader().read(StoryboardFixtures.scene(sentence)).map(choice -> (BigNumber) choice.card());
    }

    private static Optional<SceneCard.Map> map(String sentence) {
        return new MapReader().read(StoryboardFixtures.scene(sentence)).map(choice -> (SceneCard.Map) choice.card());
    }

    private static SceneCard card(String sentence) {
        return CardSequence.choices(StoryboardFixtures.scene(sentence)).stream()
                .max(Comparator.comparingDouble(CardChoice::fit))
                .orElseThrow()
                .card();
    }

    @Test
    void aFigureKeepsTheWordThatBoundsIt() {
        assertThat(number("More than a million soldiers were examined with it."))
                .get()
                .extracting(BigNumber::kicker)
                .isEqualTo("More than");
        assertThat(number("Raw onions contain about 5 percent sugar."))
                .get()
                .extracting(BigNumber::kicker)
                .isEqualTo("Raw onions");
    }

    @Test
    void aShareOfPeopleIsShownByDots() {
        BigNumber card = (BigNumber) card("Only about 1 in 5 adults with hypertension knows it.");

        assertThat(card.shown()).isEqualTo("1 in 5");
        assertThat(card.value()).isEqualTo(20);
        assertThat(card.proof()).isEqualTo(Proof.DOTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Some 70,000 of the city's 80,000 people lost their homes.",
                "About 13,200 houses, 87 churches were lost."
            })
    void aPartAndItsWholeOrFarAwayFiguresAreNotSetSideBySide(String sentence) {
        assertThat(card(sentence).template()).isNotIn("chart", "comparison");
    }

    @Test
    void aDescriptionIsNoList() {
        assertThat(card("Marie Curie, née Maria Skłodowska, was a physicist and chemist.")
                        .template())
                .isNotEqualTo("list");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            “Nobody will miss them,” Mayor Helen Duarte told reporters. | Mayor Helen Duarte
            Biologist E. O. Wilson called them “the little things that run the world.” | Biologist E. O. Wilson
            Peter Lang, who voted against it, said: “This is a bad day for business.” | Peter Lang
            """)
    void theSpeakerOfAQuotationIsFoundWhereverTheNameStands(String sentence, String author) {
        assertThat(((Quote) card(sentence)).author()).isEqualTo(author);
    }

    @Test
    void aDateStaysOnOneLine() {
        assertThat(Phrases.lines("Opened on 17 November 1869", 3)).contains("17 November 1869");
    }
}
