package io.reelwright.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The places where one scene becomes the next. Where a take goes on from the one before it, a cut is the only transition that does not
 * interrupt the movement; everywhere else the planned transition stays. That follows from the best takes alone, so a scene that is made
 * again gets its transition back unless the new take fits as well.
 */
public final class Seams {
    private Seams() {}

    /** Returns the scenes of a campaign with the transitions that the masters show. */
    public static List<Scene> shown(VideoState state) {
        List<Scene> scenes = new ArrayList<>(state.storyboardNow().scenes());
        for (int i = 0; i + 1 < scenes.size(); i++)
            if (flows(state, i)) scenes.set(i, scenes.get(i).endingWith(Transition.CUT));
        return List.copyOf(scenes);
    }

    /** Returns whether the take of the next scene goes on from the take of a scene. */
    public static boolean flows(VideoState state, int scene) {
        Optional<Joint> before = joint(state, scene);
        Optional<Joint> after = joint(state, scene + 1);
        return before.isPresent() && after.isPresent() && before.get().leadsTo(after.get());
    }

    /** Returns how the best take of a scene meets its neighbours; empty when it has none, or one that was drawn. */
    private static Optional<Joint> joint(VideoState state, int scene) {
        return state.bestTake(scene).flatMap(take -> Optional.ofNullable(take.joint()));
    }
}
