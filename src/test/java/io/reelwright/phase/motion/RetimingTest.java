package io.reelwright.phase.motion;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Narration.SpokenSentence;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Storyboard;
import io.reelwright.campaign.WordTime;
import io.reelwright.testing.Storyboards;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetimingTest {
    private static final String LONG =
            "Bees fan the nectar with their wings until almost all of the water in it is gone";

    @Test
    void aLongSceneIsDividedAtTheWordNearestToTheRhythm() {
        Storyboard board = Storyboards.board().says(Role.POINT, LONG, 0.4).storyboard();

        Storyboard timed = new Retiming(new Rhythm(List.of(60)), board).apply();

        assertThat(timed.scenes()).hasSize(3);
        assertThat(timed.scenes().getFirst().frames()).isCloseTo(60, org.assertj.core.data.Offset.offset(6));
        assertThat(timed.scenes().stream().map(Scene::narration).collect(Collectors.joining(" ")))
                .isEqualTo(LONG);
    }

    @Test
    void theSecondPartShowsItsOwnWordsAndMovesTheOtherWay() {
        Storyboard board = Storyboards.board().says(Role.POINT, LONG, 0.4).storyboard();

        Scene second =
                new Retiming(new Rhythm(List.of(60)), board).apply().scenes().get(1);

        assertThat(second.camera()).isEqualTo(CameraMove.PULL_OUT);
        assertThat(second.narration()).contains(second.card().words());
        assertThat(second.card().words().split(" ")).hasSizeBetween(1, 6);
    }

    @Test
    void aListThatBuildsIsNotCutInTwo() {
        SceneCard list = new SceneCard.BuildList(
                "Steps", List.of(new SceneCard.Item("one", null, 0), new SceneCard.Item("two", null, 3)));
        Storyboard board = Storyboards.board().says(Role.POINT, LONG, 0.4).storyboard(list);

        assertThat(new Retiming(new Rhythm(List.of(50)), board).apply()).isEqualTo(board);
    }

    @Test
    void aFigureIsLeftStandingUntilItWasRead() {
        SceneCard number =
                new SceneCard.BigNumber(null, 80, "80", "", "%", "of it is water", SceneCard.Proof.RING, 3, null);
        Storyboard board = Storyboards.board().says(Role.POINT, LONG, 0.4).storyboard(number);

        Scene first =
                new Retiming(new Rhythm(List.of(50)), board).apply().scenes().getFirst();

        assertThat(first.seconds()).isGreaterThanOrEqualTo(4.2);
    }

    @Test
    void withoutARhythmNothingChanges() {
        Storyboard board = Storyboards.random(3);

        assertThat(new Retiming(new Rhythm(List.of()), board).apply()).isSameAs(board);
    }

    @Test
    void whateverTheRhythmTheWordsStayAndTheFramesLieEndToEnd() {
        for (long seed = 0; seed < 500; seed++) {
            Storyboard board = Storyboards.random(seed);
            Storyboard timed = new Retiming(rhythm(seed), board).apply();

            assertThat(timed.frames()).isEqualTo(board.frames());
            assertThat(timed.narration()).isSameAs(board.narration());
            assertEndToEnd(board, timed);
            assertSentencesBeginWhereTheyBegan(board, timed);
        }
    }

    private static Rhythm rhythm(long seed) {
        Random random = new Random(seed * 31);
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(9); i++) lengths.add(4 + random.nextInt(220));
        return new Rhythm(lengths);
    }

    private static void assertEndToEnd(Storyboard board, Storyboard timed) {
        List<WordTime> words = board.narration().words();
        int frame = 0;
        int word = 0;
        Set<Integer> whole = board.scenes().stream().map(Scene::frames).collect(Collectors.toSet());
        for (Scene scene : timed.scenes()) {
            assertThat(scene.index()).isEqualTo(timed.scenes().indexOf(scene));
            assertThat(scene.firstFrame()).isEqualTo(frame);
            assertThat(scene.firstWord()).isEqualTo(word);
            assertThat(scene.wordCount()).isPositive();
            assertThat(scene.frames() >= Retiming.SHORTEST || whole.contains(scene.frames()))
                    .isTrue();
            frame += scene.frames();
            word += scene.wordCount();
            assertThat(words.get(scene.firstWord()).start()).isGreaterThanOrEqualTo(scene.startSeconds());
            assertThat(words.get(word - 1).end()).isLessThanOrEqualTo(frame / 30.0 + 1.0 / 30);
        }
        assertThat(word).isEqualTo(words.size());
    }

    private static void assertSentencesBeginWhereTheyBegan(Storyboard board, Storyboard timed) {
        Set<Integer> starts = timed.scenes().stream().map(Scene::firstFrame).collect(Collectors.toSet());
        for (Scene scene : board.scenes()) assertThat(starts).contains(scene.firstFrame());
        for (SpokenSentence sentence : board.narration().spoken())
            assertThat(timed.scenes()).anyMatch(scene -> scene.firstWord() == sentence.firstWord());
    }

    @Test
    void aSceneOfSeveralCardsIsOnlyDividedWhereTheNextOneComes() {
        Storyboard plain = Storyboards.board().says(Role.POINT, LONG, 0.4).storyboard();
        Scene scene = plain.scenes().getFirst();
        int middle = scene.firstFrame() + scene.frames() / 2;
        SceneCard bees = new SceneCard.Thing("honeybee", "bees", 0, null);
        SceneCard drop = new SceneCard.Thing("droplet", "water", 0, null);
        Storyboard board = new Storyboard(
                plain.narration(),
                List.of(scene.beating(List.of(
                        beat(scene.firstFrame(), middle, 0, 7, bees),
                        beat(middle, scene.firstFrame() + scene.frames(), 8, scene.wordCount() - 1, drop)))));

        List<Scene> timed = new Retiming(new Rhythm(List.of(50)), board).apply().scenes();

        assertThat(timed).hasSize(2);
        assertThat(timed.getLast().firstFrame()).isEqualTo(middle);
        assertThat(timed.getFirst().beats()).extracting(Beat::card).containsExactly(bees);
        assertThat(timed.getLast().beats()).extracting(Beat::card).containsExactly(drop);
    }

    private static Beat beat(int first, int end, int firstWord, int lastWord, SceneCard card) {
        return new Beat(
                first / 30.0,
                (end - first) / 30.0,
                firstWord,
                lastWord,
                Layout.HERO,
                0,
                "",
                "still",
                "cut",
                List.of(),
                List.of(),
                List.of(),
                true,
                card);
    }
}
