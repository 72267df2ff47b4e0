package io.reelwright.phase.visual;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import java.util.List;

/** Which scenes need a take: a pure function of the state, so that a resumed run finds the same ones that a killed one left. */
final class MissingTakes {
    private MissingTakes() {}

    /**
     * The scenes to make now, in order: those without a take, and, in the n-th round after QUALITY, those that have not
     * passed and have had no more than n takes.
     */
    static List<Scene> of(VideoState state) {
        return state.storyboardNow().scenes().stream()
                .filter(scene -> missing(state, scene.index()))
                .toList();
    }

    private static boolean missing(VideoState state, int scene) {
        List<Take> takes =
                state.takes().stream().filter(take -> take.scene() == scene).toList();
        return takes.stream().noneMatch(Take::passed) && takes.size() < state.rejections() + 1;
    }
}
