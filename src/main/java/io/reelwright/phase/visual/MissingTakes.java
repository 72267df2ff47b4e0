package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.VideoState;
import java.util.List;

/** Finds the scenes that need a take. It is a pure function of the state, so that a resumed run finds the same scenes as a killed one. */
final class MissingTakes {
    private MissingTakes() {}

    /** Returns the scenes with fewer takes than wanted, in order. */
    static List<Scene> of(VideoState state) {
        return state.storyboardNow().scenes().stream()
                .filter(scene -> made(state, scene.index()) < state.wanted(scene.index()))
                .toList();
    }

    private static long made(VideoState state, int scene) {
        return state.takes().stream().filter(take -> take.scene() == scene).count();
    }
}
