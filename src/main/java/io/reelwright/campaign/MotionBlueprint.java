package io.reelwright.campaign;

import java.util.List;

/**
 * The planned rhythm of the video: measured on a reference video, or derived from the direction when there is none.
 *
 * @param origin        {@code direction} or {@code reference}
 * @param measured      what was actually measured on the reference, for example {@code shots}, {@code transitions}; empty without a
 *                      reference
 * @param shots         the reference's shots in order; empty without a reference
 * @param medianShot    median shot length in seconds
 * @param cutsPerMinute number of cuts per minute
 * @param notes         what could not be measured and how to fix it
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

    /** The source of a blueprint. */
    public enum Origin {
        DIRECTION,
        REFERENCE
    }

    /** A shot of the reference: its start and end in seconds, and the transition that ends it. */
    public record Shot(double start, double end, Transition.Kind out) {}
}
