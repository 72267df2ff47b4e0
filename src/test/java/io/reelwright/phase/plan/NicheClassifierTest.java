package io.reelwright.phase.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.reelwright.campaign.Niche;
import io.reelwright.language.meaning.SentenceMeaning;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NicheClassifierTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Why honey never spoils | FOOD
            How coffee wakes you up | FOOD
            The secret of sourdough bread | FOOD
            Why onions make you cry | FOOD
            Chocolate before it was sweet | FOOD
            How to cook the perfect egg | FOOD
            Why pizza tastes better cold | FOOD
            The computer that landed on the Moon | TECHNOLOGY
            How encryption keeps a password safe | TECHNOLOGY
            How GPS finds your phone | TECHNOLOGY
            What a transistor does | TECHNOLOGY
            Robots that learn from us | TECHNOLOGY
            Why batteries get old | TECHNOLOGY
            How the internet crosses the ocean floor | TECHNOLOGY
            How compound interest makes money grow | FINANCE
            What inflation does to savings | FINANCE
            Index funds explained | FINANCE
            How to pay off debt | FINANCE
            Bitcoin vs gold | FINANCE
            Your first budget | FINANCE
            Why the sky is blue | SCIENCE
            What is inside an atom | SCIENCE
            How black holes bend light | SCIENCE
            Why planets are round | SCIENCE
            The smallest particle we know | SCIENCE
            How DNA stores a body | SCIENCE
            The sound of gravity | SCIENCE
            How the Vikings navigated | HISTORY
            How the Romans built roads | HISTORY
            The fall of the Aztec empire | HISTORY
            Cleopatra was not Egyptian | HISTORY
            The shortest war in history | HISTORY
            Why castles have moats | HISTORY
            The pyramid builders | HISTORY
            How much sleep do you need | HEALTH
            Ten minutes of stretching a day | HEALTH
            What stress does to the body | HEALTH
            Vitamin D in winter | HEALTH
            Why your back hurts | HEALTH
            Breathing against anxiety | HEALTH
            Is walking enough exercise | HEALTH
            Three days in Lisbon | TRAVEL
            The best train journeys in Europe | TRAVEL
            Backpacking through Vietnam | TRAVEL
            How to pack one small bag for a trip | TRAVEL
            A weekend in Kyoto | TRAVEL
            Hidden beaches of Portugal | TRAVEL
            The lighthouse keepers who vanished | STORYTELLING
            The curse of the old mill | STORYTELLING
            A ghost story from the moor | STORYTELLING
            The legend of the flying Dutchman | STORYTELLING
            The unsolved mystery of the stranger on the beach | STORYTELLING
            Election results explained | NEWS
            What the new climate policy changes | NEWS
            Parliament votes on the border treaty today | NEWS
            Breaking: ministers announce a new tariff | NEWS
            How to stop procrastinating | MOTIVATION
            Discipline beats talent | MOTIVATION
            Five habits of confident people | MOTIVATION
            Why failure is the way to success | MOTIVATION
            Start before you are ready, your goals cannot wait | MOTIVATION
            How octopuses hide | NATURE
            Wolves changed a river | NATURE
            The longest bird migration | NATURE
            What coral reefs need | NATURE
            Why penguins huddle | NATURE
            Why flamingos are pink | NATURE
            Inside an ant colony | NATURE
            The history of the Suez Canal | HISTORY
            The forest that talks underground | NATURE
            """)
    void theTopicTellsItsNiche(String topic, Niche niche) {
        assertThat(NicheClassifier.of(topic, "")).contains(niche);
    }

    @Test
    void yearsOfLongAgoTellHistoryFromTravel() {
        String text =
                "The fire began in a small bakery in 1666. In 1667 an act was passed that all houses must be of brick. "
                        + "Between 1675 and 1710 the great church was rebuilt by the king's architect.";

        assertThat(NicheClassifier.of("The Great Fire of London", text)).contains(Niche.HISTORY);
    }

    @Test
    void speakersAndDaysTellNewsFromWhatItIsAbout() {
        String text = "The town will close its oldest bridge to cars, the mayor announced on Tuesday. "
                + "Repairs would take two years and cost nine million, a spokeswoman said. "
                + "Shop owners said that they had not been asked. A vote is expected next Friday.";

        assertThat(NicheClassifier.of("Old bridge closes to cars", text)).contains(Niche.NEWS);
    }

    @Test
    void aTaleIsNotTakenForWhatItTellsOf() {
        String text =
                "Once there was a heron who lived beside a pond and grew too old to fish. He wept until the crab asked him why. "
                        + "\"I have heard that the pond will dry up,\" said the heron, \"and I am sad for my friends.\" "
                        + "The fish believed him and begged him to carry them away, one after the other. "
                        + "He carried each of them to a rock and ate it. At last the crab saw the bones, and pinched him by the neck.";

        assertThat(NicheClassifier.of("The heron and the crab", text)).contains(Niche.STORYTELLING);
    }

    @Test
    void theTextDecidesWhereTheTopicSaysLittle() {
        String text =
                "Melt the butter in a pan and fry the onions until they are golden. Add the rice and stir it for two minutes. "
                        + "Pour in hot stock, a ladle at a time, and stir until the grains are soft. Serve it with cheese and pepper.";

        assertThat(NicheClassifier.of("My grandmother's way", text)).contains(Niche.FOOD);
    }

    @ParameterizedTest
    @CsvSource({"How to fold a paper crane", "What is the best colour for a door?", "x"})
    void aTopicOfNoNicheHasNone(String topic) {
        assertThat(NicheClassifier.of(topic, "")).isEmpty();
    }

    @Test
    void theWeightsBelongToTheExamples() throws IOException {
        NicheWeights weights = NicheWeights.shipped();
        Map<String, List<String>> texts = NicheExamples.texts();

        assertThat(weights.areOf(NicheExamples.sha256()))
                .as("run bench/train-niches.sh after a change of the examples")
                .isTrue();
        assertThat(texts).containsOnlyKeys(weights.classes());
        assertThat(texts.values())
                .allSatisfy(
                        some -> assertThat(some).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates());
        for (Niche niche : Niche.values()) assertThat(weights.classes()).contains(niche.name());
    }

    @Test
    void theLikelihoodsOfAllNichesMakeOne() {
        double sum = 0;
        for (double one :
                NicheWeights.shipped().logLikelihoods(SentenceMeaning.shared().of("The lamp stood on the hill.")))
            sum += Math.exp(one);

        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void damagedWeightsAreRefused() throws IOException {
        byte[] file;
        try (InputStream in = Objects.requireNonNull(NicheWeights.class.getResourceAsStream(NicheWeights.FILE))) {
            file = in.readAllBytes();
        }
        file[file.length / 2] ^= 1;

        assertThatThrownBy(() -> NicheWeights.read(file)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> NicheWeights.read(new byte[3])).isInstanceOf(IOException.class);
    }

    @Test
    void newsOfACompanyIsNewsAndAMemoryIsAStory() {
        assertThat(NicheClassifier.of(
                        "Lender cuts its forecast",
                        "Shares in the lender fell 6 percent on Thursday after it cut its forecast for the year. "
                                + "Profit would be a fifth lower than expected, its finance chief told reporters. "
                                + "Analysts said that more bad loans were likely to come."))
                .contains(Niche.NEWS);
        assertThat(
                        NicheClassifier.of(
                                "The red kite",
                                "I was nine when my uncle built a kite out of an old curtain. We ran down the hill with it until our legs hurt. "
                                        + "He let go of the string and laughed, and I cried all the way home. I still have the tail of it in a drawer."))
                .contains(Niche.STORYTELLING);
    }

    @Test
    void howSomethingIsDoneAboutTheHouseIsOfNoNiche() {
        String text =
                "Turn off the water before you begin. Unscrew the handle with a small screwdriver and lift it off. "
                        + "Take out the old washer and press the new one into its place. Screw the handle on again and open the valve slowly.";

        assertThat(NicheClassifier.of("A tap that drips", text)).isEmpty();
    }

    @Test
    void withoutTheModelWordsDecide() {
        assertThat(NicheWords.of("Why honey never spoils", "")).contains(Niche.FOOD);
        assertThat(NicheWords.of("How the Romans built roads", "")).contains(Niche.HISTORY);
        assertThat(NicheWords.of("Qwertz", "")).isEmpty();
    }
}
