package io.reelwright.phase.storyboard;

import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Transition;
import io.reelwright.campaign.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the way of the camera through the world of a video: it travels on with each new sentence, stays within one, and is back at the first
 * stop where the end leads into the beginning. Scenes of one world are joined by plain cuts, because its ground goes on through them.
 */
final class WorldStops {
    private final World world;
    private final boolean drawn;

    /** @param drawn whether the scenes are drawn here; bought ones keep their transitions, because they show other places */
    WorldStops(World world, boolean drawn) {
        this.world = world;
        this.drawn = drawn;
    }

    /** Returns the scenes with a stop of the camera for each beat. */
    List<Scene> of(List<Scene> scenes, List<SceneSpan> spans) {
        List<Scene> placed = new ArrayList<>();
        int stop = 0;
        for (int i = 0; i < scenes.size(); i++) {
            boolean travels = isPlace()
                    && i > 0
                    && spans.get(i).sentence() != spans.get(i - 1).sentence();
            if (travels) stop++;
            Scene scene = scenes.get(i)
                    .beating(beats(
                            scenes.get(i),
                            scenes.getFirst().beats().getFirst(),
                            stop,
                            travels,
                            i > 0 && placed.getLast().out().equals(Transition.CUT)));
            boolean shared =
                    isPlace() && drawn && isShared(scene) && i + 1 < scenes.size() && isShared(scenes.get(i + 1));
            placed.add(shared ? scene.endingWith(Transition.CUT) : scene);
        }
        return placed;
    }

    /** Returns whether a scene shows the world: the user's own pictures fill the frame. */
    private static boolean isShared(Scene scene) {
        return scene.beats().stream().noneMatch(beat -> beat.card() instanceof SceneCard.OwnMedia);
    }

    private List<Beat> beats(Scene scene, Beat cover, int stop, boolean travels, boolean cut) {
        List<Beat> beats = new ArrayList<>();
        boolean back = false;
        for (Beat beat : scene.beats()) {
            boolean first = beats.isEmpty();
            back |= !first && scene.index() > 0 && beat.card().equals(cover.card());
            Beat drawn = back ? beat.arranged(cover.composition()) : beat;
            String inBy = back && !beat.inBy().equals("stay")
                    ? Beat.RETURN
                    : first && travels ? Beat.TRAVEL : first && cut ? "cut" : beat.inBy();
            beats.add(drawn.standing(isPlace() ? stand(back ? 0 : stop) : beat.cameraStop(), inBy));
        }
        return beats;
    }

    private boolean isPlace() {
        return !world.name().equals(World.NEUTRAL);
    }

    private String stand(int stop) {
        return WorldTable.anchor(world.name()) + " " + (stop + 1);
    }
}
