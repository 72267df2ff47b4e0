package io.reelwright.phase.storyboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.CameraMove;
import io.reelwright.campaign.Layout;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Script.Role;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.World;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The camera's way through the world of a video. */
final class WorldStopsTest {
    private static final SceneCard COVER = new SceneCard.Headline(null, List.of("A cover"), -1, null);
    private static final SceneCard OTHER = new SceneCard.Headline(null, List.of("Another card"), -1, null);
    private static final SceneCard OWN = new SceneCard.OwnMedia("mine.jpg", false, 0, "photo", "", null);
    private static final World SHELF = new World("shelf", "test");

    @Test
    void itTravelsWithEachSentenceAndStaysWithinOne() {
        List<Scene> scenes =
                new WorldStops(SHELF, true).of(scenes(List.of(COVER), List.of(OTHER), List.of(OTHER)), spans(0, 1, 1));
        assertThat(stops(scenes)).containsExactly("shelf 1", "shelf 2", "shelf 2");
        assertThat(scenes.get(1).beats().getFirst().inBy()).isEqualTo(Beat.TRAVEL);
        assertThat(scenes.get(2).beats().getFirst().inBy()).isEqualTo("cut");
        assertThat(scenes.get(1).beats().getFirst().stop()).isEqualTo(1);
    }

    @Test
    void theEndReturnsToTheFirstStopAndLooksAsTheBeginning() {
        List<Scene> scenes = new WorldStops(SHELF, true).of(scenes(List.of(COVER), List.of(OTHER, COVER)), spans(0, 1));
        Beat end = scenes.getLast().beats().getLast();
        assertThat(end.inBy()).isEqualTo(Beat.RETURN);
        assertThat(end.cameraStop()).isEqualTo("shelf 1");
        assertThat(end.composition())
                .isEqualTo(scenes.getFirst().beats().getFirst().composition());
    }

    @Test
    void theNeutralWorldHasNoStopsButTheSameEnd() {
        List<Scene> scenes = new WorldStops(new World(World.NEUTRAL, "test"), true)
                .of(scenes(List.of(COVER), List.of(OTHER, COVER)), spans(0, 1));
        assertThat(stops(scenes)).containsExactly("push_in", "push_in", "push_in");
        assertThat(scenes.getFirst().out().kind()).isEqualTo(Transition.Kind.DISSOLVE);
        assertThat(scenes.getLast().beats().getLast().inBy()).isEqualTo(Beat.RETURN);
    }

    @Test
    void scenesOfOneGroundAreCutAndOthersKeepTheirTransition() {
        List<List<SceneCard>> cards = List.of(List.of(COVER), List.of(OTHER), List.of(OWN), List.of(OTHER));
        List<Transition.Kind> drawn = kinds(new WorldStops(SHELF, true), cards);
        assertThat(drawn.subList(0, 3))
                .containsExactly(Transition.Kind.CUT, Transition.Kind.DISSOLVE, Transition.Kind.DISSOLVE);
        assertThat(kinds(new WorldStops(SHELF, false), cards).getFirst()).isEqualTo(Transition.Kind.DISSOLVE);
    }

    private static List<Transition.Kind> kinds(WorldStops stops, List<List<SceneCard>> cards) {
        List<Scene> scenes = new ArrayList<>();
        for (List<SceneCard> some : cards) scenes.add(scene(scenes.size(), some));
        return stops.of(scenes, spans(0, 1, 2, 3)).stream()
                .map(scene -> scene.out().kind())
                .toList();
    }

    private static List<String> stops(List<Scene> scenes) {
        return scenes.stream()
                .flatMap(scene -> scene.beats().stream())
                .map(Beat::cameraStop)
                .toList();
    }

    @SafeVarargs
    private static List<Scene> scenes(List<SceneCard>... cards) {
        List<Scene> scenes = new ArrayList<>();
        for (List<SceneCard> some : cards) scenes.add(scene(scenes.size(), some));
        return scenes;
    }

    private static Scene scene(int index, List<SceneCard> cards) {
        List<Beat> beats = new ArrayList<>();
        for (SceneCard card : cards) {
            boolean first = beats.isEmpty();
            beats.add(new Beat(
                    index * 4 + beats.size() * 2,
                    2,
                    0,
                    0,
                    Layout.HEADLINE,
                    beats.size() + index,
                    "words",
                    "push_in",
                    first && index > 0 ? "dissolve" : "cut",
                    List.of(),
                    List.of(),
                    List.of(),
                    true,
                    card));
        }
        Transition out = new Transition(Transition.Kind.DISSOLVE, 12);
        return new Scene(index, index * 120, 120, 0, 0, Role.POINT, "", cards.getFirst(), "", CameraMove.PUSH_IN, out)
                .beating(beats);
    }

    private static List<SceneSpan> spans(int... sentences) {
        List<SceneSpan> spans = new ArrayList<>();
        for (int sentence : sentences) spans.add(new SceneSpan(spans.size() * 120, 120, 0, 0, sentence));
        return spans;
    }
}
