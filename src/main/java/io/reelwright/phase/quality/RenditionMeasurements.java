package io.reelwright.phase.quality;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.media.ProbeResult;
import java.util.List;
import java.util.Optional;

/**
 * What is seen of one rendition of a take.
 *
 * @param scene     the plan
 * @param take      which take of the scene this is, from 1
 * @param aspect    the shape
 * @param picture   what the file says of itself
 * @param frames    small grey frames in order of time, about two a second, at least one
 * @param boxes     where text stands
 * @param neighbour a frame from the middle of the scene before; empty for the first
 */
record RenditionMeasurements(
        Scene scene,
        int take,
        Aspect aspect,
        ProbeResult.Picture picture,
        List<GreyFrame> frames,
        List<TextBox> boxes,
        Optional<GreyFrame> neighbour) {
    RenditionMeasurements {
        frames = List.copyOf(frames);
        boxes = List.copyOf(boxes);
    }

    /** Whether the scene shows filmed or photographed pictures, which are softer and darker than drawings. */
    boolean filmed() {
        return scene.card() instanceof SceneCard.OwnMedia;
    }

    /** The frame in the middle. */
    GreyFrame middle() {
        return frames.get(frames.size() / 2);
    }
}
