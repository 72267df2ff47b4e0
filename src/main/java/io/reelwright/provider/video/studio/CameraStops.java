package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.SceneCard;
import io.reelwright.provider.video.studio.world.WorldPath;
import io.reelwright.provider.video.studio.world.WorldPath.Leg;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads from the beats of a scene where the camera stands in the video's world. A take with which a video opens does not travel: its first
 * frame is the cover.
 *
 * @param runs   the cards of the scene
 * @param drawn  what is drawn for each; another card where the planned one found no room
 * @param aspect shape of the picture
 * @param opens  whether a video begins with the take
 */
record CameraStops(List<Run> runs, List<SceneCard> drawn, Aspect aspect, boolean opens) {
    /** Returns the camera's path through a scene; one leg for each run, after the stand from which it comes, if it travels here. */
    WorldPath path() {
        List<Leg> legs = new ArrayList<>();
        Beat first = runs.getFirst().beat();
        if (first == null) return WorldPath.at(0);
        if (travels()) legs.add(new Leg(-1, Math.max(0, first.stop() - 1), false, true));
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            Beat beat = run.beat();
            int stop = beat == null ? 0 : beat.stop();
            legs.add(new Leg(run.start(), stop, looksDown(drawn.get(i), aspect), legs.isEmpty() || run.returns()));
        }
        return new WorldPath(legs);
    }

    /** Returns which leg of the path belongs to a run. */
    int leg(int run) {
        return travels() ? run + 1 : run;
    }

    private boolean travels() {
        Beat first = runs.getFirst().beat();
        return !opens && first != null && first.inBy().equals(Beat.TRAVEL);
    }

    /** Returns whether a card needs the surface in the middle of a tall picture: a thing alone fills it. */
    static boolean looksDown(SceneCard card, Aspect aspect) {
        return aspect == Aspect.TALL && card instanceof SceneCard.Thing;
    }
}
