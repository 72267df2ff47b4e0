package io.reelwright.graph;

import io.reelwright.campaign.Asset;
import io.reelwright.campaign.Master;
import io.reelwright.campaign.Phase;
import io.reelwright.campaign.Take;
import io.reelwright.campaign.VideoState;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A damaged or lost file, and the phase that makes it again. The state is not changed: each node makes what is missing.
 *
 * @param what the file, in words
 * @param from the phase that makes it
 */
record FileLoss(String what, Phase from) {
    /** Returns the loss of a file; empty when the file does not belong to the campaign or is no longer needed. */
    static Optional<FileLoss> of(VideoState state, Asset asset) {
        if (state.storyboard() != null && state.storyboard().narration().sound().equals(asset))
            return Optional.of(new FileLoss("the narration", Phase.STORYBOARD));
        Optional<Take> take = state.takes().stream()
                .filter(one -> one.renditions().containsValue(asset) && isNeeded(state, one))
                .findFirst();
        if (take.isPresent())
            return Optional.of(new FileLoss("scene " + (take.get().scene() + 1), Phase.VISUAL));
        if (state.masters().stream().anyMatch(master -> isOf(master, asset)))
            return Optional.of(new FileLoss("the finished video", Phase.COMPOSE));
        if (state.clips().stream().anyMatch(clip -> isOf(clip.file(), asset)))
            return Optional.of(new FileLoss("a clip", Phase.REPURPOSE));
        return Optional.empty();
    }

    private static boolean isNeeded(VideoState state, Take take) {
        return Stream.of(state.bestTake(take.scene()), state.lastTake(take.scene()))
                .flatMap(Optional::stream)
                .anyMatch(take::equals);
    }

    private static boolean isOf(Master master, Asset asset) {
        return master.files().contains(asset);
    }
}
