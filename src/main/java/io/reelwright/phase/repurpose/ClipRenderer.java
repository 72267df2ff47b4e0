package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import java.util.List;

/** Renders a part of a video as a video of its own, with its own sound and captions. */
@FunctionalInterface
public interface ClipRenderer {
    /**
     * Renders one clip.
     *
     * @throws io.reelwright.graph.PhaseFailure when it cannot be made; its message names the mend
     * @throws InterruptedException             when the run is stopped; nothing half-made is kept
     */
    Master render(ClipOrder order) throws InterruptedException;

    /**
     * What to render.
     *
     * @param folder    where the files are stored: a key of the asset store without its last part
     * @param scenes    in a row, on the clock of the whole narration; the first one is the clip's beginning
     * @param takes     one for each scene, each with a tall rendition
     * @param narration the whole narration; only what is spoken within the scenes belongs to the clip
     * @param direction look and mood
     * @param tier      decides the encoder's preset
     * @param output    a tall one
     * @param seed      root of every random choice
     */
    record ClipOrder(
            String folder,
            List<Scene> scenes,
            List<Take> takes,
            Narration narration,
            Direction direction,
            QualityTier tier,
            Output output,
            long seed) {
        public ClipOrder {
            scenes = List.copyOf(scenes);
            takes = List.copyOf(takes);
        }
    }
}
