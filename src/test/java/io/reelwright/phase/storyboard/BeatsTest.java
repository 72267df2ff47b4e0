package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Niche;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Script.Sentence;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.WordTime;
import io.reelwright.campaign.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The cut sheet of a storyboard. */
class BeatsTest {
    private static final Script STORY = story(
            "A baker in Lyon sold bread by the slice.",
            "Her grandmother had baked whole loaves in a brick oven, and nobody in the village had ever asked for less.",
            "In 1931 a salesman showed her a machine with 40 steel blades that cut a loaf in four seconds.",
            "She bought it, because the line at her door was already longer than the street.",
            "By summer, 70 % of her bread left the shop in slices.");

    private static Script story(String... sentences) {
        List<Sentence> all = new ArrayList<>();
        for (int i = 0; i < sentences.length; i++)
            all.add(new Sentence(sentences[i], i == 0 ? Role.HOOK : Role.POINT, -1));
        return new Script("Sliced bread", all, Script.Origin.OWN, 1, List.of(), 1);
    }

    private static Storyboard board(Script script) {
        return board(script, null);
    }

    private static Storyboard board(Script script, @Nullable String world) {
        return StoryboardFixtures.node()
                .lay(
                        StoryboardFixtures.spoken(script),
                        script,
                        StoryboardFixtures.direction(Niche.FOOD),
                        "Who invented sliced bread?",
                        new MediaFolder(List.of(), List.of()),
                        world);
    }

    private static List<Beat> beats(Storyboard board) {
        return board.scenes().stream().flatMap(scene -> scene.beats().stream()).toList();
    }

    @Test
    void coverEveryFrameAndEveryWordInOrder() {
        Storyboard board = board(STORY);
        int frame = 0;
        int word = 0;
        for (Scene scene : board.scenes()) {
            assertThat(scene.beats()).isNotEmpty();
            assertThat(scene.beats().getFirst().firstFrame()).isEqualTo(scene.firstFrame());
            for (Beat beat : scene.beats()) {
                assertThat(beat.firstFrame()).isEqualTo(frame);
                assertThat(beat.firstWord()).isEqualTo(word);
                assertThat(beat.lastWord()).isGreaterThanOrEqualTo(word);
                frame = beat.endFrame();
                word = beat.lastWord() + 1;
            }
        }
        assertThat(frame).isEqualTo(board.frames());
        assertThat(word).isEqualTo(board.narration().words().size());
    }

    @Test
    void mostLastBetweenOneAndTwoAndAHalfSeconds() {
        List<Beat> beats = beats(board(STORY));

        long good = beats.stream()
                .filter(beat -> beat.seconds() >= 1.0 && beat.seconds() <= 2.6)
                .count();
        assertThat(good / (double) beats.size()).isGreaterThan(0.8);
    }

    @Test
    void entriesComeOnTheirWord() {
        Storyboard board = board(STORY);

        for (Beat beat : beats(board))
            for (Beat.Entry entry : beat.entries()) {
                WordTime word = board.narration().words().get(entry.word());
                if (entry.second() > 0) assertThat(entry.second()).isBetween(word.start() - 0.15, word.start() + 0.15);
                assertThat(entry.word()).isBetween(beat.firstWord() - 1, beat.lastWord() + 1);
            }
    }

    @Test
    void noBeatEndsOnAWordThatBelongsToTheNext() {
        Storyboard board = board(STORY);

        for (Beat beat : beats(board))
            assertThat(board.narration().words().get(beat.lastWord()).text().toLowerCase(java.util.Locale.ROOT))
                    .isNotIn("a", "the", "of", "and", "in", "her", "that", "with", "by", "because");
    }

    @Test
    void aFigureStaysWhole() {
        Script script = story(
                "Bees make their honey in a warm hive.",
                "A strong hive brings in 40 kg of nectar on a single warm day in early June and keeps 12 kg of it.");

        for (Beat beat : beats(board(script)))
            assertThat(beat.evidence()).doesNotEndWith("40").doesNotEndWith("12");
    }

    @Test
    void theVideoOpensWithItsCoverAndLeadsBackToIt() {
        List<Beat> beats = beats(board(STORY));

        assertThat(beats.getFirst().layout()).isEqualTo(Layout.COVER);
        assertThat(beats.getLast().card()).isEqualTo(beats.getFirst().card());
    }

    @Test
    void theEndLeadsBackOnTheLastWordsOfItsSentence() {
        Script script = story(
                "A baker in Lyon sold bread by the slice.",
                "In the end the old machine with forty blades was bought by a rich museum in the north of Paris.");

        Beat last = beats(board(script)).getLast();

        assertThat(last.layout()).isEqualTo(Layout.COVER);
        assertThat(last.seconds()).isBetween(0.8, 2.5);
        assertThat(last.lastWord() - last.firstWord()).isLessThan(6);
    }

    @Test
    void aCallToActionHasItsEndCard() {
        Script script = StoryboardFixtures.script("Bees make honey in a warm hive.", "Follow for more honey.");

        assertThat(beats(board(script)).getLast().layout()).isEqualTo(Layout.END_CARD);
    }

    @Test
    void playInTheWorldThatTheOrderNames() {
        Storyboard board = board(STORY, "sea");

        assertThat(board.world()).isEqualTo(new World("sea", "named in the order"));
        assertThat(beats(board)).allMatch(beat -> beat.cameraStop().matches("mark [1-9]\\d*"));
        assertThat(beats(board)).anyMatch(beat -> beat.inBy().equals(Beat.TRAVEL));
    }

    @Test
    void playInNoPlaceWhereTheOrderWantsNone() {
        Storyboard board = board(STORY, World.NEUTRAL);

        assertThat(board.worldName()).isEqualTo(World.NEUTRAL);
        assertThat(beats(board)).noneMatch(beat -> beat.cameraStop().matches(".*\\d"));
        assertThat(beats(board)).noneMatch(beat -> beat.inBy().equals(Beat.TRAVEL));
    }

    @Test
    void spokenWordsThatStandInThePictureHaveNoCaptions() {
        for (Beat beat : beats(board(STORY)))
            assertThat(beat.captions())
                    .isEqualTo(!(beat.card() instanceof SceneCard.Spoken it
                            && !it.words().isBlank()));
    }

    @Test
    void whatIsSaidAroundAQuotationKeepsItsCaptions() {
        Script script = story(
                "A baker in Lyon sold bread by the slice.",
                "“Nobody wants a whole loaf any more,” said Marie Blanc to the mayor.");

        List<Beat> quoted = beats(board(script)).stream()
                .filter(beat -> beat.card() instanceof SceneCard.Quote)
                .toList();

        assertThat(quoted).anyMatch(beat -> beat.captions() && beat.evidence().contains("mayor"));
        assertThat(quoted).anyMatch(beat -> !beat.captions());
    }

    @Test
    void noPictureOfAThingComesTwice() {
        List<String> pictures = beats(board(STORY)).stream()
                .map(Beat::card)
                .distinct()
                .filter(SceneCard.Thing.class::isInstance)
                .map(card -> ((SceneCard.Thing) card).picture())
                .toList();

        assertThat(pictures).doesNotHaveDuplicates();
    }

    @Test
    void textOfOtherLanguagesIsCutByItsMarks() {
        Script script = story(
                "Bienen fliegen weit.",
                "Im Sommer sammeln sie den Nektar der Linden, bringen ihn in den Stock und trocknen ihn mit den Flügeln.");

        assertThat(beats(board(script))).hasSizeGreaterThan(3);
    }

    @Test
    void theCoverShowsTheFirstThingOfTheVideoIfItsOwnWordsNameNone() {
        Script script = story(
                "Nobody expected it to last that long.",
                "The bread of that winter stayed soft for nine days in a wooden box.",
                "It was wrapped in linen, and the baker told nobody why.");

        assertThat(beats(board(script)).getFirst().card())
                .isInstanceOfSatisfying(
                        SceneCard.Headline.class,
                        cover -> assertThat(cover.picture()).isNotNull());
    }

    @Test
    void whatEntersAndWhatActsHasItsSound() {
        Script script =
                story("Winter came early.", "The lake froze, and 40 fish died in a single night below the ice.");

        assertThat(beats(board(script)).stream().flatMap(beat -> beat.hits().stream()))
                .isNotEmpty()
                .allSatisfy(hit -> {
                    assertThat(hit.level()).isBetween(-16.0, -3.0);
                    assertThat(hit.second()).isNotNegative();
                });
    }

    @Test
    void whatStandsOnEvidenceStaysForTheRestOfItsScene() {
        Script script = story(
                "Winter came early.",
                "Officers arrested the suspect in the hallway of a small hotel at the edge of town.",
                "Nobody knew why.");

        List<Beat> beats = beats(board(script)).stream()
                .filter(beat -> beat.layout() == Layout.PROCESS)
                .toList();

        assertThat(beats).hasSizeGreaterThan(1);
        assertThat(beats.stream().map(beat -> beat.card().words()).distinct()).hasSize(1);
        assertThat(beats).allMatch(Beat::captions);
    }

    @Test
    void wordsAreStampedOnlyIfTheyAreAPhrase() {
        Script script = story(
                "Winter came early.",
                "Such things may be also of some use and it was never so clear as it may have been then.",
                "Nobody knew why.");

        assertThat(beats(board(script)).stream()
                        .filter(beat -> beat.card() instanceof SceneCard.Spoken)
                        .map(beat -> beat.card().words().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(words -> words.endsWith(" of")
                        || words.endsWith(" be")
                        || words.startsWith("as ")
                        || words.startsWith("of "));
    }

    @Test
    void newWordsOrPicturesComeBesideACardThatStands() {
        Script script = story(
                "Winter came early to the harbour.",
                "The captain Ingrid Holm found a golden coin on a steep mountain path near the northern village.");

        assertThat(beats(board(script)).stream().flatMap(beat -> beat.entries().stream()))
                .anyMatch(entry -> entry.kind() == Beat.Kind.ASIDE);
    }

    @Test
    void theClausesOfAQuotationComeAsTheyAreSpoken() {
        Script script = story(
                "A baker in Lyon sold bread by the slice.",
                "“Nobody wants a whole loaf any more, and nobody wants to cut it at home,” said Marie Blanc.");

        List<Double> clauses = beats(board(script)).stream()
                .filter(beat -> beat.card() instanceof SceneCard.Quote)
                .flatMap(beat -> beat.entries().stream())
                .filter(entry -> entry.kind() == Beat.Kind.LINE)
                .map(Beat.Entry::second)
                .toList();

        assertThat(clauses).hasSizeGreaterThan(2).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void noMomentIsToldTwice() {
        List<SceneCard> runs =
                beats(board(STORY)).stream().map(Beat::card).distinct().toList();

        assertThat(runs.stream()
                        .filter(card -> card instanceof SceneCard.BigNumber)
                        .map(SceneCard::words))
                .doesNotHaveDuplicates();
    }
}
