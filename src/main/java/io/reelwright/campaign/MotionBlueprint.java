package io.reelwright.campaign;

import java.util.List;

/**
 * How the video is to move: taken from a reference video, or from the direction when there is none.
 *
 * @param origin      {@code direction} or {@code reference}
 * @param measured    what was really measured on the reference, for example {@code shots}, {@code transitions}; empty without one
 * @param shots       the reference's shots in order; empty without one
 * @param medianShot  median length of a shot in seconds
 * @param cutsPerMinute how often the picture changes
 * @param notes       what could not be measured and how to mend it
 */
public record MotionBlueprint(
        Origin origin,
        List<String> measured,
        List<Shot> shots,
        double medianShot,
        double cutsPerMinute,
        List<String> notes) {
    public MotionBlueprint {
        measured = List.copyOf(measured);
        shots = List.copyOf(shots);
        notes = List.copyOf(notes);
    }

    /** Where a blueprint comes from. */
    public enum Origin {
        DIRECTION,
        REFERENCE
    }

    /** A shot of the reference: seconds, and the transition that ends it. */
    public record Shot(double start, double end, Transition.Kind out) {}
}
