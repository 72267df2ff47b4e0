package io.reelwright.graph;

import io.reelwright.campaign.VideoState;

/** What a node says when it returns. It never names a phase: {@link VideoGraph} alone knows the way. */
public sealed interface Outcome {
    /** The state to checkpoint, whatever happens next. */
    VideoState state();

    /** The node's work is done. */
    record Finished(VideoState state) implements Outcome {}

    /** Some scenes are not good enough; {@code state} says which, and why. */
    record Rejected(VideoState state) implements Outcome {}

    /** Nothing more can be done until what {@code reason} names has come; the run ends here and starts again in this phase. */
    record Waiting(VideoState state, Wait reason) implements Outcome {}

    /** More is to be done, and who else waits in the lane has a turn first; {@code state} holds what is finished. */
    record Paused(VideoState state) implements Outcome {}

    /**
     * What a campaign waits for.
     *
     * @param kind what sort of thing: {@code job}, {@code approval}, {@code budget}, {@code answer}, {@code files}
     * @param on   which one
     */
    record Wait(String kind, String on) {}
}
