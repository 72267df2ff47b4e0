package io.reelwright.fakes;

import org.jspecify.annotations.Nullable;

/**
 * How a task ends.
 *
 * @param end     the end
 * @param code    machine-readable reason of a failure; null without one
 * @param message reason of a failure in words; empty without one
 */
public record Fate(End end, @Nullable String code, String message) {
    /** A clip is delivered. */
    public static final Fate DELIVERED = new Fate(End.DELIVERED, null, "");

    /** Ends of a task. */
    public enum End {
        /** A clip is delivered. */
        DELIVERED,
        /** The task fails. */
        FAILED,
        /** The task succeeds, and its result has no video. */
        EMPTY,
        /** The status is a word that nobody knows, for two reads; then a clip is delivered. */
        UNHEARD_OF,
        /** It never ends. */
        ENDLESS,
        /** A clip is delivered at an address that is refused from the beginning. */
        DEAD_ADDRESS,
        /** A clip of half a second is delivered, whatever was asked for. */
        TOO_SHORT,
        /** A picture is delivered under the name of a clip. */
        STILL,
        /** A clip whose first frame stands still is delivered. */
        FROZEN,
        /** A black clip is delivered. */
        BLACK
    }

    /** The task fails. */
    public static Fate failed(String code, String message) {
        return new Fate(End.FAILED, code, message);
    }

    /** Another end without a reason. */
    public static Fate of(End end) {
        return new Fate(end, null, "");
    }
}
