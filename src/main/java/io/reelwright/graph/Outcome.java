package io.reelwright.graph;

import io.reelwright.campaign.VideoState;

/** The result that a node returns. It never names a phase: only {@link VideoGraph} knows which phase follows. */
public sealed interface Outcome {
    /** Returns the state to checkpoint, whatever happens next. */
    VideoState state();

    /** The node's work is done. */
    record Finished(VideoState state) implements Outcome {}

    /** Some scenes are not good enough; {@code state} says which ones and why. */
    record Rejected(VideoState state) implements Outcome {}

    /** No more work is possible until what {@code reason} names has arrived; the run ends here and later continues in this phase. */
    record Waiting(VideoState state, Wait reason) implements Outcome {}

    /** There is more work, but other campaigns in the lane get their turns first; {@code state} contains what is finished. */
    record Paused(VideoState state) implements Outcome {}

    /**
     * The thing that a campaign waits for.
     *
     * @param kind kind of thing: {@code job}, {@code approval}, {@code budget}, {@code answer}, {@code doubt}, {@code files}
     * @param on   which one
     */
    record Wait(String kind, String on) {}
}
