package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.WordTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a scene is drawn when. */
class RunTest {
    private static final SceneCard LOAF = new SceneCard.Thing("bread", "bread", 0.2, null);
    private static final SceneCard OVEN = new SceneCard.Thing("fire", "oven", 0, null);
    private static final List<WordTime> WORDS = List.of(
            new WordTime("warm", 0.1, 0.5),
            new WordTime("bread", 0.6, 1.4),
            new WordTime("stays", 1.5, 2.2),
            new WordTime("ovens", 2.5, 3.2),
            new WordTime("cool", 3.3, 4.1));

    private static Beat beat(
            double second, double seconds, int first, int last, SceneCard card, Beat.Entry... entries) {
        return new Beat(
                second,
                seconds,
                first,
                last,
                Layout.HERO,
                1,
                "",
                "still",
                "cut",
                List.of(),
                List.of(entries),
                List.of(),
                true,
                card);
    }

    private static Scene scene(List<Beat> beats) {
        return new Scene(2, 60, 132, 10, 5, Role.POINT, "", OVEN, "", CameraMove.STILL, Transition.CUT).beating(beats);
    }

    @Test
    void aSceneWithoutBeatsIsOneRunOfItsCard() {
        assertThat(Run.of(scene(List.of()), WORDS)).singleElement().satisfies(run -> {
            assertThat(run.card()).isEqualTo(OVEN);
            assertThat(run.end()).isEqualTo(4.4);
            assertThat(run.words()).isEqualTo(WORDS);
        });
    }

    @Test
    void neighbouringBeatsOfOneCardAreOneRunInWhichItMovesAgain() {
        Scene scene =
                scene(List.of(beat(2, 1.5, 10, 11, LOAF), beat(3.5, 1, 12, 12, LOAF), beat(4.5, 1.9, 13, 14, OVEN)));

        List<Run> runs = Run.of(scene, WORDS);

        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst().start()).isZero();
        assertThat(runs.getFirst().end()).isEqualTo(2.5);
        assertThat(runs.getFirst().moves()).containsExactly(1.5);
        assertThat(runs.getLast().start()).isEqualTo(2.5);
        assertThat(runs.getLast().words()).extracting(WordTime::text).containsExactly("ovens", "cool");
        assertThat(runs.getLast().words().getFirst().start()).isZero();
    }

    @Test
    void whatComesBesideTheCardKeepsItsTime() {
        Beat.Entry aside = new Beat.Entry("s2b12-a", 4.5, 12, Beat.Kind.ASIDE, "Brick oven", null, null, null);
        List<Run> runs = Run.of(scene(List.of(beat(2, 2, 10, 12, LOAF), beat(4, 2.4, 13, 14, LOAF, aside))), WORDS);

        assertThat(runs).hasSize(1);
        assertThat(runs.getFirst().asides()).containsExactly(new Run.Aside(null, "Brick oven", 2.5));
        assertThat(runs.getFirst().moves()).isEmpty();
    }
}
