package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.SceneCard;
import io.reelwright.provider.video.studio.world.WorldPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the camera stands in a world during a scene. */
class CameraStopsTest {
    private static final SceneCard WORDS = new SceneCard.Headline(null, List.of("Words"), -1, null);
    private static final SceneCard THING = new SceneCard.Thing("bread", "bread", 0.4, null);

    private static Run run(SceneCard card, double start, String inBy, String stop) {
        Beat beat = new Beat(
                10 + start, 2, 0, 0, Layout.HERO, 0, "words", stop, inBy, List.of(), List.of(), List.of(), true, card);
        return new Run(card, 0, start, start + 2, List.of(), List.of(), beat);
    }

    private static CameraStops stops(boolean opens, List<SceneCard> drawn, Run... runs) {
        return new CameraStops(List.of(runs), drawn, Aspect.TALL, opens);
    }

    @Test
    void aSceneComesFromTheStopBeforeItsOwn() {
        WorldPath path = stops(false, List.of(WORDS), run(WORDS, 0, Beat.TRAVEL, "shelf 3"))
                .path();
        assertThat(path.stop(0)).isEqualTo(1);
        assertThat(path.stop(1)).isEqualTo(2);
    }

    @Test
    void aClipThatOpensWithTheSceneStandsFromItsFirstFrame() {
        CameraStops stops = stops(true, List.of(WORDS), run(WORDS, 0, Beat.TRAVEL, "shelf 3"));
        assertThat(stops.path().stop(0)).isEqualTo(2);
        assertThat(stops.leg(0)).isZero();
    }

    @Test
    void itLooksDownAtAThingAndNotAtTheWordsThatAreDrawnInstead() {
        Run[] runs = {run(WORDS, 0, "cut", "shelf 1"), run(THING, 2, "cut", "shelf 1")};
        assertThat(stops(false, List.of(WORDS, THING), runs).path().down(3)).isEqualTo(1);
        assertThat(stops(false, List.of(WORDS, WORDS), runs).path().down(3)).isZero();
    }

    @Test
    void theEndIsBackAtTheFirstStopAtOnce() {
        Run[] runs = {run(WORDS, 0, "cut", "shelf 5"), run(WORDS, 2, Beat.RETURN, "shelf 1")};
        assertThat(stops(false, List.of(WORDS, WORDS), runs).path().stop(2)).isZero();
    }
}
