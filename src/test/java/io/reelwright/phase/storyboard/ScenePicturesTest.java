package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Move;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.testing.RandomText;
import io.reelwright.testing.Rounds;
import io.reelwright.text.Token;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pictures a scene shows for the words that are said in it. */
class ScenePicturesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The bank raised its interest rate by half a point. | bank chart-increasing
            He sat on the bank and watched the river flow by. |
            A star is a ball of hot gas. | star
            The star of the film signed autographs. |
            She turned the key and opened the door. | key door
            The central bank raised its key interest rate on Wednesday. | bank chart-increasing
            They danced at the birthday party. | party-popper
            The Labour party lost in the north. |
            The vessel sank off the coast of Norway. | ship
            Blood vessels run through the skin. | drop-of-blood
            An old bridge crosses the gorge. | bridge-at-night
            He plays on a clay court in Paris. |
            Savings rates have increased. | money-bag
            They sat on the coast of Jamaica. | beach-with-umbrella
            The keeper of Eilean Mor lived on the island. |
            They swam to a tropical island. | desert-island
            Winter came to Delhi. |
            They opened an oxygen bar. |
            The authorities said nothing. |
            Winter came to Norway. | snowflake
            Researchers found a gum-like substance. |
            The airline has a fleet of 270 aircraft. | airplane
            The girl was kidnapped in broad daylight. |
            There was blood on the victim's seat. |
            The ship sailed in 1750. | sailboat
            Her phone rang in 1955. | telephone
            The festival jury met. |
            The Penguins beat the Bruins. |
            The weekend of the festival was long. | party-popper
            """)
    void aWordShowsWhatItMeansInItsSentence(String sentence, String pictures) {
        assertThat(shown(StoryboardFixtures.scene(sentence)))
                .isEqualTo(pictures == null ? List.of() : List.of(pictures.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Apple sued Samsung over the design.",
                "Orange raised its prices in May.",
                "The striker scored the goal in the final.",
                "He plays a key role in the team.",
                "They turned the page and went on.",
                "That is the heart of the matter.",
                "The star player left the club.",
                "The data bank was full.",
                "The cell wall keeps its shape.",
                "The board met on Monday.",
                "Scientists spoke to the doctors and their students.",
                "The minister came under fire from the press.",
                "He was the driver of growth in the region."
            })
    void aTurnOfSpeechAFirmAndPeopleHaveNoPicture(String sentence) {
        assertThat(shown(StoryboardFixtures.scene(sentence))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Without water they had to turn back.",
                "There was no fire.",
                "Rose Miller lived there.",
                "Pudding Lane was narrow.",
                "It went on for 20 years.",
                "The committee met on Monday."
            })
    void whatIsAbsentOrANameOrCannotBeSeenHasNoPicture(String sentence) {
        assertThat(shown(StoryboardFixtures.scene(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Honey never spoils.,honey-pot",
        "The Great Fire began at night.,fire",
        "The Moon has no air.,full-moon",
    })
    void aCapitalDoesNotHideAThing(String sentence, String picture) {
        assertThat(shown(StoryboardFixtures.scene(sentence))).contains(picture);
    }

    @Test
    void aPictureComesWithItsWordAndOnlyInItsScene() {
        List<String> words = List.of("and", "the", "wind", "drove", "the", "flames.");
        SceneText scene = SceneText.of(
                words,
                List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0),
                Role.POINT,
                "The bakery burned and the wind drove the flames.",
                "The fire",
                StoryboardFixtures.PICTURES,
                1,
                false);

        assertThat(scene.seen())
                .containsExactly(
                        new PictureFinder.Seen("wind-face", 2, 3, Move.PUSH, 3),
                        new PictureFinder.Seen("fire", 5, 6, Move.PUSH, 3));
    }

    @Test
    void noModernThingIsShownInASceneOfATimeLongAgo() {
        Storyboard board = lay(
                Niche.HISTORY,
                "In 1666 a fire broke out near a shop in the market.",
                "The shop and the road burned for days.",
                "Today a shop stands on the road again.",
                "Follow for more history.");

        assertThat(pictures(board, "In 1666")).contains("fire").doesNotContain("convenience-store", "motorway");
        assertThat(pictures(board, "burned for days")).doesNotContain("convenience-store", "motorway");
        assertThat(pictures(board, "Today")).contains("convenience-store");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In 1666 the city burned. | true
            The Vikings crossed the sea. | true
            The Romans built roads of stone. | true
            In the 17th century ships had sails. | true
            They died around 3,000 years ago. | true
            The Great Pyramid was finished about 2560 BC. | true
            It holds 1666 litres. | false
            The lander came down in 1969. | false
            Today most people drive. | false
            """)
    void aSentenceTellsItsTime(String sentence, boolean longAgo) {
        assertThat(SceneEras.longAgo(List.of(sentence), false)).containsExactly(longAgo);
    }

    @Test
    void aTimeHoldsUntilAnotherIsTold() {
        List<String> sentences = List.of(
                "People came from far away.",
                "The siege began in 1453.",
                "The walls fell.",
                "You can still see them.",
                "The city was poor.",
                "In 1999 it was rebuilt.",
                "Cars fill its streets.");

        assertThat(SceneEras.longAgo(sentences, true)).containsExactly(true, true, true, false, true, false, false);
        assertThat(SceneEras.longAgo(sentences, false).getFirst()).isFalse();
        assertThat(SceneEras.longAgo(List.of("The king was dead."), true)).containsExactly(true);
        assertThat(SceneEras.longAgo(List.of("The king was dead."), false)).containsExactly(false);
    }

    @Test
    void inAnotherLanguageWordsOfTheTableCountAsTheyStand() {
        SceneText german =
                StoryboardFixtures.scene("Der Computer und die Pizza stehen in der Küche und sie sind noch warm.");

        assertThat(german.grammar()).isEmpty();
        assertThat(shown(german)).contains("desktop-computer", "pizza");
    }

    @Test
    void theSameWordsAlwaysHaveTheSamePictures() {
        RandomText.sentences(404, Rounds.of(120))
                .filter(text -> !Token.of(text).isEmpty())
                .forEach(text -> {
                    List<String> first = shown(StoryboardFixtures.scene(text));
                    assertThat(shown(StoryboardFixtures.scene(text)))
                            .as(RandomText.shown(text))
                            .isEqualTo(first);
                });
    }

    @Test
    void theEndCardShowsItsTopicThoughItsWordsHaveCapitals() {
        SceneText end = SceneText.of(
                List.of("Follow", "for", "more."),
                List.of(0.0, 0.3, 0.6),
                Role.CALL_TO_ACTION,
                "Follow for more.",
                "Why Honey Never Spoils",
                StoryboardFixtures.PICTURES,
                5,
                true);

        SceneCard.EndCard card =
                (SceneCard.EndCard) new EndCardReader().read(end).orElseThrow().card();

        assertThat(card.pictures()).containsExactly("honey-pot");
    }

    private static List<String> shown(SceneText scene) {
        return scene.seen().stream().map(PictureFinder.Seen::picture).distinct().toList();
    }

    private static Storyboard lay(Niche niche, String... sentences) {
        Script script = StoryboardFixtures.script(sentences);
        return StoryboardFixtures.node()
                .lay(
                        StoryboardFixtures.spoken(script),
                        script,
                        StoryboardFixtures.direction(niche),
                        "The fire in the market",
                        MediaFolder.NONE,
                        null);
    }

    /** Returns the pictures of the scenes in which something is said. */
    private static List<String> pictures(Storyboard board, String said) {
        return board.scenes().stream()
                .filter(scene -> scene.narration().contains(said))
                .map(Scene::card)
                .flatMap(ScenePicturesTest::ofCard)
                .toList();
    }

    private static Stream<String> ofCard(SceneCard card) {
        return switch (card) {
            case SceneCard.Headline it -> Stream.ofNullable(it.picture());
            case SceneCard.BigNumber it -> Stream.ofNullable(it.picture());
            case SceneCard.Hero it -> Stream.concat(Stream.ofNullable(it.picture()), it.companions().stream());
            case SceneCard.EndCard it -> it.pictures().stream();
            case SceneCard.Timeline it -> Stream.ofNullable(it.picture());
            case SceneCard.BuildList it -> it.items().stream().flatMap(item -> Stream.ofNullable(item.picture()));
            default -> throw new AssertionError("no " + card.template() + " is expected here");
        };
    }
}
