package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.VideoState;
import java.util.List;

/** Which scenes need a take: a pure function of the state, so that a resumed run finds the same ones that a killed one left. */
final class MissingTakes {
    private MissingTakes() {}

    /** The scenes to make now, in order: those that have fewer takes than are wanted. */
    static List<Scene> of(VideoState state) {
        return state.storyboardNow().scenes().stream()
                .filter(scene -> made(state, scene.index()) < state.wanted(scene.index()))
                .toList();
    }

    private static long made(VideoState state, int scene) {
        return state.takes().stream().filter(take -> take.scene() == scene).count();
    }
}
