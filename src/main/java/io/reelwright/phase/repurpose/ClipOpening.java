package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;

/** Makes the take with which a clip begins: its first frame is the clip's cover. */
@FunctionalInterface
public interface ClipOpening {
    /** Begins clips with the takes of the long video. */
    ClipOpening SAME = (_, _, take, _) -> take;

    /**
     * Returns a take that is complete from its first frame, or the same one if there is none.
     *
     * @param scene the clip's first scene
     * @param take  its take in the long video
     * @param key   where a new file is stored, a key of the asset store
     */
    Take of(VideoState state, Scene scene, Take take, String key) throws InterruptedException;
}
