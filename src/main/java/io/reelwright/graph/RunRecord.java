package io.reelwright.graph;

import io.reelwright.campaign.Phase;
import io.reelwright.campaign.VideoState;

/** All that a run reads and writes: its claim, and what comes of it. */
interface RunRecord extends PhaseRecorder {
    /** The last state that was made durable. */
    VideoState state();

    /** How many processes in a row have ended while they worked on the campaign and it got no further. */
    int deaths();

    /** Whether the campaign stops before a phase until somebody lets it go on. */
    boolean holdsBefore(Phase phase);

    /**
     * Makes a step durable, in one transaction under the campaign's fence. After any but {@link Step.GoOn} the claim has ended.
     *
     * @throws LostClaim when another process has taken the campaign over
     */
    void write(Step step);
}
