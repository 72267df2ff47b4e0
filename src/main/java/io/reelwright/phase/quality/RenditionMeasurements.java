package io.reelwright.phase.quality;

import io.reelwright.campaign.Aspect;
import io.reelwright.campaign.Beat;
import io.reelwright.campaign.Scene;
import io.reelwright.campaign.SceneCard;
import io.reelwright.campaign.Take.TextBox;
import io.reelwright.media.ProbeResult;
import java.util.List;
import java.util.Optional;

/**
 * The input for judging one rendition of a take.
 *
 * @param scene     the planned scene
 * @param take      number of the take within the scene, from 1
 * @param bought    whether the take was bought from a video model
 * @param aspect    shape of the rendition
 * @param picture   properties of the file's video stream
 * @param frames    small grey frames in order of time, about two a second, at least one
 * @param boxes     positions of the text
 * @param neighbour a frame from the middle of the previous scene; empty for the first scene
 */
record RenditionMeasurements(
        Scene scene,
        int take,
        boolean bought,
        Aspect aspect,
        ProbeResult.Picture picture,
        List<GreyFrame> frames,
        List<TextBox> boxes,
        Optional<GreyFrame> neighbour) {
    /** Frames in which the first parts of a card enter. */
    private static final int ENTERS = 15;

    /** Frames before another card comes in which the one before it leaves. */
    private static final int LEAVES = 7;

    RenditionMeasurements {
        frames = List.copyOf(frames);
        boxes = List.copyOf(boxes);
    }

    /** Returns whether the scene shows filmed or photographed material, which is softer and darker than drawings. */
    boolean filmed() {
        return bought || isOwnMedia();
    }

    /** Returns whether the take shows the user's own picture or clip. */
    boolean isOwnMedia() {
        return !bought && scene.card() instanceof SceneCard.OwnMedia;
    }

    /** Returns how many cards the scene shows one after the other. */
    long cards() {
        return Math.max(1, scene.beats().stream().map(Beat::card).distinct().count());
    }

    /** Returns whether a drawn scene goes over to another card between two of the frames. */
    boolean changesBetween(int first, int last) {
        if (filmed()) return false;
        double step = scene.takeFrames() / (double) frames.size();
        for (int i = 1; i < scene.beats().size(); i++) {
            Beat beat = scene.beats().get(i);
            if (beat.card().equals(scene.beats().get(i - 1).card())) continue;
            int at = beat.firstFrame() - scene.firstFrame();
            if (at > first * step - ENTERS && at < last * step + LEAVES) return true;
        }
        return false;
    }

    /** Returns the middle frame. */
    GreyFrame middle() {
        return frames.get(frames.size() / 2);
    }
}
