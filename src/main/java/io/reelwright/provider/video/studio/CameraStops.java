package io.reelwright.provider.video.studio;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.SceneCard;
import io.reelwright.provider.video.studio.world.WorldPath;
import io.reelwright.provider.video.studio.world.WorldPath.Leg;
import java.util.ArrayList;
import java.util.List;

/** Reads from the beats of a scene where the camera stands in the video's world. */
final class CameraStops {
    private CameraStops() {}

    /** Returns the camera's path through a scene; one leg for each run, after the stand from which it comes, if it travels here. */
    static WorldPath path(List<Run> runs, Aspect aspect) {
        List<Leg> legs = new ArrayList<>();
        Beat first = runs.getFirst().beat();
        if (first == null) return WorldPath.at(0);
        boolean travels = first.inBy().equals(Beat.TRAVEL);
        if (travels) legs.add(new Leg(-1, Math.max(0, first.stop() - 1), false, true));
        for (Run run : runs) {
            Beat beat = run.beat();
            int stop = beat == null ? 0 : beat.stop();
            legs.add(new Leg(run.start(), stop, looksDown(run.card(), aspect), legs.isEmpty() || run.returns()));
        }
        return new WorldPath(legs);
    }

    /** Returns which leg of the path belongs to a run. */
    static int leg(List<Run> runs, int run) {
        Beat first = runs.getFirst().beat();
        return first != null && first.inBy().equals(Beat.TRAVEL) ? run + 1 : run;
    }

    /** Returns whether a card needs the surface in the middle of a tall picture: a thing alone fills it. */
    static boolean looksDown(SceneCard card, Aspect aspect) {
        return aspect == Aspect.TALL && card instanceof SceneCard.Thing;
    }
}
