package io.reelwright.provider.video.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.SceneCard.Stop;
import io.reelwright.provider.video.studio.world.Gaze;
import io.reelwright.provider.video.studio.world.WorldPath;
import io.reelwright.provider.video.studio.world.WorldPath.Hour;
import io.reelwright.provider.video.studio.world.WorldPath.Leg;
import java.util.List;
import java.util.Optional;
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
        return stops(opens, Optional.empty(), drawn, runs);
    }

    private static CameraStops stops(boolean opens, Optional<Leg> from, List<SceneCard> drawn, Run... runs) {
        List<Gaze> gazes =
                drawn.stream().map(card -> CameraStops.gaze(card, Aspect.TALL)).toList();
        return new CameraStops(List.of(runs), gazes, from, opens);
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
        assertThat(stops(false, List.of(WORDS, THING), runs).path().down(3, Aspect.TALL))
                .isEqualTo(800);
        assertThat(stops(false, List.of(WORDS, WORDS), runs).path().down(3, Aspect.TALL))
                .isZero();
    }

    @Test
    void theEndIsBackAtTheFirstStopAtOnce() {
        Run[] runs = {run(WORDS, 0, "cut", "shelf 5"), run(WORDS, 2, Beat.RETURN, "shelf 1")};
        assertThat(stops(false, List.of(WORDS, WORDS), runs).path().stop(2)).isZero();
    }

    @Test
    void aSceneBeginsWhereTheOneBeforeItEnds() {
        Leg lookingDown = new Leg(-1, 1, Gaze.AT_THING, true);
        CameraStops stops =
                stops(false, Optional.of(lookingDown), List.of(WORDS), run(WORDS, 0, Beat.TRAVEL, "shelf 3"));
        assertThat(stops.path().stop(0)).isEqualTo(1);
        assertThat(stops.path().down(0, Aspect.TALL)).as("it still looks down").isEqualTo(800);
        assertThat(stops.path().down(1, Aspect.TALL)).isZero();
        assertThat(stops.leg(0)).isEqualTo(1);
    }

    @Test
    void aSceneThatGoesOnAtTheSameStandDoesNotMove() {
        Leg same = new Leg(-1, 2, Gaze.AHEAD, true);
        CameraStops stops = stops(false, Optional.of(same), List.of(WORDS), run(WORDS, 0, "cut", "shelf 3"));
        assertThat(stops.path().legs()).hasSize(1);
        assertThat(stops.leg(0)).isZero();
    }

    @Test
    void theDayPassesWhileYearsAreTold() {
        SceneCard years = new SceneCard.Timeline(
                "Solar power", List.of(new Stop("1956", "One watt", 1), new Stop("2019", "Cheap", 3)), null);
        Run run = run(years, 0, "cut", "mile 1");
        WorldPath path = new CameraStops(List.of(run), List.of(Gaze.AT_VALUES), Optional.empty(), false).path();
        assertThat(path.hours()).extracting(Hour::part).containsExactly(0.0, 0.5, 1.0);
        assertThat(path.hours()).extracting(Hour::at).containsExactly(0.0, 1.0, 3.0);
    }
}
