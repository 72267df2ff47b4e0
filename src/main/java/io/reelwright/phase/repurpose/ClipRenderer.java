package io.reelwright.phase.repurpose;

import io.reelwright.campaign.Direction;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Narration;
import io.reelwright.campaign.Output;
import io.reelwright.campaign.QualityTier;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.Take;
import java.util.List;

/** Renders a part of a video as a separate video with its own sound and captions. */
@FunctionalInterface
public interface ClipRenderer {
    /**
     * Renders one clip.
     *
     * @throws io.reelwright.graph.PhaseFailure if it cannot be made; the message names the remedy
     * @throws InterruptedException             if the run is stopped; no half-made file is kept
     */
    Master render(ClipOrder order) throws InterruptedException;

    /**
     * An order for one clip.
     *
     * @param folder    where the files are stored: a key of the asset store without its last part
     * @param scenes    consecutive, on the clock of the whole narration; the clip begins with the first
     * @param takes     one for each scene, each with a tall rendition
     * @param narration the whole narration; only the part within the scenes belongs to the clip
     * @param direction provides look and mood
     * @param tier      determines the encoder's preset
     * @param output    an output with the tall shape
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
